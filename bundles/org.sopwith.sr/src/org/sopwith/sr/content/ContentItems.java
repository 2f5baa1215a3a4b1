// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/** Makes content items as the standard has them (PS3.3 C.17.3, C.18). */
public final class ContentItems {
  private ContentItems() {}

  /**
   * A data set with one content item, to be put into a Content Sequence.
   *
   * @param name the concept name; some value types do without
   */
  public static DataSet item(
      RelationshipType relationship, Optional<Code> name, ContentValue value) {
    DataSet item = new DataSet();
    item.set(Tag.RelationshipType, VR.CS, relationship.getLiteral());
    write(item, name, value);
    return item;
  }

  /**
   * Adds an item at the end of another's children.
   *
   * @return its data set
   */
  public static DataSet add(
      DataSet parent, RelationshipType relationship, Optional<Code> name, ContentValue value) {
    DataSet item = parent.addItem(Tag.ContentSequence);
    item.set(Tag.RelationshipType, VR.CS, relationship.getLiteral());
    write(item, name, value);
    return item;
  }

  /**
   * Sets value type, concept name and value of an item, and takes away what belonged to the value
   * it had. Relationship, observation time and children stay; so do attributes beside the value
   * that {@link ContentValue} does not know, such as a Fiducial UID, an icon or a real world value
   * map, as long as the value is of the same type and refers to the same instance.
   */
  public static void write(DataSet item, Optional<Code> name, ContentValue value) {
    name.ifPresentOrElse(
        code -> CodeItems.write(item, Tag.ConceptNameCodeSequence, code),
        () -> {
          if (!item.items(Tag.ConceptNameCodeSequence).isEmpty()) {
            item.remove(Tag.ConceptNameCodeSequence);
          }
        });
    ValueWriter.write(item, value);
  }

  /** All attributes that {@link #write} may change, for those who undo it. */
  public static List<Integer> attributes() {
    List<Integer> tags = new ArrayList<>(ValueWriter.attributes());
    tags.add(Tag.ConceptNameCodeSequence);
    return tags;
  }
}
