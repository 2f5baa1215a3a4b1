// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import java.util.List;
import java.util.Optional;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameReader;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Orientation;
import org.sopwith.image.PaletteColor;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.VoiTransform;

/**
 * A decoded frame and what belongs to it.
 *
 * @param colour whether windows do not apply
 * @param smooth whether values between those of neighbours have a meaning
 * @param aspect height of a pixel divided by its width
 * @param voi how the frame is shown; for colour without effect
 * @param own windows and tables that the object offers
 * @param overlays number of overlay planes
 * @param lines what the frame says of itself: segment, label
 */
public record FrameFacts(
    Frame frame,
    boolean colour,
    boolean smooth,
    double aspect,
    ModalityTransform modality,
    Optional<PaletteColor> palette,
    Optional<FrameReader.Padding> padding,
    VoiTransform voi,
    List<VoiTransform> own,
    Optional<Orientation.Edges> edges,
    Optional<PlanePosition> plane,
    int overlays,
    List<String> lines) {}
