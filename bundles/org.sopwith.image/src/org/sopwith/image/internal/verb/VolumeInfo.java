// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sopwith.image.series.Oddity;
import org.sopwith.image.series.SeriesReader;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.operation.TextOrJson;
import org.sopwith.operation.json.JsonOutput;

/** The verb {@code volume info}: the geometry of series, label and image files. */
public final class VolumeInfo implements Operation {
  private static final Parameter<Path> PATH =
      Parameter.input("PATH")
          .positional()
          .required()
          .describedAs("A directory of images, an image, or an NRRD, NIfTI or MetaImage file");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "volume info",
              "Volume Geometry",
              "Shows the volumes in a series or a label file and what is odd about them")
          .paragraph(
              "Images are sorted by their places into volumes: by series, direction, size,"
                  + " spacing, and by acquisition, time or echo where places have several frames."
                  + " Missing slices, uneven spacing, gantry tilt, duplicates, localizers and what"
                  + " is no image are named. Of label and image files all voxels are read; labels"
                  + " are counted. Coordinates are in mm towards left, posterior and head.")
          .example("study/ct", "Shows the volumes of a directory of images.")
          .example("--format json labels.seg.nrrd", "Shows a label map for a program.")
          .menu("Inspect")
          .selection(
              SelectionFilter.one(
                  FileKind.DICOM,
                  FileKind.ofSuffixes(
                      "Volume", ".nrrd", ".nhdr", ".nii", ".nii.gz", ".hdr", ".mha", ".mhd")))
          .parameters(PATH, TextOrJson.FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path path = arguments.get(PATH);
    List<Description> volumes = new ArrayList<>();
    List<Oddity> oddities = new ArrayList<>();
    if (isVolumeFile(path)) {
      try (VolumeFile file = VolumeFiles.open(path)) {
        volumes.add(Description.of(file, context.progress()));
      }
    } else {
      series(path, context, volumes, oddities);
    }
    if (arguments.get(TextOrJson.FORMAT) == TextOrJson.JSON) {
      json(volumes, oddities, context);
    } else {
      for (Description volume : volumes) {
        volume.write(context.out());
      }
      for (Oddity oddity : oddities) {
        context.out().write(Description.line(oddity));
      }
    }
    String count = volumes.size() == 1 ? "1 volume" : volumes.size() + " volumes";
    return Outcome.of(findings(path, oddities), count);
  }

  private static boolean isVolumeFile(Path path) throws OperationException, IOException {
    if (Files.isDirectory(path)) {
      return false;
    }
    Inputs.requireFile(path);
    return VolumeFiles.detect(path).isPresent();
  }

  private static void series(
      Path path, Context context, List<Description> volumes, List<Oddity> oddities)
      throws OperationException {
    List<Path> files = new ArrayList<>();
    Inputs.of(List.of(path), (directory, e) -> context.message(directory + ": cannot be listed."))
        .forEachRemaining(files::add);
    context.progress().start("Reading headers", files.size(), "files");
    SeriesReader.Result result =
        SeriesReader.read(
            files,
            () -> {
              context.progress().advance(1);
              return context.progress().isCanceled();
            });
    if (result.stacks().isEmpty()) {
      throw new OperationException(path + ": holds no image that has a place in the patient.");
    }
    oddities.addAll(result.oddities());
    for (Stack stack : result.stacks()) {
      volumes.add(Description.of(stack));
      oddities.addAll(stack.oddities());
    }
  }

  private static void json(List<Description> volumes, List<Oddity> oddities, Context context)
      throws IOException {
    JsonOutput.line(
        context.out(),
        json -> {
          json.writeStartObject();
          JsonOutput.objects(json, "volumes", volumes, volume -> volume.write(json));
          JsonOutput.objects(
              json,
              "oddities",
              oddities,
              oddity -> {
                json.writeStringField("kind", name(oddity));
                json.writeStringField("message", oddity.message());
                JsonOutput.texts(json, "where", oddity.where());
              });
          json.writeEndObject();
        });
  }

  private static String name(Oddity oddity) {
    return oddity.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Findings findings(Path path, List<Oddity> oddities) {
    Findings findings = new Findings();
    for (Oddity oddity : oddities) {
      String rule = "volume." + name(oddity);
      boolean harmless =
          switch (oddity.kind()) {
            case UNREADABLE, NO_IMAGE, LOCALIZER, SEVERAL_SERIES, SEVERAL_ACQUISITIONS -> true;
            default -> false;
          };
      Finding finding =
          harmless ? Finding.note(rule, oddity.message()) : Finding.warning(rule, oddity.message());
      findings.accept(finding.in(path.toString()));
    }
    return findings;
  }
}
