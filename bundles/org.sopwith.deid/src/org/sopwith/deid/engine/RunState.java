// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.Product;

/**
 * All that decides on the results of a run beside the originals, so that only the same run goes on.
 * Of files it has keyed hashes, since mappings and tables may hold identities.
 */
record RunState(Map<String, String> parts) {
  /**
   * The state of a run.
   *
   * @param folder what files that the profile names are relative to
   */
  static RunState of(
      Profile profile,
      Path folder,
      DeidKey key,
      Cleaners cleaners,
      Optional<OriginalsEncryptor> encryptor,
      ResultLayout layout)
      throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("version of the program", Product.nameAndVersion());
    parts.put("key", key.fingerprint());
    parts.put("profile", key.digest(ProfileText.format(profile)));
    parts.put("mapping", digest(mappings(profile), folder, key));
    parts.put("table of regions", digest(profile.getRegions().stream(), folder, key));
    parts.put("set of cleaners", cleaners.names());
    parts.put(
        "set of recipients", key.digest(encryptor.map(OriginalsEncryptor::recipients).orElse("")));
    parts.put("layout of results", layout.name());
    return new RunState(parts);
  }

  private static Stream<String> mappings(Profile profile) {
    return profile.getOverrides().stream()
        .filter(each -> each.getAction() == Action.MAP)
        .map(AttributeOverride::getWith);
  }

  private static String digest(Stream<String> files, Path folder, DeidKey key) throws IOException {
    try {
      return key.digest(
          files.map(file -> text(folder.resolve(file))).collect(Collectors.joining("\f")));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The state as it is written. */
  String text() {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + ": " + part.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** What a state that was written has in another way; empty if it is the same. */
  Optional<String> differs(String written) {
    return parts.entrySet().stream()
        .filter(part -> !written.contains(part.getKey() + ": " + part.getValue() + "\n"))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
