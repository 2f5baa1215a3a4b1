// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.deid.dryrun.OptionEffects;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.dicom.DicomException;
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
import org.sopwith.operation.json.JsonOutput;

/** The verb {@code deid options}: what each option changes. */
public final class DeidOptions implements Operation {
  private static final Parameter<Path> FILE =
      Parameter.inputFile("file")
          .positional()
          .describedAs("A DICOM file: what each option changes in it is listed too");
  private static final Parameter<List<ConfidentialityOption>> OPTIONS =
      Parameter.choice("option", ConfidentialityOption.class)
          .label("NAME")
          .describedAs("This option only, with its attributes")
          .repeatable();

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "deid options",
              "De-identification Options",
              "Lists the options of PS3.15 Section E.3 and which attributes each changes")
          .paragraph(
              "An option changes the rows of Table E.1-1 in which its column says something else"
                  + " than that of the Basic Profile.")
          .example("", "Lists the options.")
          .example("ct.dcm --option retain-uids", "Lists what one option changes in an object.")
          .menu("De-identify")
          .selection(SelectionFilter.one(FileKind.DICOM))
          .parameters(FILE, OPTIONS, TextOrJson.FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException, OperationException {
    List<ConfidentialityOption> asked = arguments.get(OPTIONS);
    List<OptionDescription> options =
        OptionDescription.all().stream()
            .filter(each -> asked.isEmpty() || asked.contains(each.option()))
            .toList();
    Map<ConfidentialityOption, List<String>> effects = effects(arguments.find(FILE));
    if (arguments.get(TextOrJson.FORMAT) == TextOrJson.JSON) {
      json(options, effects, context.out());
    } else {
      text(options, effects, !asked.isEmpty(), context.out());
    }
    return Outcome.done("");
  }

  private static Map<ConfidentialityOption, List<String>> effects(Optional<Path> path)
      throws IOException, OperationException {
    if (path.isEmpty()) {
      return Map.of();
    }
    Inputs.requireFile(path.get());
    try (DicomFile file = DicomFile.open(path.get())) {
      return OptionEffects.on(file, Cleaners.standard());
    } catch (DicomException e) {
      throw new OperationException(path.get() + ": " + e.getMessage(), e);
    }
  }

  private static void text(
      List<OptionDescription> options,
      Map<ConfidentialityOption, List<String>> effects,
      boolean attributes,
      Writer out)
      throws IOException {
    for (OptionDescription each : options) {
      List<String> paths = effects.getOrDefault(each.option(), List.of());
      out.write(
          "%s %-35s PS3.15 %-6s %3d attributes%s%n    %s%n"
              .formatted(
                  each.code(),
                  each.option().getLiteral(),
                  each.section(),
                  each.rows().size(),
                  effects.isEmpty() ? "" : ", %d in the object".formatted(paths.size()),
                  each.text()));
      if (attributes && effects.isEmpty()) {
        for (var row : each.rows()) {
          out.write(
              "    (%s,%s) %s%n"
                  .formatted(row.tag().substring(0, 4), row.tag().substring(4), row.name()));
        }
      } else if (!effects.isEmpty()) {
        for (String path : paths) {
          out.write("    %s%n".formatted(path));
        }
      }
    }
  }

  private static void json(
      List<OptionDescription> options, Map<ConfidentialityOption, List<String>> effects, Writer out)
      throws IOException {
    JsonOutput.indented(
        out,
        json ->
            JsonOutput.objects(
                json,
                options,
                each -> {
                  json.writeStringField("option", each.option().getLiteral());
                  json.writeStringField("code", each.code());
                  json.writeStringField("name", each.name());
                  json.writeStringField("section", each.section());
                  JsonOutput.texts(
                      json, "attributes", each.rows().stream().map(row -> row.tag()).toList());
                  if (!effects.isEmpty()) {
                    JsonOutput.texts(json, "inObject", effects.get(each.option()));
                  }
                }));
  }
}
