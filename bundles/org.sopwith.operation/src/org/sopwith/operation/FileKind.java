// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.Locale;
import java.util.Set;

/**
 * A kind of file that an operation fits: menus offer the operations that fit what is selected and
 * no others.
 *
 * @param name for people: {@code Segmentation}
 * @param dicom whether it is DICOM
 * @param sopClassUids SOP classes; empty means any DICOM object, if {@code dicom}
 * @param suffixes lower-case ends of file names of what is not DICOM, such as {@code .nrrd}
 */
public record FileKind(String name, boolean dicom, Set<String> sopClassUids, Set<String> suffixes) {
  /** Any DICOM object. */
  public static final FileKind DICOM = new FileKind("DICOM object", true, Set.of(), Set.of());

  public FileKind {
    sopClassUids = Set.copyOf(sopClassUids);
    suffixes = Set.copyOf(suffixes);
  }

  /** DICOM objects of these SOP classes. */
  public static FileKind ofSopClasses(String name, String... uids) {
    return new FileKind(name, true, Set.of(uids), Set.of());
  }

  /** Files that are not DICOM, by the end of their names. */
  public static FileKind ofSuffixes(String name, String... suffixes) {
    return new FileKind(name, false, Set.of(), Set.of(suffixes));
  }

  /** Whether this file is of the kind. */
  public boolean fits(SelectedFile file) {
    if (file.directory()) {
      return false;
    }
    if (dicom) {
      return file.isDicom()
          && (sopClassUids.isEmpty() || sopClassUids.contains(file.sopClassUid()));
    }
    String fileName = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
    return suffixes.stream().anyMatch(fileName::endsWith);
  }
}
