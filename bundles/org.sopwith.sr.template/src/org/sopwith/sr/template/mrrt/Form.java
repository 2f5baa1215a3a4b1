// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.mrrt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;
import org.sopwith.sr.template.expand.ResolvedConstraint;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/**
 * The fields of a template in their order.
 *
 * @param fields the outermost ones
 */
record Form(List<Field> fields) {
  static final int MOST = 5_000;

  /** How many includes deep a form goes: further ones make a form that nobody can fill in. */
  static final int DEPTH = 2;

  private static final Set<ValueType> WITHOUT_FIELD =
      Set.of(
          ValueType.IMAGE,
          ValueType.COMPOSITE,
          ValueType.WAVEFORM,
          ValueType.SCOORD,
          ValueType.SCOORD3D,
          ValueType.TCOORD,
          ValueType.TABLE);

  /**
   * A section, or a field to be filled in.
   *
   * @param id unique in the form
   * @param name the meaning of the concept name
   * @param code the concept name, if it is one code
   * @param several whether it may be there more than once
   * @param choices the codes to choose from; empty for any
   * @param units of a number
   * @param children those of the content items below
   */
  record Field(
      String id,
      ValueType type,
      String name,
      Optional<Code> code,
      boolean needed,
      boolean several,
      List<Code> choices,
      List<Code> units,
      List<Field> children) {}

  static Form of(Template template, TemplateCatalog catalog) throws OperationException {
    Maker maker = new Maker(template, new ValueSets(catalog));
    List<Field> fields =
        maker.fields(ExpandedRow.outermost(Invocation.of(catalog, template)), List.of());
    return new Form(fields);
  }

  private static final class Maker {
    private final Template template;
    private final ValueSets sets;
    private final Set<String> ids = new HashSet<>();

    Maker(Template template, ValueSets sets) {
      this.template = template;
      this.sets = sets;
    }

    /**
     * The fields of rows.
     *
     * @param above the rows around them, which are not opened again
     */
    List<Field> fields(List<ExpandedRow> rows, List<String> above) throws OperationException {
      List<Field> fields = new ArrayList<>();
      for (ExpandedRow row : rows) {
        ValueType type = row.valueType().orElse(ValueType.TEXT);
        if (above.contains(row.toString())
            || WITHOUT_FIELD.contains(type)
            || row.byReference()
            || row.in().depth() > DEPTH) {
          continue;
        }
        String id = id(row);
        List<String> path = new ArrayList<>(above);
        path.add(row.toString());
        fields.add(field(row, id, type, fields(row.content(), path)));
      }
      return fields;
    }

    private String id(ExpandedRow row) throws OperationException {
      if (ids.size() >= MOST) {
        throw new OperationException(
            "TID "
                + template.getTid()
                + " makes a form of more than "
                + MOST
                + " fields; export the templates that it includes one by one.");
      }
      String base = "T" + row.in().template().getTid() + "_" + row.row().getNumber();
      String id = base;
      for (int i = 2; !ids.add(id); i++) {
        id = base + "_" + i;
      }
      return id;
    }

    private Field field(ExpandedRow row, String id, ValueType type, List<Field> children) {
      List<Code> names = row.names().codes();
      return new Field(
          id,
          type,
          names.isEmpty() ? "Row " + row.row().getNumber() : names.getFirst().meaning(),
          names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty(),
          row.row().getRequirement() == RequirementType.M,
          row.multiplicity().most() > 1,
          type == ValueType.CODE ? codes(row, "") : List.of(),
          type == ValueType.NUM ? codes(row, "UNITS") : List.of(),
          children);
    }

    private List<Code> codes(ExpandedRow row, String subject) {
      return row.constraints().stream()
          .filter(constraint -> constraint.subject().equalsIgnoreCase(subject))
          .map(ResolvedConstraint::set)
          .filter(set -> !set.open())
          .findFirst()
          .map((TermSet set) -> sets.codes(set))
          .orElse(List.of());
    }
  }
}
