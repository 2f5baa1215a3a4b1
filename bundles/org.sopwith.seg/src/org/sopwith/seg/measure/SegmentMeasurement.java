// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.util.Optional;
import org.sopwith.image.statistics.Diameters;
import org.sopwith.image.statistics.MaskStatistics;
import org.sopwith.seg.Segment;

/**
 * What was measured of one segment.
 *
 * @param trackingId Tracking ID (0062,0020), or else the label
 * @param trackingUid Tracking UID (0062,0021), or else one that is the same each time
 * @param voxels number of voxels that belong to it, wholly or in part
 * @param volume in ml; occupancies that are no more than shares count as such
 * @param outside number of voxels that lie where there is no image
 * @param values statistics of the voxels that have a value
 * @param longest the longest diameter, if it was asked for
 * @param planar the longest diameter within a slice, if it was asked for
 */
public record SegmentMeasurement(
    Segment segment,
    String trackingId,
    String trackingUid,
    long voxels,
    double volume,
    long outside,
    MaskStatistics values,
    Optional<Diameters.Diameter> longest,
    Optional<Diameters.Planar> planar) {}
