// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameException;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segment;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationOptions.FractionalType;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.internal.SourceAttributes;

/** The verb {@code seg convert}: a segmentation of one type becomes one of another. */
public final class SegConvert implements Operation {
  private static final Parameter<Path> OUT = SegParameters.out("The segmentation that is written");
  private static final Parameter<SegmentationType> TYPE =
      Parameter.choice("type", SegmentationType.class)
          .describedAs(
              "A bit for each pixel, a fraction, or the segment's number. Default: as it is");

  /** Attributes that are missing in a segment that is written because they cannot be. */
  private static final Set<Integer> LEFT_OUT =
      Set.of(Tag.TrackingID, Tag.TrackingUID, Tag.AnatomicRegionSequence);

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "seg convert",
              "Convert Segmentation",
              "Writes a segmentation as one of another type or compression")
          .paragraph(
              "Patient, study, description, segments with all their attributes and references to"
                  + " source images are kept; series and object are new. Frames have to lie on one"
                  + " even grid. A label map holds segments that do not overlap: if they do, nothing"
                  + " is written, or with --split several objects. Binary and fractional"
                  + " segmentations number their segments from 1 on without gaps, label maps keep"
                  + " the numbers; a segment for the background of a label map is not passed on.")
          .paragraph(
              "Fractions become a segment where they reach --threshold; those that stay fractions"
                  + " are written as parts of 255.")
          .example("seg.dcm --type labelmap -o labels.dcm", "Makes a label map segmentation.")
          .example(
              "seg.dcm --compression deflate -o small.dcm",
              "Keeps the type and deflates the object.")
          .menu("Segmentation")
          .selection(SelectionFilter.one(SegParameters.SEGMENTATION))
          .parameters(
              SegParameters.FILE,
              OUT,
              TYPE,
              SegParameters.COMPRESSION,
              SegParameters.FRACTIONS,
              SegParameters.THRESHOLD,
              SegParameters.ALL_FRAMES,
              SegParameters.SPLIT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path path = arguments.get(SegParameters.FILE);
    Inputs.requireFile(path);
    Path out = arguments.get(OUT);
    Outputs.requireFile(out, path);
    String name = path.getFileName().toString();
    try (DicomFile file = DicomFile.open(path)) {
      Segmentation segmentation = Segmentation.of(file);
      FrameStack stack = FrameStack.of(segmentation);
      SegmentationOptions options = options(arguments, segmentation);
      Map<Integer, Integer> numbers = new HashMap<>();
      List<Segment> segments = new ArrayList<>();
      List<DataSet> items = new ArrayList<>();
      ValidSegments valid = new ValidSegments(context::message);
      for (int i = 0; i < segmentation.segments().size(); i++) {
        Segment segment = segmentation.segments().get(i);
        if (SegmentMasks.isBackground(segmentation, segment.number())) {
          continue;
        }
        int number =
            options.type() == SegmentationType.LABELMAP ? segment.number() : segments.size() + 1;
        if (numbers.put(segment.number(), number) != null) {
          throw new OperationException(
              "%s has two segments with number %d, so that frames belong to neither."
                  .formatted(name, segment.number()));
        }
        if (number != segment.number()) {
          context.message("Segment %d becomes %d.".formatted(segment.number(), number));
        }
        segments.add(valid.of(segment, number, "Segment " + segment.number(), ""));
        items.add(file.dataSet().items(Tag.SegmentSequence).get(i));
      }
      return new SegmentationFiles(
              new SegmentationSource(segmentation, stack, name),
              segments,
              SegmentLayers.of(
                  segmentation,
                  stack,
                  numbers,
                  options.type(),
                  arguments.get(SegParameters.THRESHOLD)),
              valid.content(SegmentationContent.of(segmentation)),
              options,
              (item, segment) -> keep(items.get(segments.indexOf(segment)), item))
          .write(out, arguments.get(SegParameters.SPLIT), context);
    } catch (FrameException | VolumeException e) {
      throw new OperationException(name + ": " + e.getMessage(), e);
    }
  }

  private static SegmentationOptions options(Arguments arguments, Segmentation segmentation) {
    String was = segmentation.file().dataSet().string(Tag.SegmentationFractionalType, "").strip();
    boolean occupancy =
        arguments.isGiven(SegParameters.FRACTIONS)
            ? arguments.get(SegParameters.FRACTIONS) == FractionalType.OCCUPANCY
            : was.equals(FractionalType.OCCUPANCY.name());
    return new SegmentationOptions(
        arguments.find(TYPE).orElse(segmentation.type()),
        arguments.get(SegParameters.COMPRESSION),
        occupancy ? FractionalType.OCCUPANCY : FractionalType.PROBABILITY,
        arguments.get(SegParameters.ALL_FRAMES));
  }

  /** Takes along what {@link Segment} has no place for. */
  private static void keep(DataSet from, DataSet to) {
    from.forEach(
        element -> {
          if (!to.contains(element.tag()) && !LEFT_OUT.contains(element.tag())) {
            SourceAttributes.transcode(element, to);
          }
        });
  }
}
