// SPDX-License-Identifier: EPL-2.0
package org.sopwith.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bundles of the project with their compiled classes. */
final class Bundles {
  /** From the lowest to the highest: a layer uses only what stands before it. */
  static final List<String> LAYERS =
      List.of(
          "dicom",
          "standard",
          "operation",
          "tables",
          "validate",
          "image",
          "sr.template",
          "sr",
          "seg",
          "deid",
          "survey",
          "samples");

  /** Ways to run an operation; they use all layers but not each other. */
  static final List<String> FRONTS = List.of("cli", "spark", "ui");

  private static final Pattern NAME = Pattern.compile("/bundles/org\\.sopwith\\.([a-z0-9.]+)/");

  private Bundles() {}

  /** Folders of all bundles that hold our own code, without their tests. */
  static List<Path> folders() {
    try (Stream<Path> folders = Files.list(Path.of("../../bundles"))) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("src")))
          .filter(folder -> !folder.toString().endsWith(".tests"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JavaClasses classes() {
    List<Path> compiled =
        folders().stream()
            .map(folder -> folder.resolve("target/classes"))
            .filter(Files::isDirectory)
            .toList();
    return new ClassFileImporter().importPaths(compiled);
  }

  /** The bundle's name without {@code org.sopwith}, or an empty text for foreign classes. */
  static String bundle(JavaClass type) {
    return type.getSource()
        .map(source -> NAME.matcher(source.getUri().toString()))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .orElse("");
  }

  /** The layer or front that a bundle belongs to: {@code ui} for {@code ui.editor}. */
  static String layer(String bundle) {
    return Stream.concat(LAYERS.stream(), FRONTS.stream())
        .filter(layer -> bundle.equals(layer) || bundle.startsWith(layer + "."))
        .reduce("", (one, other) -> one.length() > other.length() ? one : other);
  }

  /** Whether it is generated from a model in the build. */
  static boolean isGenerated(JavaClass type) {
    String name = type.getName().replaceFirst("\\$.*", "").replace('.', '/');
    return Files.exists(
        Path.of("../../bundles/org.sopwith." + bundle(type), "src-gen", name + ".java"));
  }

  /** Whether the manifest of the one's bundle names the other's a friend of its package. */
  static boolean areFriends(JavaClass from, JavaClass to) {
    Path bundle = Path.of("../../bundles", "org.sopwith." + bundle(to));
    return Exports.of(bundle).hasFriend(to.getPackageName(), "org.sopwith." + bundle(from));
  }

  static boolean isBelowTheScreen(JavaClass type) {
    return !layer(bundle(type)).equals("ui");
  }
}
