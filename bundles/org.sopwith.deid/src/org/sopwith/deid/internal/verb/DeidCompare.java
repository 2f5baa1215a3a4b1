// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sopwith.deid.compare.ProfileComparison;
import org.sopwith.deid.compare.ProfileComparison.Difference;
import org.sopwith.deid.compare.ProfileComparison.OptionDifference;
import org.sopwith.deid.compare.ProfileComparison.RowDifference;
import org.sopwith.deid.decision.TableOutcome;
import org.sopwith.deid.profile.NamedProfile;
import org.sopwith.deid.profile.Profile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.TextOrJson;
import org.sopwith.operation.json.JsonOutput;

/** The verb {@code deid compare}: in what two profiles differ. */
public final class DeidCompare implements Operation {
  private static final Parameter<String> LEFT =
      Parameter.text("left")
          .positional()
          .label("A")
          .required()
          .describedAs("A built-in profile, or a file of one");
  private static final Parameter<String> RIGHT =
      Parameter.text("right")
          .positional()
          .label("B")
          .required()
          .describedAs("The profile to compare it with");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "deid compare",
              "Compare De-identification Profiles",
              "Says which options, overrides and actions of two profiles differ")
          .paragraph(
              "All rows of Table E.1-1 are gone through: those that come to another action are"
                  + " listed, with what decides. Names, descriptions, reasons and comments do not"
                  + " count. The exit code is 0 without differences, 1 with differences.")
          .example("basic research-longitudinal", "Compares two built-in profiles.")
          .example("basic my.deid --format json", "Compares a file with the Basic Profile.")
          .menu("De-identify")
          .parameters(LEFT, RIGHT, TextOrJson.FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException, OperationException {
    Profile left = NamedProfile.of(arguments.get(LEFT)).profile();
    Profile right = NamedProfile.of(arguments.get(RIGHT)).profile();
    ProfileComparison comparison = ProfileComparison.of(left, right);
    if (arguments.get(TextOrJson.FORMAT) == TextOrJson.JSON) {
      json(left, right, comparison, context.out());
    } else if (!comparison.isSame()) {
      text(left, right, comparison, context.out());
    }
    return comparison.isSame()
        ? Outcome.done("No differences.")
        : Outcome.found("The profiles differ.");
  }

  private static void text(Profile left, Profile right, ProfileComparison comparison, Writer out)
      throws IOException {
    out.write("< %s%n> %s%n".formatted(left.getName(), right.getName()));
    for (OptionDifference each : comparison.options()) {
      out.write(
          "%s option %s (%s, PS3.15 %s)%n"
              .formatted(
                  each.left() ? "<" : ">",
                  each.option().option().getLiteral(),
                  each.option().code(),
                  each.option().section()));
    }
    for (Difference each : comparison.settings()) {
      sides(each, out);
    }
    for (Difference each : comparison.overrides()) {
      sides(new Difference("override " + each.what(), each.left(), each.right()), out);
    }
    for (RowDifference each : comparison.rows()) {
      out.write(
          "%s %s%n".formatted(each.left().tagText(), each.left().row().name())
              + "  < %s (%s)%n".formatted(each.left().action(), each.left().by())
              + "  > %s (%s)%n".formatted(each.right().action(), each.right().by()));
    }
  }

  private static void sides(Difference difference, Writer out) throws IOException {
    out.write(difference.what() + System.lineSeparator());
    if (!difference.left().isEmpty()) {
      out.write("  < %s%n".formatted(difference.left()));
    }
    if (!difference.right().isEmpty()) {
      out.write("  > %s%n".formatted(difference.right()));
    }
  }

  private static void json(Profile left, Profile right, ProfileComparison comparison, Writer out)
      throws IOException {
    JsonOutput.indented(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("left", left.getName());
          json.writeStringField("right", right.getName());
          JsonOutput.objects(
              json,
              "options",
              comparison.options(),
              each -> {
                json.writeStringField("option", each.option().option().getLiteral());
                json.writeStringField("code", each.option().code());
                json.writeBooleanField("left", each.left());
                json.writeBooleanField("right", !each.left());
              });
          differences("settings", comparison.settings(), json);
          differences("overrides", comparison.overrides(), json);
          JsonOutput.objects(
              json,
              "attributes",
              comparison.rows(),
              each -> {
                json.writeStringField("tag", each.left().tagText());
                json.writeStringField("name", each.left().row().name());
                side("left", each.left(), json);
                side("right", each.right(), json);
              });
          json.writeEndObject();
        });
  }

  private static void differences(String name, List<Difference> differences, JsonGenerator json)
      throws IOException {
    JsonOutput.objects(
        json,
        name,
        differences,
        each -> {
          json.writeStringField(name.equals("settings") ? "key" : "selection", each.what());
          json.writeStringField("left", each.left());
          json.writeStringField("right", each.right());
        });
  }

  private static void side(String name, TableOutcome outcome, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("action", outcome.action());
    json.writeStringField("by", outcome.by());
    json.writeEndObject();
  }
}
