// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Finding ERROR =
      Finding.error("iod.type1", "A required attribute is missing").expecting("a value", "");

  @Test
  void framesOfOneFileBecomeOneFindingWithTheItemNumberGeneralized() {
    Findings findings = new Findings();
    for (int frame = 1; frame <= 12_544; frame++) {
      findings.accept(ERROR.in("a.dcm").at("Frames[" + frame + "].Plane[1].Position"));
    }
    List<Finding> list = findings.list();
    assertEquals(1, list.size());
    assertEquals(12_544, list.get(0).count());
    assertEquals("a.dcm", list.get(0).file());
    assertEquals("Frames[*].Plane[1].Position", list.get(0).path());
    assertEquals(Findings.EXAMPLES, list.get(0).examples().size());
    assertEquals("Frames[1].Plane[1].Position", list.get(0).examples().get(0).path());
  }

  @Test
  void sameFindingInManyFilesIsOneGroupUnlessGroupedByFile() {
    Findings over = new Findings();
    Findings by = new Findings(Findings.Grouping.BY_FILE, 3);
    for (String file : List.of("a", "b", "b")) {
      over.accept(ERROR.in(file).at("PatientID"));
      by.accept(ERROR.in(file).at("PatientID"));
    }
    assertEquals(1, over.list().size());
    assertEquals("", over.list().get(0).file());
    assertEquals(List.of("a", "b"), by.list().stream().map(Finding::file).toList());
    assertEquals(List.of(1L, 2L), by.list().stream().map(Finding::count).toList());
  }

  @Test
  void differentAttributesAreDifferentGroups() {
    Findings findings = new Findings();
    findings.accept(ERROR.at("PatientID"));
    findings.accept(ERROR.at("PatientName"));
    assertEquals(2, findings.list().size());
  }

  @Test
  void foundTextSurvivesOnlyIfAllAgree() {
    Findings findings = new Findings();
    findings.accept(ERROR.expecting("x", "1"));
    findings.accept(ERROR.expecting("x", "1"));
    assertEquals("1", findings.list().get(0).found());
    findings.accept(ERROR.expecting("x", "2"));
    assertEquals("", findings.list().get(0).found());
    assertEquals("2", findings.list().get(0).examples().get(2).found());
  }

  @Test
  void memoryStaysBoundedWhenEveryMessageDiffers() {
    Findings findings = new Findings();
    for (int i = 0; i < 5_000; i++) {
      findings.accept(Finding.warning("chatty", "Message " + i).in("f" + i));
    }
    List<Finding> list = findings.list();
    assertEquals(Findings.GROUPS_PER_RULE + 1, list.size());
    assertEquals(5_000, list.stream().mapToLong(Finding::count).sum());
    assertEquals(5_000, findings.count(Severity.WARNING));
  }

  @Test
  void groupsOfGroupsAddUp() {
    Findings inner = new Findings();
    inner.accept(ERROR.in("a"));
    inner.accept(ERROR.in("b"));
    Findings outer = new Findings();
    outer.addAll(inner.list());
    outer.accept(ERROR.in("c"));
    assertEquals(3, outer.list().get(0).count());
    assertEquals(
        List.of("a", "b", "c"),
        outer.list().get(0).examples().stream().map(Finding.Example::file).toList());
  }

  @Test
  void worstSeverityComesFirst() {
    Findings findings = new Findings();
    findings.accept(Finding.note("a", "note"));
    findings.accept(Finding.warning("a", "warning"));
    assertFalse(findings.hasErrors());
    findings.accept(Finding.error("z", "error"));
    assertTrue(findings.hasErrors());
    assertEquals(
        List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE),
        findings.list().stream().map(Finding::severity).toList());
  }
}
