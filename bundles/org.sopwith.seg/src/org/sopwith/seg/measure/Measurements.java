// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.util.List;
import org.sopwith.dicom.DataSet;

/**
 * What was measured of a segmentation.
 *
 * @param quantity what the images measure
 * @param segments of each segment that has voxels
 * @param images the headers of the images that show a segment, in the order of their places
 * @param sourceSeries Series Instance UID of the images that were segmented
 * @param conventions how voxels were chosen and where they were sampled, a sentence each
 */
public record Measurements(
    Quantity quantity,
    List<SegmentMeasurement> segments,
    List<DataSet> images,
    String sourceSeries,
    List<String> conventions) {
  public Measurements {
    segments = List.copyOf(segments);
    images = List.copyOf(images);
    conventions = List.copyOf(conventions);
  }
}
