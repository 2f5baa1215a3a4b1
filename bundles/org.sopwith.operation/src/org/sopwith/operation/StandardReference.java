// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.Objects;

/**
 * A place in the standard, with the edition it was read in.
 *
 * @param section part and section as the standard cites itself, such as {@code PS3.3 C.8.20.2}
 * @param edition such as {@code 2026b}; empty if the section is meant in any edition
 */
public record StandardReference(String section, String edition) {
  /** No place in the standard: a finding about a file, not about DICOM. */
  public static final StandardReference NONE = new StandardReference("", "");

  public StandardReference {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(edition, "edition");
  }

  public static StandardReference of(String section) {
    return new StandardReference(section, "");
  }

  public boolean isNone() {
    return section.isEmpty();
  }

  /** {@code PS3.3 C.8.20.2 (2026b)}, without the parentheses if no edition is known. */
  @Override
  public String toString() {
    return edition.isEmpty() ? section : section + " (" + edition + ")";
  }
}
