// SPDX-License-Identifier: EPL-2.0
package org.sopwith.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as users start it, from the product. */
class LauncherTest {
  private static final Path PRODUCT =
      Path.of("../org.sopwith.product/target/products/org.sopwith.product/linux/gtk/x86_64/sopwith")
          .toAbsolutePath()
          .normalize();

  private static final String PASSWORD = "password";

  @TempDir Path folder;

  @BeforeEach
  void requireProduct() {
    assumeTrue(
        System.getProperty("os.name").equals("Linux") && Files.isDirectory(PRODUCT),
        "Skipped: no product for this system has been built.");
  }

  private static String run(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  private String sopwith(Object... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(PRODUCT.resolve("sopwith").toString()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SOPWITH_CACHE", folder.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return run(builder);
  }

  @Test
  void allThatOurClassesUseIsOnTheClassPath() throws Exception {
    sopwith("--version");
    String key = Files.readString(folder.resolve("cache/classes.key")).strip();
    String classPath = key.replaceFirst("^.*? \\d+ ", "");
    List<String> arguments =
        new ArrayList<>(List.of("--multi-release", "21", "--missing-deps", "-cp", classPath));
    for (String jar : classPath.split(":")) {
      if (Path.of(jar).getFileName().toString().startsWith("org.sopwith.")) {
        arguments.add(jar);
      }
    }
    StringWriter found = new StringWriter();
    PrintWriter output = new PrintWriter(found);
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    int code = jdeps.run(output, output, arguments.toArray(String[]::new));
    List<String> missing = found.toString().lines().filter(line -> line.contains("->")).toList();
    assertEquals(0, code, found::toString);
    assertEquals(List.of(), missing);
  }

  @Test
  void originalsAreEncryptedAndRestored() throws Exception {
    Path originals = folder.resolve("originals");
    Path results = folder.resolve("results");
    Path restored = folder.resolve("restored");
    Path certificate = folder.resolve("certificate.pem");
    Path privateKey = privateKey(certificate);
    Path profile =
        Files.writeString(
            folder.resolve("test.deid"),
            "sopwith-deid: 1\nname: Test\nedition: 2024c\nburned-in: ignore\n");
    sopwith("sample", originals);
    sopwith(
        "deid",
        "apply",
        originals,
        "--profile",
        profile,
        "--recipient",
        certificate,
        "-o",
        results);
    String said = sopwith("deid", "restore", results, "--private-key", privateKey, "-o", restored);
    assertTrue(said.contains(" objects restored, 0 not."), said);
  }

  /** Makes a private key and the certificate that goes with it. */
  private Path privateKey(Path certificate) throws Exception {
    Path store = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> access = List.of("-keystore", store.toString(), "-storepass", PASSWORD);
    keytool(
        keytool, "-genkeypair", access, "-keyalg", "RSA", "-dname", "CN=Test", "-alias", "test");
    keytool(
        keytool, "-exportcert", access, "-rfc", "-alias", "test", "-file", certificate.toString());
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    byte[] key = keys.getKey("test", PASSWORD.toCharArray()).getEncoded();
    return Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
            .formatted(Base64.getMimeEncoder().encodeToString(key)));
  }

  private static void keytool(String program, String verb, List<String> access, String... more)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(program, verb));
    command.addAll(access);
    command.addAll(List.of(more));
    run(new ProcessBuilder(command));
  }
}
