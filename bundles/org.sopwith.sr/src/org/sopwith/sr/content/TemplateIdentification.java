// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

/**
 * The template that a container follows (PS3.3 C.18.8.1.2).
 *
 * @param mappingResource DCMR for the templates of PS3.16, else who defines it
 * @param mappingResourceUid empty if absent
 * @param identifier the number, such as {@code 1500}
 */
public record TemplateIdentification(
    String mappingResource, String mappingResourceUid, String identifier) {
  private static final String DCMR = "DCMR";

  /** A template of PS3.16. */
  public static TemplateIdentification dcmr(String tid) {
    return new TemplateIdentification(DCMR, "", tid);
  }

  public boolean isDcmr() {
    return mappingResource.equals(DCMR);
  }
}
