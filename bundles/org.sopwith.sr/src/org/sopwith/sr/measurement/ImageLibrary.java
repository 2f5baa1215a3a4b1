// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * TID 1600 Image Library (PS3.16 Section TID 1600): images with what they say of themselves (TID
 * 1601 to 1607). What all images of a group have in common is said once.
 */
public final class ImageLibrary {
  static final Code NAME = Items.dcm("111028", "Image Library");
  private static final Code GROUP = Items.dcm("126200", "Image Library Group");

  private record Entry(
      InstanceReference image, List<ImageDescriptors.Descriptor> descriptors, DataSet dataSet) {}

  private final List<List<Entry>> groups = new ArrayList<>();

  /**
   * Adds a group, as a rule of a series.
   *
   * @throws IllegalArgumentException if there is no image
   */
  public ImageLibrary group(List<DataSet> images) {
    return group(images, Optional.empty());
  }

  /**
   * Adds a group of PET images, as a rule of a series.
   *
   * @throws IllegalArgumentException if there is no image, or one of another modality
   */
  public ImageLibrary group(List<DataSet> images, PetContext context) {
    if (!images.stream().allMatch(image -> image.string(Tag.Modality, "").equals("PT"))) {
      throw new IllegalArgumentException("Only PET images have the context of such.");
    }
    return group(images, Optional.of(context));
  }

  private ImageLibrary group(List<DataSet> images, Optional<PetContext> context) {
    if (images.isEmpty()) {
      throw new IllegalArgumentException("A group of an image library has images.");
    }
    List<Entry> entries = new ArrayList<>();
    for (DataSet image : images) {
      InstanceReference reference =
          new InstanceReference(
              Items.required(image.string(Tag.SOPClassUID, ""), "The SOP class of an image"),
              Items.required(image.string(Tag.SOPInstanceUID, ""), "The UID of an image"));
      List<ImageDescriptors.Descriptor> descriptors = new ArrayList<>(ImageDescriptors.of(image));
      context.ifPresent(one -> descriptors.addAll(one.descriptors()));
      entries.add(new Entry(reference, descriptors, image));
    }
    groups.add(entries);
    return this;
  }

  /** All images. */
  List<DataSet> images() {
    return groups.stream().flatMap(List::stream).map(Entry::dataSet).toList();
  }

  void write(DataSet root) {
    DataSet library = Items.container(root, RelationshipType.CONTAINS, NAME, "1600");
    for (List<Entry> entries : groups) {
      DataSet group = Items.container(library, RelationshipType.CONTAINS, GROUP);
      List<ImageDescriptors.Descriptor> common = new ArrayList<>(entries.getFirst().descriptors);
      entries.forEach(entry -> common.retainAll(entry.descriptors));
      common.forEach(one -> one.write(group));
      for (Entry entry : entries) {
        DataSet item =
            Items.add(group, RelationshipType.CONTAINS, Region.ImageFrames.of(entry.image).value());
        writeOwn(entry, common, item);
      }
    }
  }

  /** With the modality, on which the conditions of TID 1602 depend. */
  private static void writeOwn(
      Entry entry, List<ImageDescriptors.Descriptor> common, DataSet item) {
    if (!common.containsAll(entry.descriptors)) {
      entry.descriptors.stream()
          .filter(one -> !common.contains(one) || one.isModality())
          .forEach(one -> one.write(item));
    }
  }
}
