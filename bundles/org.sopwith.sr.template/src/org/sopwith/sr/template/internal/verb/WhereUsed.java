// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.TextOrJson;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.sr.template.CodeText;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateUses;
import org.sopwith.sr.template.TemplateUses.Use;
import org.sopwith.sr.template.TermText;
import org.sopwith.standard.Code;

/** The verb {@code sr template uses}: where PS3.16 uses a code, context group or template. */
public final class WhereUsed implements Operation {
  private static final Parameter<String> WHAT =
      Parameter.text("what")
          .positional()
          .label("CODE|CID|TID")
          .required()
          .describedAs(
              "A code such as 121071, DCM:121071 or (121071, DCM, \"Finding\"), a context group"
                  + " such as CID 29, or a template such as TID 300");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template uses",
              "Where Used",
              "Lists where PS3.16 uses a code, context group or template")
          .paragraph(
              "Rows of templates that name it, with the part of the row, and the context groups"
                  + " that have it as a member. A number alone is a template if there is one, else"
                  + " a code.")
          .example("DCM:121071", "Lists the rows and groups that have (121071, DCM, \"Finding\").")
          .example("'CID 244'", "Lists the rows that take their values from CID 244.")
          .example("'TID 300'", "Lists the rows that include TID 300.")
          .parameters(WHAT, TextOrJson.FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    List<Use> uses =
        uses(arguments.get(WHAT).strip(), new TemplateUses(TemplateCatalog.standard()));
    if (arguments.get(TextOrJson.FORMAT) == TextOrJson.JSON) {
      json(uses, context.out());
    } else {
      for (Use use : uses) {
        context.out().write(line(use) + System.lineSeparator());
      }
    }
    return Outcome.done(uses.size() + " places");
  }

  private static List<Use> uses(String what, TemplateUses in) throws OperationException {
    String lower = what.toLowerCase(Locale.ROOT);
    String number = TemplateSource.number(what);
    if (lower.startsWith("cid")) {
      String cid = what.substring(3).strip();
      require(in.catalog().contextGroup(cid).isPresent(), "There is no context group " + cid);
      return in.ofGroup(cid);
    }
    if (lower.startsWith("tid") || in.catalog().template(number).isPresent()) {
      require(in.catalog().template(number).isPresent(), "There is no template " + number);
      return in.ofTemplate(number);
    }
    Code code = code(what);
    List<Use> uses = in.ofCode(code.value(), code.scheme());
    require(!uses.isEmpty(), "No template and no context group has the code " + what);
    return uses;
  }

  private static void require(boolean there, String otherwise) throws OperationException {
    if (!there) {
      throw new OperationException(
          otherwise + "; 'sopwith sr template list --search WORDS' searches.");
    }
  }

  private static Code code(String what) {
    if (what.startsWith("(")) {
      try {
        return CodeText.parse(what);
      } catch (IllegalArgumentException e) {
        return new Code(what, "", "");
      }
    }
    int colon = what.indexOf(':');
    return new Code(what.substring(colon + 1), colon < 0 ? "" : what.substring(0, colon), "");
  }

  private static String line(Use use) {
    return switch (use) {
      case Use.InRow(String tid, var row, String part) ->
          "TID "
              + tid
              + " row "
              + row.getNumber()
              + "\t"
              + part
              + "\t"
              + TermText.concept(row).replaceAll("\\s+", " ");
      case Use.InGroup(String cid, String name) -> "CID " + cid + "\tmember\t" + name;
    };
  }

  private static void json(List<Use> uses, Writer out) throws IOException {
    JsonOutput.line(
        out,
        json -> {
          JsonOutput.objects(
              json,
              uses,
              use -> {
                switch (use) {
                  case Use.InRow(String tid, var row, String part) -> {
                    json.writeStringField("tid", tid);
                    json.writeStringField("row", row.getNumber());
                    json.writeStringField("part", part);
                    json.writeStringField("concept", TermText.concept(row));
                  }
                  case Use.InGroup(String cid, String name) -> {
                    json.writeStringField("cid", cid);
                    json.writeStringField("name", name);
                  }
                }
              });
        });
  }
}
