// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;

/**
 * An attribute that something selected speaks of. Whatever adapts to this is explained by the view
 * The Standard: a row of a tag tree, a finding, an action of a profile.
 *
 * @param tags tags of the sequences around the attribute from the outermost on, then its own
 * @param privateCreator the private creator of its own tag, or an empty string
 * @param sopClassUid SOP Class of the object that it is in, or an empty string if there is none
 * @param value its first value, to find it among enumerated values; or an empty string
 */
public record AttributeReference(
    List<Integer> tags, String privateCreator, String sopClassUid, String value) {

  public AttributeReference {
    tags = List.copyOf(tags);
    if (tags.isEmpty()) {
      throw new IllegalArgumentException("A reference has at least one tag.");
    }
  }

  /** An attribute at a place, in no object. */
  public static AttributeReference of(AttributePath path) {
    return new AttributeReference(
        path.steps().stream().map(AttributePath.Step::tag).toList(), path.last().creator(), "", "");
  }

  /** An element of an object. */
  public static AttributeReference of(Element element) {
    DataSet root = element.owner();
    while (root.parent().isPresent()) {
      root = root.parent().get();
    }
    Optional<String> sopClass =
        Tags.group(element.tag()) == 2
            ? root.string(Tag.MediaStorageSOPClassUID)
            : root.string(Tag.SOPClassUID);
    String value = element.vr().isBinary() ? "" : element.string().orElse("");
    return new AttributeReference(
        element.path().steps().stream().map(AttributePath.Step::tag).toList(),
        element.privateCreator().orElse(""),
        sopClass.orElse(""),
        value);
  }

  /** The attribute's own tag. */
  public int tag() {
    return tags.get(tags.size() - 1);
  }
}
