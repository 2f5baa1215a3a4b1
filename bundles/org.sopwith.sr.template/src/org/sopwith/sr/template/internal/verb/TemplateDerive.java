// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.sr.template.DerivedTemplates;
import org.sopwith.sr.template.Template;

/** The verb {@code sr template derive}: a private template made of one of the standard. */
public final class TemplateDerive implements Operation {
  private static final Parameter<String> BASE =
      Parameter.text("base")
          .positional()
          .label("TID")
          .required()
          .describedAs("The number of the template of PS3.16 that it is based on, such as 1411");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template derive",
              "Derive SR Template",
              "Makes a private template from one of the standard")
          .paragraph(
              "The file holds a copy of the template under a number of its own, to be narrowed, and"
                  + " extended where it may be; 'sopwith sr template check' says whether a change"
                  + " goes too far.")
          .example("1411 -o liver.srtemplate --name 'Liver lesion'", "Derives TID 991411.")
          .parameters(BASE, TemplateTarget.OUT, TemplateTarget.NUMBER, TemplateTarget.NAME)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path out = TemplateTarget.out(arguments);
    Template base = TemplateSource.standard(arguments.get(BASE));
    String tid = TemplateTarget.number(arguments, "99" + base.getTid());
    String name = arguments.find(TemplateTarget.NAME).orElse(base.getName());
    return TemplateTarget.write(DerivedTemplates.derive(base, tid, name), out);
  }
}
