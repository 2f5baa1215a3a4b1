// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.standard.Code;

class InvocationTest {
  private static final TemplateCatalog CATALOG = TemplateCatalog.standard();

  private static Invocation of(String tid) {
    return Invocation.of(CATALOG, CATALOG.template(tid).orElseThrow());
  }

  @Test
  void parametersReachTheTemplatesBelow() {
    Invocation planar = of("1500").row("7").orElseThrow().included().orElseThrow();
    Invocation measurements = planar.row("11").orElseThrow().included().orElseThrow();
    ExpandedRow number = measurements.row("5").orElseThrow();
    ValueSets sets = new ValueSets(CATALOG);
    assertFalse(number.names().open());
    assertTrue(sets.contains(number.names(), new Code("118565006", "SCT", "Volume")));
    assertFalse(sets.contains(number.names(), new Code("121071", "DCM", "Finding")));
    assertTrue(of("1419").row("5").orElseThrow().names().open());
  }

  @Test
  void anOutermostRowTakesTheRelationshipOfTheInclude() {
    Invocation planar = of("1500").row("7").orElseThrow().included().orElseThrow();
    assertEquals(RelationshipType.CONTAINS, planar.rows().getFirst().relationship());
    assertEquals("TID 1410 row 1", planar.rows().getFirst().toString());
  }

  @Test
  void rowsBelowAnIncludeBelongToWhatIsIncluded() {
    Invocation echo = of("5203");
    ExpandedRow number = echo.rows().getFirst().included().orElseThrow().rows().getFirst();
    assertTrue(number.content().containsAll(echo.rows().getFirst().children()));
  }

  @Test
  void everyTemplateOpensToTheEighthLevel() {
    for (String tid : CATALOG.tids()) {
      Deque<List<ExpandedRow>> open = new ArrayDeque<>();
      open.push(ExpandedRow.outermost(of(tid)));
      int steps = 0;
      while (!open.isEmpty() && steps++ < 20_000) {
        for (ExpandedRow row : open.pop()) {
          if (row.in().depth() < 8) {
            open.push(row.content());
          }
        }
      }
    }
  }
}
