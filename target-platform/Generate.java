// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code sopwith.target} and {@code versions/pom.xml} from {@code artifacts.txt}. */
public final class Generate {
  private record Artifact(String group, String id, String version, String bundle, String exports) {
    static Artifact parse(String line) {
      String[] sides = line.split("\\s*=\\s*", 2);
      String[] gav = sides[0].strip().split(":");
      if (gav.length != 3) {
        throw new IllegalArgumentException("not group:artifact:version: " + line);
      }
      String[] wrap = sides.length == 1 ? new String[] {""} : sides[1].strip().split("\\s+");
      return new Artifact(
          gav[0], gav[1], gav[2], wrap[0], wrap.length > 1 ? wrap[1] : "${version}");
    }

    boolean isPlainJar() {
      return !bundle.isEmpty();
    }

    String dependency(String more) {
      return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</dependency>\n"
          .formatted(group, id, version, more);
    }

    String instructions() {
      return """
          <instructions><![CDATA[
          Bundle-Name: %1$s
          version: ${version_cleanup;${mvnVersion}}
          Bundle-SymbolicName: %1$s
          Bundle-Version: ${version}
          Import-Package: *;resolution:=optional
          Export-Package: *;version="%2$s";-noimport:=true
          ]]></instructions>
          """
          .formatted(bundle, exports);
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "target-platform" : args[0]);
    List<Artifact> artifacts =
        Files.readAllLines(folder.resolve("artifacts.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Artifact::parse)
            .toList();
    Files.writeString(folder.resolve("sopwith.target"), target(artifacts));
    Files.writeString(folder.resolve("versions/pom.xml"), versions(artifacts));
  }

  private static String target(List<Artifact> artifacts) {
    StringBuilder out =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <?pde version="3.8"?>
            <!-- written by target-platform/Generate.java, do not edit -->
            <target name="sopwith" sequenceNumber="1">
            <locations>
            """);
    location(out, "bundles", "error", artifacts.stream().filter(a -> !a.isPlainJar()).toList(), "");
    for (Artifact artifact : artifacts) {
      if (artifact.isPlainJar()) {
        location(out, artifact.bundle(), "generate", List.of(artifact), artifact.instructions());
      }
    }
    return out.append("</locations>\n</target>\n").toString();
  }

  private static void location(
      StringBuilder out, String label, String manifest, List<Artifact> artifacts, String more) {
    out.append(
        """
        <location includeDependencyDepth="none" includeDependencyScopes="compile" includeSource="false" label="%s" missingManifest="%s" type="Maven">
        <dependencies>
        """
            .formatted(label, manifest));
    artifacts.forEach(a -> out.append("  ").append(a.dependency("<type>jar</type>")));
    out.append("</dependencies>\n").append(more).append("</location>\n");
  }

  private static String versions(List<Artifact> artifacts) {
    StringBuilder out =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- written by target-platform/Generate.java, do not edit: without these Maven would follow the version ranges of old POMs -->
            <project xmlns="http://maven.apache.org/POM/4.0.0">
            <modelVersion>4.0.0</modelVersion>
            <groupId>org.sopwith</groupId>
            <artifactId>org.sopwith.versions</artifactId>
            <version>1.0.0-SNAPSHOT</version>
            <packaging>pom</packaging>
            <dependencyManagement><dependencies>
            """);
    artifacts.forEach(a -> out.append("  ").append(a.dependency("")));
    return out.append("</dependencies></dependencyManagement>\n</project>\n").toString();
  }
}
