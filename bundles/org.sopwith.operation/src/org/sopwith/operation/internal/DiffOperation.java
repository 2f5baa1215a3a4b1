// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.operation.TextOrJson;
import org.sopwith.operation.compare.Comparison;
import org.sopwith.operation.compare.Differences;
import org.sopwith.operation.compare.IgnorePreset;
import org.sopwith.operation.compare.Ignored;

/** The verb {@code diff}: what differs between two objects or two directories of objects. */
public final class DiffOperation implements Operation {
  private static final Parameter<Path> LEFT =
      Parameter.input("left")
          .positional()
          .label("A")
          .required()
          .describedAs("A DICOM file, or a directory");
  private static final Parameter<Path> RIGHT =
      Parameter.input("right")
          .positional()
          .label("B")
          .required()
          .describedAs("The file or directory to compare it with");
  private static final Parameter<List<AttributePath>> IGNORE =
      Parameter.attributePath("ignore")
          .describedAs(
              "Leave out this attribute and what is below it; a keyword or tag alone is meant"
                  + " wherever it is nested")
          .repeatable();
  private static final Map<IgnorePreset, Parameter<Boolean>> PRESETS =
      Map.of(
          IgnorePreset.UIDS,
          Parameter.flag("ignore-uids").describedAs("Leave out UIDs that no standard assigns"),
          IgnorePreset.DATES,
          Parameter.flag("ignore-dates").describedAs("Leave out dates and times"),
          IgnorePreset.EQUIPMENT,
          Parameter.flag("ignore-equipment")
              .describedAs("Leave out which equipment and software made the objects"));

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of("diff", "Compare", "Compares two objects, element by element")
          .paragraph(
              "Items of sequences are brought together by what they hold. Text is compared as text,"
                  + " whatever its character set; pixel data and other large values by their bytes,"
                  + " shown by length and digest. Objects of two directories are brought together"
                  + " by their SOP Instance UID. Group lengths are never compared.")
          .paragraph("The exit code is 0 without differences, 1 with differences.")
          .example("a.dcm b.dcm", "Lists the differences.")
          .example(
              "original.dcm deidentified.dcm --ignore-uids --ignore-dates",
              "Lists what else has changed.")
          .example(
              "before after --ignore PatientID --format json",
              "Compares the objects of two directories.")
          .menu("Inspect")
          .selection(SelectionFilter.two(FileKind.DICOM))
          .parameters(
              LEFT,
              RIGHT,
              TextOrJson.FORMAT,
              IGNORE,
              PRESETS.get(IgnorePreset.UIDS),
              PRESETS.get(IgnorePreset.DATES),
              PRESETS.get(IgnorePreset.EQUIPMENT))
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path left = arguments.get(LEFT);
    Path right = arguments.get(RIGHT);
    boolean directories = Files.isDirectory(left) && Files.isDirectory(right);
    if (!directories) {
      Inputs.requireFile(left);
      Inputs.requireFile(right);
    }
    Comparison comparison = new Comparison(ignored(arguments), context.progress());
    try (DiffWriter writer =
        arguments.get(TextOrJson.FORMAT) == TextOrJson.JSON
            ? new JsonDiff(context.out(), directories)
            : new TextDiff(context.out())) {
      if (directories) {
        new DirectoryDiff(left, right, comparison, writer, context).run();
      } else {
        diff(left, right, comparison, writer, context);
      }
      return writer.count() == 0
          ? Outcome.done("No differences.")
          : Outcome.found(
              writer.count() + (writer.count() == 1 ? " difference." : " differences."));
    }
  }

  private static Ignored ignored(Arguments arguments) {
    Set<IgnorePreset> presets = EnumSet.noneOf(IgnorePreset.class);
    PRESETS.forEach(
        (preset, parameter) -> {
          if (arguments.get(parameter)) {
            presets.add(preset);
          }
        });
    return Ignored.of(arguments.get(IGNORE), presets);
  }

  static void diff(Path left, Path right, Comparison comparison, DiffWriter writer, Context context)
      throws IOException, OperationException {
    try (DicomFile a = ObjectFiles.open(left, context);
        DicomFile b = ObjectFiles.open(right, context)) {
      writer.begin(left.toString(), right.toString());
      new Differences(comparison, writer).visit(a, b);
      writer.end();
    }
  }
}
