// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TermText;

/** Cells of rows are read as they are printed. */
class TermReaderTest {
  private static final TemplateCatalog STANDARD = TemplateCatalog.standard();
  private final TermReader reader = new TermReader(STANDARD);

  /** A catalog that has nothing. */
  private static final class Nothing implements TemplateCatalog {
    @Override
    public Optional<Template> template(String tid) {
      return Optional.empty();
    }

    @Override
    public Optional<ContextGroup> contextGroup(String cid) {
      return Optional.empty();
    }

    @Override
    public Collection<String> tids() {
      return List.of();
    }

    @Override
    public Collection<String> cids() {
      return List.of();
    }
  }

  @Test
  void cellsOfTheStandardAreReadAsTheyArePrinted() throws OperationException {
    TermReader withoutNames = new TermReader(new Nothing());
    int rows = 0;
    for (String tid : STANDARD.tids()) {
      for (Row row : STANDARD.template(tid).map(Template::getRows).orElseThrow()) {
        Row printed = EcoreUtil.copy(row);
        printed.setConceptText("");
        printed.setConstraintText("");
        String concept = TermText.concept(printed);
        String constraint = TermText.constraint(printed);
        if (concept.isEmpty()) {
          continue;
        }
        Row read = EcoreUtil.copy(printed);
        withoutNames.setConcept(read, concept);
        withoutNames.setConstraint(read, constraint);
        assertEquals(concept, TermText.concept(read), () -> tid + " row " + row.getNumber());
        assertEquals(
            constraint.lines().map(String::strip).toList(),
            TermText.constraint(read).lines().map(String::strip).toList(),
            () -> tid + " row " + row.getNumber());
        rows++;
      }
    }
    assertTrue(rows > 3500, () -> "too few rows");
  }

  @Test
  void namesThatAreNotTypedAreLookedUp() throws OperationException {
    ContentRow row = RowEdits.newContent();
    reader.setConcept(row, "DCID 7021");
    assertEquals("DCID 7021 “Measurement Report Document Title”", TermText.concept(row));
    reader.setConcept(row, "EV(121071,DCM,\"Finding\")");
    assertEquals("EV (121071, DCM, \"Finding\")", TermText.concept(row));
    reader.setConstraint(row, "UNITS = DCID 7181\nas the user likes");
    assertEquals(2, row.getConstraints().size());
    assertEquals("as the user likes", row.getConstraints().get(1).getText());
    IncludeRow include = RowEdits.newInclude("300", "Measurement");
    reader.setConstraint(include, "$Measurement = DCID 3671\n$Units = (mm, UCUM, \"mm\")");
    assertEquals(2, include.getBindings().size());
  }

  @Test
  void whatIsNoTermIsToldInOneSentence() {
    ContentRow row = RowEdits.newContent();
    OperationException concept =
        assertThrows(OperationException.class, () -> reader.setConcept(row, "some finding"));
    assertTrue(concept.getMessage().contains("DCID 7021"), concept.getMessage());
    IncludeRow include = RowEdits.newInclude("300", "");
    assertThrows(OperationException.class, () -> reader.setConcept(include, "DCID 7021"));
    assertThrows(OperationException.class, () -> reader.setConstraint(include, "DCID 7021"));
    assertEquals("300", include.getTemplate().getTid(), "a wrong text changes nothing");
  }
}
