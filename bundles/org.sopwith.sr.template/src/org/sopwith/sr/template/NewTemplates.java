// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.regex.Pattern;
import org.sopwith.standard.Code;

/** Makes templates from nothing. */
public final class NewTemplates {
  /** What Template Identifier (0040,DB00), a Code String, can hold. */
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9_]{1,16}");

  private static final Code REPORT = new Code("18748-4", "LN", "Diagnostic imaging report");

  private NewTemplates() {}

  /**
   * A template of one row: the root of a document, a container with a title that may be changed.
   *
   * @param tid its own number, for which {@link #isNumber} holds
   */
  public static Template blank(String tid, String name) {
    TemplateFactory models = TemplateFactory.eINSTANCE;
    Template template = models.createTemplate();
    template.setId("TID" + tid);
    template.setTid(tid);
    template.setName(name);
    template.setExtensible(true);
    template.setRoot(true);
    CodeTerm title = models.createCodeTerm();
    title.setKind(CodeTermKind.DT);
    title.setCode(REPORT);
    ContentRow root = models.createContentRow();
    root.setId(template.getId() + ".1");
    root.setNumber("1");
    root.setValueType(ValueType.CONTAINER);
    root.setMultiplicity("1");
    root.getConcept().add(title);
    template.getRows().add(root);
    return template;
  }

  /**
   * Whether a private template may have this number: no other has it, and documents can hold it.
   */
  public static boolean isNumber(String tid, TemplateCatalog others) {
    return NUMBER.matcher(tid).matches() && others.template(tid).isEmpty();
  }
}
