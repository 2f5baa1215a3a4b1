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
import org.sopwith.sr.template.NewTemplates;

/** The verb {@code sr template new}: a private template with a root row alone. */
public final class TemplateNew implements Operation {
  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template new", "New SR Template", "Makes a private template from nothing")
          .paragraph("It is a root template of one row, a container, to be edited.")
          .example("-o own.srtemplate --name 'Own report'", "Makes TID 99001.")
          .parameters(TemplateTarget.OUT, TemplateTarget.NUMBER, TemplateTarget.NAME)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path out = TemplateTarget.out(arguments);
    String tid = TemplateTarget.number(arguments, "99001");
    String name = arguments.find(TemplateTarget.NAME).orElse("New Template");
    return TemplateTarget.write(NewTemplates.blank(tid, name), out);
  }
}
