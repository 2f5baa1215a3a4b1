// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.Evidence;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.SrDocument;

/**
 * What an item leads to: an instance with frames and the regions in it.
 *
 * @param instances the instance; for a region in space those that it may lie in
 * @param frames the frames that are meant; none for all
 * @param segments the segments of a segmentation that are meant; none for all
 * @param regions coordinates to be drawn
 */
public record RegionTarget(
    List<InstanceReference> instances,
    List<Integer> frames,
    List<Integer> segments,
    List<ContentValue> regions) {

  /** What an item leads to; empty if it leads nowhere. */
  public static Optional<RegionTarget> of(ContentItem item) {
    return switch (item.value()) {
      case ContentValue.Reference reference -> Optional.of(to(reference, regionsOf(item)));
      case ContentValue.Coordinates flat ->
          image(item).map(reference -> to(reference, List.of(flat)));
      case ContentValue.Coordinates3D space ->
          Optional.of(
              new RegionTarget(
                  candidates(item), List.of(), List.of(), List.<ContentValue>of(space)));
      default -> Optional.empty();
    };
  }

  private static RegionTarget to(ContentValue.Reference reference, List<ContentValue> regions) {
    return new RegionTarget(
        List.of(reference.instance()), reference.frames(), reference.segments(), regions);
  }

  /**
   * The frame to be shown first, counted from 0: the first of those that are meant, or else the
   * first that has one of the segments.
   *
   * @param object the instance
   */
  public int firstFrame(DataSet object) {
    if (!frames.isEmpty()) {
      return Math.max(0, frames.getFirst() - 1);
    }
    List<DataSet> groups =
        segments.isEmpty() ? List.of() : object.items(Tag.PerFrameFunctionalGroupsSequence);
    for (int frame = 0; frame < groups.size(); frame++) {
      for (DataSet one : groups.get(frame).items(Tag.SegmentIdentificationSequence)) {
        if (segments.contains(one.integer(Tag.ReferencedSegmentNumber).orElse(0))) {
          return frame;
        }
      }
    }
    return 0;
  }

  private static Stream<ContentItem> resolved(List<ContentItem> items) {
    return items.stream()
        .flatMap(one -> one.isReference() ? one.target().stream() : Stream.of(one));
  }

  private static Optional<ContentValue.Reference> image(ContentItem item) {
    return resolved(item.children())
        .map(ContentItem::value)
        .filter(ContentValue.Reference.class::isInstance)
        .map(ContentValue.Reference.class::cast)
        .findFirst();
  }

  /** The regions that are selected from an image: around it, or by reference. */
  private static List<ContentValue> regionsOf(ContentItem image) {
    List<ContentValue> regions = new ArrayList<>();
    image
        .parent()
        .map(ContentItem::value)
        .filter(ContentValue.Coordinates.class::isInstance)
        .ifPresent(regions::add);
    SrDocument document = image.document();
    for (ContentItem item : document.items()) {
      if (item.isReference()
          && item.target().filter(one -> one.dataSet() == image.dataSet()).isPresent()) {
        item.parent()
            .map(ContentItem::value)
            .filter(ContentValue.Coordinates.class::isInstance)
            .ifPresent(regions::add);
      }
    }
    return regions;
  }

  /** The images beside a region in space, then all that the document is based on. */
  private static List<InstanceReference> candidates(ContentItem item) {
    List<InstanceReference> found = new ArrayList<>();
    Stream.concat(
            resolved(item.children()),
            item.parent().stream().flatMap(parent -> resolved(parent.children())))
        .map(ContentItem::value)
        .forEach(
            value -> {
              if (value instanceof ContentValue.Reference reference) {
                found.add(reference.instance());
              }
            });
    new Evidence(item.document().dataSet()).instances().forEach(one -> found.add(one.reference()));
    return found.stream().distinct().toList();
  }
}
