// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopwith.image.label.LabelMap;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Volume;
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
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.metadata.MetadataReader;
import org.sopwith.seg.metadata.SegmentationMetadata;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;

/** The verb {@code seg create}: label maps and images become a segmentation. */
public final class SegCreate implements Operation {
  private static final Parameter<List<Path>> LABELS =
      Parameter.inputFile("labels")
          .required()
          .repeatable()
          .describedAs("A label map in NRRD, NIfTI or MetaImage; several may overlap");
  private static final Parameter<Path> METADATA =
      Parameter.inputFile("metadata")
          .required()
          .describedAs("What the labels mean, in the JSON of dcmqi's seg-schema.json");

  private static final Parameter<Path> OUT = SegParameters.out("The segmentation that is written");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "seg create", "Create Segmentation", "Makes a segmentation of label maps and images")
          .paragraph(
              "The label maps have to lie on the voxels of the images; their axes may be in any"
                  + " order and direction, and they may cover a part. The first array of the"
                  + " metadata describes the labels of the first file, and so on, unless"
                  + " segmentAttributesFileMapping names files. Segments are numbered in the order"
                  + " of the metadata.")
          .paragraph(
              "Values of the images that are not valid are not passed on; a message names the"
                  + " attribute and the file. Nothing is written if something does not fit.")
          .example(
              "--images ct --labels liver.nrrd --metadata liver.json -o liver.dcm",
              "Makes a binary segmentation.")
          .example(
              "--images ct --labels organs.nii.gz --metadata organs.json --type labelmap -o seg.dcm",
              "Makes a label map segmentation.")
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
    SegmentationMetadata metadata = MetadataReader.read(arguments.get(METADATA));
    List<Path> files = inOrder(arguments.get(LABELS), metadata);
    SegmentationOptions options =
        new SegmentationOptions(
            arguments.get(SegParameters.TYPE),
            arguments.get(SegParameters.COMPRESSION),
            arguments.get(SegParameters.FRACTIONS),
            arguments.get(SegParameters.ALL_FRAMES));
    Path out = arguments.get(OUT);
    Outputs.requireFile(out, files.toArray(Path[]::new));
    Outputs.requireFile(out, arguments.get(METADATA));
    SourceStacks stacks =
        SourceStacks.read(
            arguments.get(SegParameters.IMAGES), context.progress(), context::message);
    List<VolumeFile> volumes = new ArrayList<>();
    try {
      for (Path file : files) {
        volumes.add(VolumeFiles.open(file));
      }
      Stack stack = stacks.of(volumes.getFirst(), files.getFirst().toString());
      stack.oddities().forEach(oddity -> context.message(oddity.message()));
      List<SegmentLayer> layers = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        layers.addAll(
            layers(volumes.get(i), stack, metadata.files().get(i), options, files.get(i), context));
      }
      try (SeriesSource source = new SeriesSource(stack)) {
        return new SegmentationFiles(
                source,
                metadata.segments(),
                layers,
                metadata.content(),
                options,
                (item, segment) -> {})
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

  /** The label files in the order of the metadata. */
  private static List<Path> inOrder(List<Path> files, SegmentationMetadata metadata)
      throws OperationException {
    int described = metadata.files().size();
    if (files.size() != described) {
      throw new OperationException(
          ("There are %d label files, but the metadata describes %d; segmentAttributes needs an"
                  + " array for each file.")
              .formatted(files.size(), described));
    }
    if (metadata.fileNames().isEmpty()) {
      return files;
    }
    List<Path> ordered = new ArrayList<>();
    for (String name : metadata.fileNames()) {
      ordered.add(
          files.stream()
              .filter(file -> file.getFileName().toString().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new OperationException(
                          "The metadata names a label file "
                              + name
                              + ", which is not among those given with --labels.")));
    }
    return ordered;
  }

  private static List<SegmentLayer> layers(
      Volume volume,
      Stack stack,
      List<LabelledSegment> segments,
      SegmentationOptions options,
      Path file,
      Context context)
      throws OperationException, IOException {
    Volume placed =
        SourceStacks.place(stack, volume)
            .orElseThrow(
                () ->
                    new OperationException(
                        file + " does not lie on the images that the first label file lies on."));
    if (placed instanceof PlacedVolume part && part.isCut()) {
      context.message(file + ": voxels outside of the images are left out.");
    }
    boolean shares = options.type() == SegmentationType.FRACTIONAL && !volume.type().isInteger();
    List<SegmentLayer> layers = new ArrayList<>();
    if (shares) {
      if (segments.size() != volume.layers()) {
        throw new OperationException(
            "%s has %d layers of fractions, but the metadata describes %d segments for it."
                .formatted(file, volume.layers(), segments.size()));
      }
      for (int layer = 0; layer < volume.layers(); layer++) {
        layers.add(
            new SegmentLayer.Shares(placed, layer, segments.get(layer).segment().number(), 1.0));
      }
      return layers;
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    segments.forEach(each -> numbers.put(each.label(), each.segment().number()));
    LabelMap labels = LabelMap.of(volume, file.toString());
    labels.notes().forEach(context::message);
    Set<Integer> unknown = new HashSet<>();
    for (LabelMap.Label label : labels.found()) {
      if (!numbers.containsKey(label.value())) {
        unknown.add(label.value());
      }
    }
    if (!unknown.isEmpty()) {
      context.message(
          "%s: labels that the metadata does not describe are left out: %s."
              .formatted(file, unknown.stream().sorted().toList()));
    }
    for (int layer = 0; layer < volume.layers(); layer++) {
      layers.add(new SegmentLayer.Labels(placed, layer, numbers));
    }
    return layers;
  }
}
