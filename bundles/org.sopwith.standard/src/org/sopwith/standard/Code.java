// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

/**
 * A coded concept (PS3.3 section 8, PS3.16 section 7).
 *
 * @param value the code value
 * @param scheme the coding scheme designator
 * @param meaning the code meaning
 * @param schemeVersion the coding scheme version, empty if none is needed
 */
public record Code(String value, String scheme, String meaning, String schemeVersion) {
  public Code(String value, String scheme, String meaning) {
    this(value, scheme, meaning, "");
  }

  /** Whether both have one value and scheme; meanings and versions may differ. */
  public boolean sameConcept(Code other) {
    return value.equals(other.value) && scheme.equals(other.scheme);
  }

  /** As PS3.16 prints it: {@code (121071, DCM, "Finding")}. */
  @Override
  public String toString() {
    String version = schemeVersion.isEmpty() ? "" : " [" + schemeVersion + "]";
    return "(" + value + ", " + scheme + version + ", \"" + meaning + "\")";
  }
}
