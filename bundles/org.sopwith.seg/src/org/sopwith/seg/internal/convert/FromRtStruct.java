// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.contour.Contour;
import org.sopwith.image.contour.ContourFill;
import org.sopwith.image.contour.Roi;
import org.sopwith.image.contour.StructureSet;
import org.sopwith.image.series.Stack;
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
import org.sopwith.seg.RoiSegments;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.metadata.MetadataReader;
import org.sopwith.seg.metadata.SegmentationMetadata;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;
import org.sopwith.sr.content.InstanceReference;

/** The verb {@code seg from-rtstruct}: contours and images become a segmentation. */
public final class FromRtStruct implements Operation {
  private static final Parameter<Path> FILE =
      Parameter.inputFile("file")
          .positional()
          .label("FILE")
          .required()
          .describedAs("An RT Structure Set");
  private static final Parameter<Path> OUT = SegParameters.out("The segmentation that is written");
  private static final Parameter<Path> METADATA =
      Parameter.inputFile("metadata")
          .describedAs(
              "What the regions are, in the JSON of dcmqi's seg-schema.json; labelID is the ROI"
                  + " Number. It takes the place of what the structure set says of them");
  private static final Parameter<Double> TOLERANCE =
      Parameter.number("tolerance")
          .unit("mm")
          .describedAs(
              "How far a contour may lie from the plane of its slice. Default: half the distance"
                  + " of slices");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "seg from-rtstruct",
              "Structure Set to Segmentation",
              "Makes a segmentation of an RT Structure Set and its images")
          .paragraph(
              "A voxel belongs to a segment if its centre is enclosed by an odd number of the"
                  + " region's contours in its slice: inner contours cut holes, and channels of the"
                  + " keyhole technique leave no trace; of a contour that crosses itself, what it"
                  + " encloses an odd number of times. Names, codes, colours and how regions were"
                  + " made are taken along; a region without codes gets those that its name or its"
                  + " interpreted type stands for, else those of tissue.")
          .paragraph(
              "Points, open contours and contours of fewer than three points enclose nothing and"
                  + " are left out, as are contours on planes that the images have not; a message"
                  + " names the region and the contours. Regions that enclose no voxel become no"
                  + " segment. Refused are contours whose data cannot be read, and structure sets of"
                  + " another frame of reference whose contours do not name the images.")
          .example("rs.dcm --images ct -o seg.dcm", "Makes a binary segmentation.")
          .example(
              "rs.dcm --images ct --metadata organs.json --type labelmap -o seg.dcm",
              "Makes a label map segmentation with codes from a file.")
          .menu("Segmentation")
          .selection(SelectionFilter.one(SegParameters.STRUCTURE_SET))
          .parameters(
              FILE,
              SegParameters.IMAGES,
              OUT,
              METADATA,
              TOLERANCE,
              SegParameters.TYPE,
              SegParameters.COMPRESSION,
              SegParameters.FRACTIONS,
              SegParameters.ALL_FRAMES,
              SegParameters.SPLIT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** A region as the segment that it becomes. */
  private record Made(Segment segment, SegmentLayer layer, int roiNumber) {}

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path path = arguments.get(FILE);
    Inputs.requireFile(path);
    Path out = arguments.get(OUT);
    Outputs.requireFile(out, path);
    try (DicomFile file = DicomFile.open(path)) {
      DataSet root = file.dataSet();
      if (!root.contains(Tag.StructureSetROISequence)) {
        throw new OperationException(path + " is no RT Structure Set, or one without regions.");
      }
      StructureSet set = StructureSet.read(root);
      set.notes().forEach(note -> context.message(path.getFileName() + ": " + note));
      requireReadable(path, set);
      Map<Integer, Segment> described = RoiSegments.read(root, set);
      SegmentationContent content = SegmentationContent.DEFAULT;
      Optional<Path> metadata = arguments.find(METADATA);
      if (metadata.isPresent()) {
        Outputs.requireFile(out, metadata.get());
        content = describe(metadata.get(), described);
      }
      SourceStacks stacks =
          SourceStacks.read(
              arguments.get(SegParameters.IMAGES), context.progress(), context::message);
      Stack stack = stacks.of(set, path.getFileName().toString(), context::message);
      stack.oddities().forEach(oddity -> context.message(oddity.message()));
      List<Made> made = fill(path, set, described, stack, arguments.find(TOLERANCE), context);
      InstanceReference self =
          new InstanceReference(StructureSet.SOP_CLASS_UID, set.sopInstanceUid());
      try (SeriesSource source = new SeriesSource(stack, context::message)) {
        return new SegmentationFiles(
                source,
                made.stream().map(Made::segment).toList(),
                made.stream().map(Made::layer).toList(),
                content,
                new SegmentationOptions(
                    arguments.get(SegParameters.TYPE),
                    arguments.get(SegParameters.COMPRESSION),
                    arguments.get(SegParameters.FRACTIONS),
                    arguments.get(SegParameters.ALL_FRAMES)),
                (item, segment) -> define(item, made.get(segment.number() - 1).roiNumber(), self))
            .write(out, arguments.get(SegParameters.SPLIT), context);
      }
    }
  }

  /** Puts what metadata says in the place of what the structure set says. */
  private static SegmentationContent describe(Path file, Map<Integer, Segment> described)
      throws IOException, OperationException {
    SegmentationMetadata metadata = MetadataReader.read(file);
    for (List<LabelledSegment> each : metadata.files()) {
      for (LabelledSegment one : each) {
        if (described.replace(one.label(), one.segment()) == null) {
          throw new OperationException(
              "%s describes region %d, but the structure set has the regions %s."
                  .formatted(file.getFileName(), one.label(), described.keySet()));
        }
      }
    }
    return metadata.content();
  }

  private static void requireReadable(Path path, StructureSet set) throws OperationException {
    Set<Integer> seen = new HashSet<>();
    for (Roi roi : set.rois()) {
      if (!seen.add(roi.number())) {
        throw new OperationException(
            "%s has two regions with ROI Number %d, so that contours belong to neither."
                .formatted(path, roi.number()));
      }
      if (!roi.faults().isEmpty()) {
        throw new OperationException(
            "%s, region %d: %s%s"
                .formatted(
                    path,
                    roi.number(),
                    roi.faults().getFirst(),
                    roi.faults().size() == 1
                        ? ""
                        : " There are %d such contours.".formatted(roi.faults().size())));
      }
    }
  }

  private static List<Made> fill(
      Path path,
      StructureSet set,
      Map<Integer, Segment> described,
      Stack stack,
      Optional<Double> tolerance,
      Context context)
      throws OperationException {
    double planeDistance = Math.abs(stack.grid().planeDistance());
    double part =
        Math.min(
            ContourFill.NEAREST_SLICE,
            tolerance.map(mm -> mm / planeDistance).orElse(ContourFill.NEAREST_SLICE));
    ValidSegments valid = new ValidSegments(context::message);
    List<Made> made = new ArrayList<>();
    for (Roi roi : set.rois()) {
      String what = "Region " + roi.number();
      roi.notes().forEach(note -> context.message(what + ": " + note));
      if (roi.contours().stream().map(Contour::type).noneMatch(Contour.Type::isClosedPlanar)) {
        context.message(what + " has no closed contour and is left out.");
        continue;
      }
      ContourFill.Filled filled = ContourFill.fill(roi.contours(), stack.grid(), part);
      filled.notes().forEach(note -> context.message(what + ": " + note));
      if (filled.mask().count() == 0) {
        context.message(what + " encloses no voxel of the images and is left out.");
        continue;
      }
      int number = made.size() + 1;
      made.add(
          new Made(
              valid.of(described.get(roi.number()), number, what, roi.interpretedType()),
              new SegmentLayer.Labels(new MaskVolume(filled.mask()), 0, Map.of(1, number)),
              roi.number()));
    }
    if (made.isEmpty()) {
      throw new OperationException(path + " has no region that encloses a voxel of the images.");
    }
    return made;
  }

  /** Says of a segment which region it was made from (PS3.3 C.8.20.2). */
  private static void define(DataSet item, int roiNumber, InstanceReference structureSet) {
    if (!structureSet.sopInstanceUid().isEmpty()) {
      DataSet definition = item.addItem(Tag.DefinitionSourceSequence);
      structureSet.write(definition);
      definition.setInts(Tag.ReferencedROINumber, VR.IS, roiNumber);
    }
  }
}
