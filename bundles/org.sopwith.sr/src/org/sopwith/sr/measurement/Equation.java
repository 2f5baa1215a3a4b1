// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/**
 * The equation or table that a measurement was derived by: TID 315 Equation or Table as a code, or
 * the row beside it as a text (TID 300 rows 11 and 12, TID 1419 rows 15 and 16; PS3.16 Section TID
 * 315).
 *
 * @param kind of CID 228, such as (121421, DCM, "Equation Citation")
 * @param variables the numbers that were put in; only of a code
 */
public record Equation(Code kind, CodeOrText value, List<Quantity> variables) {
  private static final String KINDS = "228";

  public Equation {
    variables = List.copyOf(variables);
    if (value.text().isPresent() && !variables.isEmpty()) {
      throw new IllegalArgumentException("Only an equation that is a code has variables.");
    }
  }

  /** The citation of an equation in words. */
  public static Equation citation(String text) {
    return new Equation(Items.dcm("121421", "Equation Citation"), CodeOrText.of(text), List.of());
  }

  void write(DataSet measurement) {
    RelationshipType with = RelationshipType.INFERRED_FROM;
    value.text().ifPresent(text -> Items.text(measurement, with, kind, text));
    value
        .code()
        .ifPresent(
            code ->
                new ItemWriter(
                        Items.code(measurement, with, kind, code), RelationshipType.HAS_PROPERTIES)
                    .numbers(variables));
  }

  static Optional<Equation> read(ContentItem measurement) {
    ValueSets sets = new ValueSets(TemplateCatalog.standard());
    for (ContentItem item : measurement.children()) {
      Optional<Code> kind = item.name().filter(name -> sets.contains(KINDS, name));
      Optional<CodeOrText> value =
          ItemReader.codeOf(item)
              .map(CodeOrText::of)
              .or(() -> ItemReader.textOf(item).map(CodeOrText::of));
      if (kind.isPresent() && value.isPresent()) {
        List<Quantity> variables = new ArrayList<>(ItemReader.of(item).numbers(name -> true));
        return ItemReader.valid(() -> new Equation(kind.get(), value.get(), variables));
      }
    }
    return Optional.empty();
  }
}
