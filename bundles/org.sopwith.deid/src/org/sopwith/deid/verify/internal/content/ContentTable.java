// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.Code;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.ConceptRow;
import org.sopwith.standard.SrtToSct;
import org.sopwith.standard.Template;
import org.sopwith.standard.Templates;
import org.sopwith.standard.Term;

/** PS3.15 Table E.3.4-1 by concept name and value type, read anew. */
public final class ContentTable {
  private static final List<String> PLAIN =
      List.of("TEXT", "PNAME", "DATE", "TIME", "DATETIME", "UIDREF");
  private static final Set<String> SNOMED = Set.of("SRT", "SNM3", "99SDM");

  /** What says of persons what attributes say that Table E.1-1 takes, though no row is for it. */
  private static final Set<String> OF_PERSONS = Set.of("8302-2", "29463-7", "415229000");

  private record Concept(String value, String scheme) {}

  private static final ContentTable STANDARD = new ContentTable();

  private final Map<Concept, Map<String, ConceptRow>> rows = new HashMap<>();
  private final Set<Concept> texts = new HashSet<>();

  private ContentTable() {
    for (ConceptRow row : DeidentificationTable.standard().concepts()) {
      rows.computeIfAbsent(concept(row.concept()), each -> new HashMap<>())
          .put(row.valueType(), row);
    }
    for (Template template : Templates.standard().all()) {
      for (Template.Row row : template.rows()) {
        for (Term term : row.conceptTerms()) {
          if (row.valueType().equals("TEXT") && term instanceof Term.OfCode code) {
            texts.add(concept(code.code()));
          }
        }
      }
    }
  }

  /** The table of the standard. */
  public static ContentTable standard() {
    return STANDARD;
  }

  /** The row for a content item; of values that are one text also that of another value type. */
  public Optional<ConceptRow> find(DataSet item) {
    Map<String, ConceptRow> own =
        name(item).map(concept -> rows.getOrDefault(concept, Map.of())).orElse(Map.of());
    List<String> types = new ArrayList<>(List.of(Content.type(item)));
    if (Content.isPlain(item)) {
      types.addAll(PLAIN);
    }
    return types.stream().filter(own::containsKey).findFirst().map(own::get);
  }

  /** Whether templates of PS3.16 have the concept as a text, which no row of the table takes. */
  public boolean isHarmlessText(DataSet item) {
    return Content.type(item).equals("TEXT") && name(item).filter(texts::contains).isPresent();
  }

  /** Whether the value says of a person what the table does not list. */
  public boolean isOfPerson(DataSet item) {
    return name(item).filter(concept -> OF_PERSONS.contains(concept.value)).isPresent();
  }

  private static Optional<Concept> name(DataSet item) {
    return item.item(Tag.ConceptNameCodeSequence, 0)
        .map(
            name ->
                concept(
                    new Code(
                        name.string(Tag.CodeValue, "").strip(),
                        name.string(Tag.CodingSchemeDesignator, "").strip(),
                        "")));
  }

  /** As it is written today: SNOMED CT for SNOMED RT, the version not in the designator. */
  private static Concept concept(Code code) {
    String scheme = code.scheme().replaceFirst(" \\[.*", "");
    if (SNOMED.contains(scheme)) {
      return SrtToSct.standard()
          .find(code.value())
          .map(value -> new Concept(value, "SCT"))
          .orElse(new Concept(code.value(), scheme));
    }
    return new Concept(code.value(), scheme);
  }
}
