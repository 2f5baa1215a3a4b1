// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.FrameException;
import org.sopwith.image.label.SegmentDescription;
import org.sopwith.image.label.SlicerSegments;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.Progress;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentVolume;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.metadata.MetadataWriter;
import org.sopwith.seg.metadata.SegmentationMetadata;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;

/** The verb {@code seg export}: a segmentation becomes label maps with their metadata. */
public final class SegExport implements Operation {
  enum Format {
    NRRD(".nrrd"),
    NIFTI(".nii.gz"),
    MHA(".mha"),
    SLICER(".seg.nrrd");

    private final String suffix;

    Format(String suffix) {
      this.suffix = suffix;
    }
  }

  private static final Parameter<Path> OUT =
      Parameter.outputDirectory("out")
          .shortName('o')
          .required()
          .describedAs("The directory that is written into; it is made if there is none");
  private static final Parameter<Format> TO =
      Parameter.choice("to", Format.class)
          .defaultsTo(Format.NRRD)
          .describedAs("The format of the label maps");
  private static final Parameter<Boolean> MERGE =
      Parameter.flag("merge")
          .describedAs("Put all segments into one label map; they must not overlap");
  private static final Parameter<Path> IMAGES =
      Parameter.inputDirectory("images")
          .describedAs("The images that were segmented, whose grid the label maps then have");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "seg export", "Export Segments", "Writes segments as label maps with metadata")
          .paragraph(
              "Each segment becomes a label map segment-N with voxels of 1, or of fractions from 0"
                  + " to 1; with --merge one label map segments holds the segment numbers."
                  + " --to slicer gives one file segments.seg.nrrd, with segments that overlap in"
                  + " layers. metadata.json describes them as 'seg create' and dcmqi read it; NRRD"
                  + " headers describe them as Slicer reads it. Without"
                  + " --images the label maps reach from the first to the last frame, since a"
                  + " segmentation may leave out frames that are empty.")
          .example("liver.dcm -o out", "Writes out/segment-1.nrrd and out/metadata.json.")
          .example("organs.dcm -o out --to nifti --merge --images ct", "Writes one NIfTI file.")
          .example("organs.dcm -o out --to slicer", "Writes out/segments.seg.nrrd.")
          .menu("Segmentation")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(SegParameters.FILE, OUT, TO, MERGE, IMAGES)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path path = arguments.get(SegParameters.FILE);
    Inputs.requireFile(path);
    try (DicomFile file = DicomFile.open(path)) {
      Segmentation segmentation = Segmentation.of(file);
      FrameStack stack =
          stack(segmentation, path.getFileName().toString(), arguments.find(IMAGES), context);
      Path out = arguments.get(OUT);
      Files.createDirectories(out);
      List<Path> written =
          arguments.get(MERGE) || arguments.get(TO) == Format.SLICER
              ? together(segmentation, stack, out, arguments, context.progress())
              : each(segmentation, stack, out, arguments.get(TO), context.progress());
      return Outcome.done(
          segmentation.segments().size() + " segments.", written.toArray(Path[]::new));
    } catch (FrameException | VolumeException e) {
      throw new OperationException(path.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static FrameStack stack(
      Segmentation segmentation, String name, Optional<Path> images, Context context)
      throws OperationException {
    if (images.isEmpty()) {
      return FrameStack.of(segmentation);
    }
    return SourceStacks.read(images.get(), context.progress(), context::message)
        .of(segmentation, name)
        .frames();
  }

  private static List<Path> together(
      Segmentation segmentation, FrameStack stack, Path out, Arguments arguments, Progress progress)
      throws IOException, OperationException {
    if (segmentation.type() == SegmentationType.FRACTIONAL) {
      throw new OperationException("Fractions cannot be merged into a label map.");
    }
    List<Segment> segments =
        segmentation.segments().stream()
            .filter(segment -> !SegmentMasks.isBackground(segmentation, segment.number()))
            .toList();
    if (segments.isEmpty()) {
      throw new OperationException("The segmentation has no segment.");
    }
    Format format = arguments.get(TO);
    Path file = out.resolve("segments" + format.suffix);
    if (arguments.get(MERGE)) {
      VolumeFiles.write(
          file,
          SegmentVolume.merged(
              segmentation,
              stack,
              segments.stream().map(Segment::number).collect(Collectors.toSet())),
          WriteOptions.DEFAULT,
          attributes(
              format,
              segments.stream()
                  .map(one -> SlicerCodes.describe(one, one.number(), 0, stack.grid()))
                  .toList()));
    } else {
      SlicerVolume all = SlicerVolume.of(segmentation, stack, segments, progress);
      SlicerSegments.write(file, all.volume(), all.segments(), WriteOptions.DEFAULT);
    }
    List<LabelledSegment> labels =
        segments.stream().map(one -> new LabelledSegment(one.number(), one)).toList();
    return List.of(
        file, metadata(segmentation, List.of(labels), List.of(file.getFileName().toString()), out));
  }

  /** Only NRRD has room for what Slicer reads. */
  private static Map<String, String> attributes(Format format, List<SegmentDescription> segments) {
    boolean nrrd = format == Format.NRRD || format == Format.SLICER;
    return nrrd ? SlicerSegments.attributes(segments) : Map.of();
  }

  private static List<Path> each(
      Segmentation segmentation, FrameStack stack, Path out, Format format, Progress progress)
      throws IOException {
    List<Path> files = new ArrayList<>();
    try {
      each(segmentation, stack, out, format, progress, files);
      return files;
    } catch (IOException | RuntimeException e) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      throw e;
    }
  }

  private static void each(
      Segmentation segmentation,
      FrameStack stack,
      Path out,
      Format format,
      Progress progress,
      List<Path> files)
      throws IOException {
    List<List<LabelledSegment>> labels = new ArrayList<>();
    List<String> names = new ArrayList<>();
    progress.start("Writing", segmentation.segments().size(), "segments");
    for (Segment segment : segmentation.segments()) {
      if (!SegmentMasks.isBackground(segmentation, segment.number())) {
        Path file = out.resolve("segment-" + segment.number() + format.suffix);
        VolumeFiles.write(
            file,
            SegmentVolume.of(segmentation, stack, segment.number()),
            WriteOptions.DEFAULT,
            segmentation.type() == SegmentationType.FRACTIONAL
                ? Map.of()
                : attributes(format, List.of(SlicerCodes.describe(segment, 1, 0, stack.grid()))));
        files.add(file);
        names.add(file.getFileName().toString());
        labels.add(List.of(new LabelledSegment(1, segment)));
      }
      progress.advance(1);
    }
    files.add(metadata(segmentation, labels, names, out));
  }

  private static Path metadata(
      Segmentation segmentation, List<List<LabelledSegment>> labels, List<String> names, Path out)
      throws IOException {
    Path file = out.resolve("metadata.json");
    MetadataWriter.write(
        new SegmentationMetadata(SegmentationContent.of(segmentation), labels, names), file);
    return file;
  }
}
