// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;

/** Reads the regions of a group of TID 1410 or 1411. */
record RegionReader(ContentItem group) {
  List<Region> regions() {
    return group.children().stream().flatMap(item -> region(item).stream()).toList();
  }

  private Optional<Region> region(ContentItem item) {
    return switch (item.value()) {
      case ContentValue.Coordinates(String type, List<Float> data, String origin) ->
          item.children().stream()
              .filter(child -> child.value() instanceof ContentValue.Reference)
              .map(child -> Region.ImageFrames.of((ContentValue.Reference) child.value()))
              .findFirst()
              .flatMap(image -> ItemReader.valid(() -> new Region.InImage(type, data, image)));
      case ContentValue.Coordinates3D(String type, List<Float> data, String frameOfReference) ->
          ItemReader.valid(() -> new Region.InSpace(type, data, frameOfReference));
      case ContentValue.Reference reference
          when ItemReader.is(item, Items.REFERENCED_SEGMENT)
              || ItemReader.is(item, Items.REFERENCED_FRAME) ->
          segment(reference);
      case ContentValue.Reference reference when ItemReader.is(item, Items.REGION_IN_SPACE) ->
          ItemReader.of(item)
              .text(Items.REGION_IDENTIFIER)
              .filter(text -> text.matches("\\d{1,9}"))
              .flatMap(
                  text ->
                      ItemReader.valid(
                          () ->
                              new Region.StructureSetRoi(
                                  reference.instance(), Integer.parseInt(text))));
      default -> Optional.empty();
    };
  }

  private Optional<Region> segment(ContentValue.Reference reference) {
    return source()
        .filter(source -> reference.segments().size() == 1)
        .flatMap(
            source ->
                ItemReader.valid(
                    () ->
                        new Region.Segment(
                            reference.instance(),
                            reference.segments().getFirst(),
                            reference.frames(),
                            source)));
  }

  /** What was segmented, or measured in space. */
  Optional<Region.SegmentSource> source() {
    ItemReader from = ItemReader.of(group);
    List<Region.ImageFrames> images =
        from.references(Items.SOURCE_IMAGE).stream().map(Region.ImageFrames::of).toList();
    return images.isEmpty()
        ? from.text(Items.SOURCE_SERIES)
            .flatMap(uid -> ItemReader.valid(() -> new Region.SegmentSource.Series(uid)))
        : Optional.of(new Region.SegmentSource.Images(images));
  }
}
