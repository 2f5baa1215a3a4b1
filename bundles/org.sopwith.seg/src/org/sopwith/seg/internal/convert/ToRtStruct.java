// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameException;
import org.sopwith.image.contour.ContourTrace.Holes;
import org.sopwith.image.volume.Mask;
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
import org.sopwith.seg.Segment;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.StructureSetWriter;
import org.sopwith.seg.StructureSetWriter.Region;
import org.sopwith.sr.content.InstanceReference;

/** The verb {@code seg to-rtstruct}: segments become contours. */
public final class ToRtStruct implements Operation {
  private static final Parameter<Path> OUT =
      SegParameters.out("The RT Structure Set that is written");
  private static final Parameter<Holes> HOLES =
      Parameter.choice("holes", Holes.class)
          .defaultsTo(Holes.KEYHOLE)
          .describedAs(
              "How holes are written: joined to the contour around them by a channel of no width,"
                  + " which every program reads, or as contours of type CLOSEDPLANAR_XOR");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "seg to-rtstruct",
              "Segmentation to Structure Set",
              "Makes an RT Structure Set of a segmentation and its images")
          .paragraph(
              "Contours run along the edges of voxels, so that filling them gives the same voxels"
                  + " again. Names, numbers, codes and colours of segments are taken along; tracking"
                  + " identifiers have no place in a structure set. Each contour names its image,"
                  + " and each region the segment that it was made from.")
          .paragraph(
              "The frames have to lie on the images and be of their frame of reference. A structure"
                  + " set is written in Implicit VR, as contours can be long.")
          .example("seg.dcm --images ct -o rs.dcm", "Makes a structure set.")
          .example(
              "seg.dcm --images ct --holes xor -o rs.dcm", "Keeps holes as contours of theirs.")
          .menu("Segmentation")
          .selection(SelectionFilter.one(SegParameters.SEGMENTATION))
          .parameters(SegParameters.FILE, SegParameters.IMAGES, OUT, HOLES, SegParameters.THRESHOLD)
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
    try (DicomFile file = DicomFile.open(path)) {
      Segmentation segmentation = Segmentation.of(file);
      SourceStacks.Placed placed =
          SourceStacks.read(
                  arguments.get(SegParameters.IMAGES), context.progress(), context::message)
              .of(segmentation, path.getFileName().toString());
      placed.images().oddities().forEach(oddity -> context.message(oddity.message()));
      ValidSegments valid = new ValidSegments(context::message);
      List<Region> regions = new ArrayList<>();
      context.progress().start("Tracing", segmentation.segments().size(), "segments");
      for (Segment segment : segmentation.segments()) {
        if (!SegmentMasks.isBackground(segmentation, segment.number())) {
          Mask mask =
              SegmentMasks.of(
                  segmentation,
                  placed.frames(),
                  segment.number(),
                  arguments.get(SegParameters.THRESHOLD));
          String what = "Segment " + segment.number();
          regions.add(
              Region.of(valid.of(segment, segment.number(), what, ""), mask, arguments.get(HOLES)));
        }
        context.progress().advance(1);
      }
      try (SeriesSource source = new SeriesSource(placed.images(), context::message)) {
        DicomFile made =
            StructureSetWriter.make(
                source,
                regions,
                valid.content(SegmentationContent.of(segmentation)),
                self(file.dataSet()),
                LocalDateTime.now(),
                context::message);
        made.write(out);
      }
      int contours = regions.stream().mapToInt(region -> region.contours().size()).sum();
      return Outcome.done("%d regions of %d contours.".formatted(regions.size(), contours), out);
    } catch (FrameException e) {
      throw new OperationException(path.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static Optional<InstanceReference> self(DataSet root) {
    String uid = root.string(Tag.SOPInstanceUID, "");
    return uid.isEmpty()
        ? Optional.empty()
        : Optional.of(new InstanceReference(root.string(Tag.SOPClassUID, ""), uid));
  }
}
