// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopwith.sr.form.Entry;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.form.Group;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * A field of the form of a template, in words.
 *
 * @param occurs whether and how often it is filled
 * @param value what kind of value it takes
 * @param fields those that come with it
 */
record FormOutline(
    String label, String occurs, String value, String choices, List<FormOutline> fields) {
  private static final int MOST_CHOICES = 8;

  /** The fields of a template's form, with all that is optional. */
  static List<FormOutline> of(Template template, TemplateCatalog catalog) {
    Form form = ExampleDocuments.of(catalog).form(template, true);
    return form.root().field().map(field -> List.of(of(field))).orElseGet(() -> of(form.root()));
  }

  private static FormOutline of(Field field) {
    Row row = field.row().row();
    Stream<FormOutline> below =
        field.isInclude()
            ? field.groups().stream().limit(1).flatMap(FormOutline::of)
            : field.entries().stream().limit(1).flatMap(entry -> of(entry).stream());
    return new FormOutline(
        field.label(),
        row.getMultiplicity() + " " + row.getRequirement().getLiteral(),
        field.valueType().map(ValueType::getLiteral).orElse("TID " + tid(field)),
        choices(field),
        below.toList());
  }

  private static String tid(Field field) {
    return field.row().included().map(one -> one.template().getTid()).orElse("");
  }

  private static Stream<FormOutline> of(Group group) {
    return group.fields().stream().map(FormOutline::of);
  }

  private static List<FormOutline> of(Entry entry) {
    return entry.fields().stream().map(FormOutline::of).toList();
  }

  private static String choices(Field field) {
    List<Code> codes =
        field.valueType().filter(ValueType.NUM::equals).isPresent()
            ? field.unitChoices()
            : field.choices();
    String first =
        codes.stream().limit(MOST_CHOICES).map(Code::meaning).collect(Collectors.joining(", "));
    return codes.size() > MOST_CHOICES
        ? first + " … (" + codes.size() + ")"
        : first + (!codes.isEmpty() && field.isExtensible() ? ", or another" : "");
  }
}
