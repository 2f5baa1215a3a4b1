// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** A template as the user names it: {@code 1500} or {@code TID 1500}. */
final class TemplateArgument {
  private TemplateArgument() {}

  static Template find(String text, TemplateCatalog catalog) throws OperationException {
    String tid = text.strip().replaceFirst("^(?i)tid ?", "");
    return catalog
        .template(tid)
        .orElseThrow(
            () ->
                new OperationException(
                    "There is no template "
                        + tid
                        + "; 'sopwith sr template list' lists those that there are."));
  }
}
