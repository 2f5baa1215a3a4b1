// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** What a group of measurements was made on (TID 1410 rows 5 to 8b, TID 1411 rows 5 to 12b). */
public sealed interface Region {
  /** Frames of an image; none for all. */
  record ImageFrames(InstanceReference image, List<Integer> frames) {
    public ImageFrames {
      frames = List.copyOf(frames);
    }

    /** A whole image. */
    public static ImageFrames of(InstanceReference image) {
      return new ImageFrames(image, List.of());
    }

    ContentValue value() {
      return Region.image(image, frames, List.of());
    }

    static ImageFrames of(ContentValue.Reference reference) {
      return new ImageFrames(reference.instance(), reference.frames());
    }
  }

  /**
   * Coordinates in an image (SCOORD).
   *
   * @param graphicType POINT, POLYLINE, CIRCLE or ELLIPSE
   * @param data column and row of each point
   */
  record InImage(String graphicType, List<Float> data, ImageFrames image) implements Region {
    public InImage {
      data = List.copyOf(data);
      if (!List.of("POINT", "POLYLINE", "CIRCLE", "ELLIPSE").contains(graphicType)) {
        throw new IllegalArgumentException("No region in an image is a " + graphicType + ".");
      }
      if (data.isEmpty() || data.size() % 2 != 0) {
        throw new IllegalArgumentException("A region in an image has two numbers for each point.");
      }
    }

    ContentValue value() {
      return new ContentValue.Coordinates(graphicType, data, "");
    }

    void write(DataSet group) {
      DataSet item = Items.add(group, RelationshipType.CONTAINS, Items.IMAGE_REGION, value());
      Items.add(item, RelationshipType.SELECTED_FROM, image.value());
    }
  }

  /**
   * Coordinates in space (SCOORD3D).
   *
   * @param graphicType POINT, POLYLINE, POLYGON, ELLIPSE or ELLIPSOID
   * @param data x, y and z of each point in mm
   */
  record InSpace(String graphicType, List<Float> data, String frameOfReferenceUid)
      implements Region {
    public InSpace {
      data = List.copyOf(data);
      Items.required(frameOfReferenceUid, "The frame of reference of a region");
      if (!List.of("POINT", "POLYLINE", "POLYGON", "ELLIPSE", "ELLIPSOID").contains(graphicType)) {
        throw new IllegalArgumentException("No region in space is a " + graphicType + ".");
      }
      if (data.isEmpty() || data.size() % 3 != 0) {
        throw new IllegalArgumentException("A region in space has three numbers for each point.");
      }
    }

    ContentValue value() {
      return new ContentValue.Coordinates3D(graphicType, data, frameOfReferenceUid);
    }

    void write(DataSet group, Code name) {
      Items.add(group, RelationshipType.CONTAINS, name, value());
    }
  }

  /**
   * A segment, or in TID 1410 a frame of it.
   *
   * @param number the segment number
   * @param frames the frames of the segmentation; in TID 1410 at least one
   * @param source what was segmented
   */
  record Segment(
      InstanceReference segmentation, int number, List<Integer> frames, SegmentSource source)
      implements Region {
    public Segment {
      frames = List.copyOf(frames);
      if (number < 1) {
        throw new IllegalArgumentException("Segments are numbered from 1.");
      }
    }

    void write(DataSet group, Code name) {
      Items.add(
          group, RelationshipType.CONTAINS, name, image(segmentation, frames, List.of(number)));
    }
  }

  /** What was segmented, or measured in space: images or a series. */
  sealed interface SegmentSource {
    /** Images. */
    record Images(List<ImageFrames> images) implements SegmentSource {
      public Images {
        images = List.copyOf(images);
        if (images.isEmpty()) {
          throw new IllegalArgumentException("There is no source image for segmentation.");
        }
      }
    }

    /** A whole series. */
    record Series(String seriesInstanceUid) implements SegmentSource {
      public Series {
        Items.required(seriesInstanceUid, "The source series for segmentation");
      }
    }

    /** Adds its content items to those of a group. */
    default void write(DataSet group) {
      switch (this) {
        case Images(List<ImageFrames> images) ->
            images.forEach(
                image ->
                    Items.add(group, RelationshipType.CONTAINS, Items.SOURCE_IMAGE, image.value()));
        case Series(String uid) ->
            Items.plain(
                group, RelationshipType.CONTAINS, Items.SOURCE_SERIES, ValueType.UIDREF, uid);
      }
    }
  }

  /** A region of interest of an RT Structure Set, by its ROI Number (3006,0022). */
  record StructureSetRoi(InstanceReference structureSet, int roiNumber) implements Region {
    private static final String RT_STRUCTURE_SET = "1.2.840.10008.5.1.4.1.1.481.3";

    public StructureSetRoi {
      if (!structureSet.sopClassUid().equals(RT_STRUCTURE_SET)) {
        throw new IllegalArgumentException("A region in space is of an RT Structure Set.");
      }
    }

    void write(DataSet group) {
      DataSet item =
          Items.add(
              group,
              RelationshipType.CONTAINS,
              Items.REGION_IN_SPACE,
              Items.reference(ValueType.COMPOSITE, structureSet));
      Items.text(
          item,
          RelationshipType.HAS_PROPERTIES,
          Items.REGION_IDENTIFIER,
          String.valueOf(roiNumber));
    }
  }

  private static ContentValue image(
      InstanceReference instance, List<Integer> frames, List<Integer> segments) {
    return new ContentValue.Reference(
        ValueType.IMAGE, instance, frames, segments, List.of(), Optional.empty());
  }
}
