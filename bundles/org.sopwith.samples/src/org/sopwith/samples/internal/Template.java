// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * Fills data sets from tables: attribute path, value, and for private attributes the VR. Several
 * values stand between backslashes; {@code uid:name} stands for the UID of that name; no value at
 * all makes an empty element or sequence.
 */
final class Template {
  private static final String UID = "uid:";

  private Template() {}

  /** Sets all attributes of a table in their order, so that the character set can come first. */
  static void fill(DataSet dataSet, String resource, Uids uids) {
    for (String[] row : Lines.table(resource)) {
      String value = row.length < 2 ? "" : row[1];
      set(
          dataSet,
          AttributePath.parse(row[0]),
          value.startsWith(UID) ? uids.of(value.substring(UID.length())) : value,
          row.length < 3 ? VR.UN : VR.valueOf(row[2]));
    }
  }

  /**
   * An attribute to be set.
   *
   * @param owner the data set that it is to be in
   * @param tag its tag there
   */
  record Slot(DataSet owner, int tag) {}

  /** The place that a path leads to; items and private blocks on the way are made. */
  static Slot slot(DataSet root, AttributePath path) {
    DataSet owner = root;
    int tag = 0;
    for (AttributePath.Step step : path.steps()) {
      tag = step.tag();
      if (!step.creator().isEmpty()) {
        tag |= owner.reservePrivateBlock(step.creator(), Tags.group(tag));
      }
      if (step.item() > 0) {
        while (owner.items(tag).size() < step.item()) {
          owner.addItem(tag);
        }
        owner = owner.items(tag).get(step.item() - 1);
      }
    }
    return new Slot(owner, tag);
  }

  /** Sets one attribute, with the items on the way to it. */
  static void set(DataSet root, AttributePath path, String value, VR privateVr) {
    Slot slot = slot(root, path);
    if (path.last().item() <= 0) {
      setValue(slot.owner(), slot.tag(), value, privateVr);
    }
  }

  private static void setValue(DataSet owner, int tag, String value, VR privateVr) {
    String[] values = value.isEmpty() ? new String[0] : value.split("\\\\");
    if (Tags.isPrivate(tag)) {
      owner.set(tag, privateVr, values);
    } else if (Dictionary.standard().find(tag).orElseThrow().vrs().contains(VR.SQ)) {
      owner.setEmptySequence(tag);
    } else {
      owner.set(tag, values);
    }
  }
}
