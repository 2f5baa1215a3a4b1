// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

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

  /** What a container's data set says; empty if it says nothing. Parts may be empty. */
  static Optional<TemplateIdentification> read(DataSet container) {
    return container
        .item(Tag.ContentTemplateSequence, 0)
        .map(
            item ->
                new TemplateIdentification(
                    item.string(Tag.MappingResource, ""),
                    item.string(Tag.MappingResourceUID, ""),
                    item.string(Tag.TemplateIdentifier, "")));
  }

  void write(DataSet item) {
    item.set(Tag.MappingResource, VR.CS, mappingResource);
    if (!mappingResourceUid.isEmpty()) {
      item.set(Tag.MappingResourceUID, VR.UI, mappingResourceUid);
    }
    item.set(Tag.TemplateIdentifier, VR.CS, identifier);
  }

  public boolean isDcmr() {
    return mappingResource.equals(DCMR);
  }
}
