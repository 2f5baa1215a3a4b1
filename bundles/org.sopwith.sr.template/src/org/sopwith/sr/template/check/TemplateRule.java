// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.function.Consumer;
import org.eclipse.emf.ecore.EObject;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Rule;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.validate.BasicRule;

/** A check of one concern of templates. Findings name the row: {@code TID 1411 row 7}. */
abstract class TemplateRule extends BasicRule implements Rule<Template> {
  private final TemplateCatalog catalog;

  /**
   * @param catalog where includes and value sets are looked up
   * @param id what follows {@code sr.template.}
   * @param section a section of PS3.16
   */
  TemplateRule(
      TemplateCatalog catalog, String id, String title, Severity severity, String section) {
    super("sr.template." + id, title, severity, "PS3.16 " + section);
    this.catalog = catalog;
  }

  final TemplateCatalog catalog() {
    return catalog;
  }

  /** A finding at a row, at the row that holds an object, or at the template. */
  final Finding at(EObject place, String message) {
    return finding(message).at(place(place));
  }

  /** The row, template or group that an object is in: {@code TID 1411 row 7}. */
  static String place(EObject object) {
    EObject holder = object;
    while (holder != null
        && !(holder instanceof Row)
        && !(holder instanceof Template)
        && !(holder instanceof ContextGroup)) {
      holder = holder.eContainer();
    }
    return switch (holder) {
      case Row row when row.eContainer() instanceof Template template ->
          "TID " + template.getTid() + " row " + row.getNumber();
      case Template template -> "TID " + template.getTid();
      case ContextGroup group -> "CID " + group.getCid();
      case null, default -> "";
    };
  }

  @Override
  public abstract void check(Template template, Consumer<Finding> sink);
}
