// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameGeometry;
import org.sopwith.image.internal.FunctionalGroups;
import org.sopwith.image.internal.Numbers;
import org.sopwith.image.series.SourceFrame;
import org.sopwith.image.volume.ScalarType;

/** What headers say of the frames of an object. */
public final class FrameHeaders {
  /** For each mark of a frame where it can stand: a macro, 0 for the root, and an attribute. */
  private static final int[][] MARKS = {
    {Tag.SegmentIdentificationSequence, Tag.ReferencedSegmentNumber},
    {Tag.FrameContentSequence, Tag.FrameAcquisitionNumber, 0, Tag.AcquisitionNumber},
    {Tag.FrameContentSequence, Tag.TemporalPositionIndex, 0, Tag.TemporalPositionIdentifier},
    {Tag.MRDiffusionSequence, Tag.DiffusionBValue, 0, Tag.DiffusionBValue},
    {Tag.MREchoSequence, Tag.EffectiveEchoTime, 0, Tag.EchoTime},
    {0, Tag.EchoNumbers},
    {0, Tag.TriggerTime},
    {Tag.FrameContentSequence, Tag.StackID},
    {Tag.MRImageFrameTypeSequence, Tag.FrameType, 0, Tag.ImageType},
    {Tag.FrameContentSequence, Tag.FrameAcquisitionDateTime, 0, Tag.AcquisitionTime},
  };

  private final DataSet root;
  private final FunctionalGroups groups;
  private final FrameGeometry geometry;
  private final Map<String, String> known = new HashMap<>();

  private FrameHeaders(DataSet root) {
    this.root = root;
    this.groups = new FunctionalGroups(root);
    this.geometry = new FrameGeometry(root);
  }

  /** The frames of an object; none if it is no image. */
  public static List<SourceFrame> read(Path file, DataSet root) {
    int rows = root.integer(Tag.Rows, 0);
    int columns = root.integer(Tag.Columns, 0);
    if (rows < 1 || columns < 1) {
      return List.of();
    }
    int count = Math.max(1, root.integer(Tag.NumberOfFrames, 1));
    // a count that nothing in the file bears out must not fill the memory
    int described = root.items(Tag.PerFrameFunctionalGroupsSequence).size();
    int offsets = Numbers.doubles(root, Tag.GridFrameOffsetVector).length;
    count = Math.min(count, Math.max(65_536, Math.max(described, offsets)));
    FrameHeaders headers = new FrameHeaders(root);
    List<SourceFrame> frames = new ArrayList<>();
    for (int frame = 0; frame < count; frame++) {
      frames.add(headers.frame(file, frame, count));
    }
    return frames;
  }

  private SourceFrame frame(Path file, int frame, int count) {
    boolean multi = count > 1 || root.contains(Tag.SharedFunctionalGroupsSequence);
    return new SourceFrame(
        file,
        uid(Tag.SOPClassUID),
        uid(Tag.SOPInstanceUID),
        uid(Tag.StudyInstanceUID),
        uid(Tag.SeriesInstanceUID),
        uid(Tag.FrameOfReferenceUID),
        uid(Tag.Modality),
        frame,
        multi,
        root.integer(Tag.Columns, 0),
        root.integer(Tag.Rows, 0),
        Math.max(1, Math.min(4, root.integer(Tag.SamplesPerPixel, 1))),
        type(),
        geometry.plane(frame),
        thickness(frame),
        root.integer(Tag.InstanceNumber, 0),
        isLocalizer(frame),
        marks(frame));
  }

  private String uid(int tag) {
    return shared(root.string(tag, "").strip());
  }

  /** One copy of texts that many frames have. */
  private String shared(String text) {
    return known.computeIfAbsent(text, t -> t);
  }

  private ScalarType type() {
    int allocated = root.integer(Tag.BitsAllocated, 16);
    int stored = root.integer(Tag.BitsStored, allocated);
    boolean signed = root.integer(Tag.PixelRepresentation, 0) == 1;
    if (!root.contains(Tag.BitsStored) && allocated >= 32) {
      return allocated == 32 ? ScalarType.FLOAT32 : ScalarType.FLOAT64;
    }
    int bits = stored < 1 || stored > allocated ? allocated : stored;
    if (bits <= 8) {
      return signed ? ScalarType.INT8 : ScalarType.UINT8;
    }
    if (bits <= 16) {
      return signed ? ScalarType.INT16 : ScalarType.UINT16;
    }
    return signed ? ScalarType.INT32 : ScalarType.UINT32;
  }

  private double thickness(int frame) {
    DataSet holder = groups.holder(frame, Tag.PixelMeasuresSequence);
    for (int tag : new int[] {Tag.SpacingBetweenSlices, Tag.SliceThickness}) {
      double[] values = Numbers.doubles(holder, tag);
      double size = values.length == 0 ? 0 : Math.abs(values[0]);
      if (size > 0 && Double.isFinite(size)) {
        return size;
      }
    }
    return 1;
  }

  private boolean isLocalizer(int frame) {
    List<String> type = root.strings(Tag.ImageType);
    return type.contains("LOCALIZER")
        || groups
            .macro(frame, Tag.CTImageFrameTypeSequence)
            .map(item -> item.strings(Tag.FrameType).contains("LOCALIZER"))
            .orElse(false);
  }

  private List<String> marks(int frame) {
    List<String> marks = new ArrayList<>(MARKS.length);
    for (int[] places : MARKS) {
      String mark = "";
      for (int i = 0; i < places.length && mark.isEmpty(); i += 2) {
        DataSet holder =
            places[i] == 0 ? root : groups.macro(frame, places[i]).orElse(new DataSet());
        mark = String.join("\\", holder.strings(places[i + 1]));
      }
      marks.add(shared(mark));
    }
    boolean several = root.integer(Tag.NumberOfFrames, 1) > 1;
    marks.add(several ? uid(Tag.SOPInstanceUID) : "");
    return List.copyOf(marks);
  }
}
