// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentationOptions;

/** The verb {@code seg create}: label maps and images become a segmentation. */
public final class SegCreate implements Operation {
  private static final Parameter<List<Path>> LABELS =
      Parameter.inputFile("labels")
          .required()
          .repeatable()
          .describedAs(
              "Label maps in NRRD, NIfTI or MetaImage; several, or layers of one, may overlap");
  private static final Parameter<Path> METADATA =
      Parameter.inputFile("metadata")
          .describedAs(
              "What the labels mean, in the JSON of dcmqi's seg-schema.json. Default: what Slicer"
                  + " wrote into the label maps, of .seg.nrrd files");

  private static final Parameter<Path> OUT = SegParameters.out("The segmentation that is written");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "seg create", "Create Segmentation", "Makes a segmentation of label maps and images")
          .paragraph(
              "The label maps have to lie on the voxels of the images; their axes may be in any"
                  + " order and direction, and they may cover a part. The first array of the"
                  + " metadata describes the labels of the first file, and so on, unless"
                  + " segmentAttributesFileMapping names files; without metadata, the headers of"
                  + " Slicer's files describe them. Segments are numbered in the order of their"
                  + " descriptions. Labels without a description are left out, with a message.")
          .paragraph(
              "Values of the images that are not valid are not passed on; a message names the"
                  + " attribute and the file. Nothing is written if something does not fit.")
          .example(
              "--images ct --labels liver.nrrd --metadata liver.json -o liver.dcm",
              "Makes a binary segmentation.")
          .example(
              "--images ct --labels organs.nii.gz --metadata organs.json --type labelmap -o seg.dcm",
              "Makes a label map segmentation.")
          .example(
              "--images ct --labels Segmentation.seg.nrrd -o seg.dcm",
              "Takes names, codes and colours from what Slicer saved.")
          .menu("Segmentation")
          .parameters(
              SegParameters.IMAGES,
              LABELS,
              METADATA,
              OUT,
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

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Optional<Path> metadata = arguments.find(METADATA);
    List<Path> given = arguments.get(LABELS);
    SegmentPlan plan =
        metadata.isPresent()
            ? SegmentPlan.ofMetadata(metadata.get(), given)
            : SegmentPlan.ofSlicer(given, context::message);
    List<Path> files = plan.files();
    SegmentationOptions options =
        new SegmentationOptions(
            arguments.get(SegParameters.TYPE),
            arguments.get(SegParameters.COMPRESSION),
            arguments.get(SegParameters.FRACTIONS),
            arguments.get(SegParameters.ALL_FRAMES));
    Path out = arguments.get(OUT);
    Outputs.requireFile(out, files.toArray(Path[]::new));
    if (metadata.isPresent()) {
      Outputs.requireFile(out, metadata.get());
    }
    SourceStacks stacks =
        SourceStacks.read(
            arguments.get(SegParameters.IMAGES), context.progress(), context::message);
    List<VolumeFile> volumes = new ArrayList<>();
    try {
      for (Path file : files) {
        volumes.add(VolumeFiles.open(file));
      }
      Stack stack = stacks.of(volumes.getFirst(), files.getFirst().toString(), context::message);
      stack.oddities().forEach(oddity -> context.message(oddity.message()));
      List<SegmentLayer> layers = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        layers.addAll(
            LabelLayers.of(
                volumes.get(i),
                files.get(i),
                plan.labels().get(i),
                options.type(),
                stack,
                context::message));
      }
      try (SeriesSource source = new SeriesSource(stack, context::message)) {
        return new SegmentationFiles(
                source, plan.segments(), layers, plan.content(), options, (item, segment) -> {})
            .write(out, arguments.get(SegParameters.SPLIT), context);
      }
    } catch (VolumeException e) {
      throw new OperationException(e.getMessage(), e);
    } finally {
      for (VolumeFile volume : volumes) {
        volume.close();
      }
    }
  }
}
