// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.image.FrameException;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.internal.convert.SourceStacks;
import org.sopwith.seg.measure.MeasureOptions;
import org.sopwith.seg.measure.MeasurementDocument;
import org.sopwith.seg.measure.Measurements;
import org.sopwith.seg.measure.SegmentationMeasurer;

/** The verb {@code seg measure}: segments are measured in images and become a report. */
public final class SegMeasure implements Operation {
  private static final Parameter<Path> FILE =
      Parameter.inputFile("file")
          .positional()
          .label("FILE")
          .required()
          .describedAs("A Segmentation or Label Map Segmentation");
  private static final Parameter<Path> IMAGES =
      Parameter.inputDirectory("images")
          .required()
          .describedAs("The directory with the images that were segmented");
  private static final Parameter<Path> OUT =
      Parameter.outputFile("out")
          .shortName('o')
          .describedAs("The measurement report that is written; without it only the table is");
  private static final Parameter<String> SERIES =
      Parameter.text("series")
          .label("UID")
          .describedAs(
              "Measure the images of this series, which may be other ones of the same frame of"
                  + " reference");
  private static final Parameter<Double> THRESHOLD =
      Parameter.number("threshold")
          .describedAs(
              "Of a fractional segmentation, count voxels of this share or more, from 0 to 1;"
                  + " otherwise 0.5 of a probability, and occupancies weigh voxels");
  private static final Parameter<Boolean> PERCENTILES =
      Parameter.flag("percentiles")
          .describedAs("Add 10th and 90th percentile and interquartile range");
  private static final Parameter<Boolean> DIAMETERS =
      Parameter.flag("diameters")
          .describedAs(
              "Add the longest diameter, and the longest within a slice with the one across");
  private static final Parameter<MeasurementTable.Format> FORMAT =
      Parameter.choice("format", MeasurementTable.Format.class)
          .defaultsTo(MeasurementTable.Format.TEXT)
          .describedAs("How the table of measurements is printed");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "seg measure", "Measure Segments", "Measures segments in their images, as a report")
          .paragraph(
              "Mean, standard deviation (of all voxels, divided by their number), median, minimum,"
                  + " maximum and range of the images' values under each segment, with its volume"
                  + " and number of voxels. Values are in the images' own units: of their Real World"
                  + " Value Mapping, else Hounsfield units or what Rescale Type and a PET's Units"
                  + " say. The report follows TID 1500 of PS3.16, with a TID 1411 for each segment.")
          .paragraph(
              "Of the images those are measured that the segmentation refers to. Frames are matched"
                  + " to them by place; if their pixels are not the same, the nearest pixel of the"
                  + " nearest image counts, and the report says so. Voxels outside of the images or"
                  + " on padding count for the volume only.")
          .example(
              "liver.dcm --images ct -o measured.dcm", "Prints the table and writes the report.")
          .example("liver.dcm --images ct --format csv --percentiles", "Prints the table as CSV.")
          .example(
              "lesion.dcm --images study --series 1.2.3.4 -o pet.dcm",
              "Measures the images of another series, such as a PET.")
          .menu("Segmentation")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(FILE, IMAGES, OUT, SERIES, THRESHOLD, PERCENTILES, DIAMETERS, FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path path = arguments.get(FILE);
    Inputs.requireFile(path);
    Optional<Path> out = arguments.find(OUT);
    if (out.isPresent()) {
      Outputs.requireFile(out.get(), path);
    }
    MeasureOptions options = options(arguments);
    try (DicomFile file = DicomFile.open(path)) {
      Segmentation segmentation = Segmentation.of(file);
      SourceStacks stacks =
          SourceStacks.read(arguments.get(IMAGES), context.progress(), oddity -> {});
      Measurements measurements =
          SegmentationMeasurer.measure(
              segmentation,
              stacks.all(),
              arguments.find(SERIES),
              options,
              context.progress(),
              context::message);
      MeasurementTable.write(measurements, options, arguments.get(FORMAT), context.out());
      if (out.isEmpty()) {
        return Outcome.done("");
      }
      DicomFile.create(
              TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
              MeasurementDocument.of(segmentation, measurements, options))
          .write(out.get());
      return Outcome.done(measurements.segments().size() + " segments measured.", out.get());
    } catch (FrameException | VolumeException e) {
      throw new OperationException(path.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static MeasureOptions options(Arguments arguments) throws OperationException {
    Optional<Double> threshold = arguments.find(THRESHOLD);
    if (threshold.filter(share -> !(share > 0 && share <= 1)).isPresent()) {
      throw new OperationException("--threshold is a share above 0 and not above 1, such as 0.5.");
    }
    return new MeasureOptions(
        threshold.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        arguments.get(PERCENTILES),
        arguments.get(DIAMETERS));
  }
}
