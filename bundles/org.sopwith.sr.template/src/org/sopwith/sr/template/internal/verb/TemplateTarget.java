// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.sr.template.NewTemplates;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;

/** What verbs that make a private template have in common: its number and name, and its file. */
final class TemplateTarget {
  static final Parameter<Path> OUT =
      Parameter.outputFile("out")
          .shortName('o')
          .required()
          .describedAs("The file to write, *.srtemplate");
  static final Parameter<String> NUMBER =
      Parameter.text("tid")
          .label("TID")
          .describedAs("Its own number: capital letters, digits and _, 16 at most");
  static final Parameter<String> NAME =
      Parameter.text("name").label("TEXT").describedAs("Its name");

  private TemplateTarget() {}

  /** The file to write, which can be written. */
  static Path out(Arguments arguments) throws IOException, OperationException {
    Path out = arguments.get(OUT);
    Outputs.requireFile(out);
    return out;
  }

  /** The number that the user gave, or else this one. */
  static String number(Arguments arguments, String otherwise) throws OperationException {
    String tid = arguments.find(NUMBER).map(TemplateSource::number).orElse(otherwise);
    if (!NewTemplates.isNumber(tid, TemplateCatalog.standard())) {
      throw new OperationException(
          "--tid: "
              + tid
              + " is the number of a template of PS3.16, or not of 1 to 16 capital letters, digits"
              + " and _; name another one.");
    }
    return tid;
  }

  /** Writes a file that has one template. */
  static Outcome write(Template template, Path out) throws IOException {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.setEdition(template.getEdition());
    library.getTemplates().add(template);
    TemplateFiles.write(library, out);
    return Outcome.done("TID " + template.getTid() + " is in " + out.getFileName() + ".", out);
  }
}
