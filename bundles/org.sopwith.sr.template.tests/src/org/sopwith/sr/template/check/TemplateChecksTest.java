// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleSet;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.Binding;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.NewTemplates;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.standard.Code;

/** Each breach gives its finding at its row and no other; what is right gives none. */
class TemplateChecksTest {
  private static final TemplateCatalog STANDARD = TemplateCatalog.standard();

  private static List<Finding> check(Template template) {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.getTemplates().add(template);
    List<Finding> findings = new ArrayList<>();
    RuleSet.of(TemplateChecks.of(STANDARD.with(library))).check(template, "", findings::add);
    return findings;
  }

  /** A copy of TID 1501 under a number of its own, changed. */
  private static void expect(String rule, String row, Consumer<Template> breach) {
    Template template = own();
    assertEquals(List.of(), check(own()), "unchanged");
    breach.accept(template);
    List<Finding> findings = check(template);
    assertEquals(1, findings.size(), findings.toString());
    assertEquals("sr.template." + rule, findings.getFirst().rule());
    assertEquals("TID 99001 row " + row, findings.getFirst().path());
    assertTrue(findings.getFirst().standard().section().startsWith("PS3.16"));
  }

  private static Template own() {
    Template template = EcoreUtil.copy(STANDARD.template("1501").orElseThrow());
    template.setTid("99001");
    return template;
  }

  private static Row row(Template template, String number) {
    return RowTree.find(template, number).orElseThrow();
  }

  private static IncludeRow include(Template template) {
    return template.getRows().stream()
        .filter(IncludeRow.class::isInstance)
        .map(IncludeRow.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String includeNumber() {
    return include(own()).getNumber();
  }

  @Test
  void aTemplateThatIsNotThereIsFound() {
    expect("reference", includeNumber(), template -> include(template).getTemplate().setTid("0"));
  }

  @Test
  void aContextGroupThatIsNotThereIsFound() {
    expect(
        "reference",
        "2",
        template -> {
          GroupTerm term = TemplateFactory.eINSTANCE.createGroupTerm();
          term.setCid("none");
          ((ContentRow) row(template, "2")).getConcept().add(term);
        });
  }

  @Test
  void aTemplateThatNeedsItselfIsFound() {
    expect(
        "cycle",
        includeNumber(),
        template -> {
          IncludeRow include = include(template);
          include.setRequirement(RequirementType.M);
          include.setCondition("");
          include.getBindings().clear();
          include.getTemplate().setTid("99001");
          include.setRelationship(RelationshipType.CONTAINS);
          RowTree.ancestors(include).forEach(row -> row.setRequirement(RequirementType.M));
        });
  }

  @Test
  void aTemplateThatMayHoldItselfIsRight() {
    Template template = own();
    include(template).setRequirement(RequirementType.U);
    include(template).setCondition("");
    include(template).getBindings().clear();
    include(template).getTemplate().setTid("99001");
    include(template).setRelationship(RelationshipType.CONTAINS);
    assertEquals(List.of(), check(template));
  }

  @Test
  void aBindingOfNoParameterIsFound() {
    expect(
        "parameter",
        includeNumber(),
        template -> {
          Binding binding = TemplateFactory.eINSTANCE.createBinding();
          binding.setParameter("$None");
          include(template).getBindings().add(binding);
        });
  }

  @Test
  void aRowTooDeepIsFound() {
    expect(
        "nesting",
        "1b",
        template -> {
          template.getRows().subList(2, template.getRows().size()).clear();
          template.getRows().get(1).setCondition("");
          template.getRows().get(1).setRequirement(RequirementType.U);
          template.getRows().get(1).setNesting(2);
        });
  }

  @Test
  void aRowOutOfOrderIsFound() {
    expect(
        "row-order",
        own().getRows().getLast().getNumber(),
        template -> template.getRows().get(template.getRows().size() - 2).setNumber("900"));
  }

  @Test
  void aMultiplicityThatAllowsNoneIsFound() {
    expect("multiplicity", "2", template -> row(template, "2").setMultiplicity("0-1"));
    expect("multiplicity", "2", template -> row(template, "2").setMultiplicity("3-2"));
    expect("multiplicity", "2", template -> row(template, "2").setMultiplicity("many"));
  }

  @Test
  void aRelationshipThatNoIodHasIsFound() {
    expect(
        "relationship",
        "2",
        template -> row(template, "2").setRelationship(RelationshipType.SELECTED_FROM));
  }

  @Test
  void codesOutOfUseOrOfUnknownSchemesAreFound() {
    expect("code", "2", template -> name(template, new Code("111030", "DCM", "Image Region")));
    expect("code", "2", template -> name(template, new Code("0", "DCM", "None")));
    expect("code", "2", template -> name(template, new Code("0", "NOBODY", "None")));
    Template own = own();
    name(own, new Code("0", "99OWN", "Of a private scheme"));
    assertEquals(List.of(), check(own));
  }

  private static void name(Template template, Code code) {
    CodeTerm term = TemplateFactory.eINSTANCE.createCodeTerm();
    term.setCode(code);
    ((ContentRow) row(template, "2")).getConcept().add(term);
  }

  @Test
  void aConditionalRowWithoutConditionIsFound() {
    expect(
        "condition",
        "2",
        template -> {
          row(template, "2").setRequirement(RequirementType.MC);
          row(template, "2").setCondition("");
        });
  }

  @Test
  void aConditionOnARowThatThereIsNotIsFound() {
    expect(
        "condition",
        "2",
        template -> {
          row(template, "2").setRequirement(RequirementType.MC);
          row(template, "2").setCondition("IF Row 77 is present");
        });
  }

  @Test
  void aConditionThatNeverHoldsIsFound() {
    expect(
        "unsatisfiable",
        "2",
        template -> {
          row(template, "2").setRequirement(RequirementType.MC);
          row(template, "2").setCondition("XOR Row 1");
        });
  }

  @Test
  void theStandardsOwnTemplatesHaveNoErrors() {
    Map<String, Integer> warnings = new TreeMap<>();
    List<Finding> errors = new ArrayList<>();
    for (String tid : STANDARD.tids()) {
      RuleSet.of(TemplateChecks.of(STANDARD))
          .check(
              STANDARD.template(tid).orElseThrow(),
              "",
              finding -> {
                warnings.merge(finding.rule(), 1, Integer::sum);
                if (finding.severity() == Severity.ERROR) {
                  errors.add(finding);
                }
              });
    }
    assertEquals(List.of(), errors);
    assertEquals(
        Map.of(
            "sr.template.code", 74,
            "sr.template.parameter", 13,
            "sr.template.relationship", 84,
            "sr.template.row-order", 1),
        warnings);
  }

  private static List<Finding> check(TemplateLibrary library) {
    List<Finding> findings = new ArrayList<>();
    TemplateChecks.check(library, STANDARD, "own.srtemplate", findings::add);
    return findings;
  }

  @Test
  void numbersAndIdsOfALibraryAreUnique() {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.getTemplates().add(NewTemplates.blank("99001", "One"));
    assertEquals(List.of(), check(library));
    library.getTemplates().add(NewTemplates.blank("99001", "Two"));
    List<Finding> findings = check(library);
    assertEquals(3, findings.size(), "the number, the template's id, the row's id: " + findings);
    for (Finding finding : findings) {
      assertEquals("sr.template.duplicate", finding.rule());
      assertEquals("own.srtemplate", finding.file());
    }
  }

  @Test
  void aGroupThatIncludesNothingOrItselfIsFound() {
    ContextGroup group = TemplateFactory.eINSTANCE.createContextGroup();
    group.setCid("99002");
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.getContextGroups().add(group);
    for (String cid : List.of("none", "99002")) {
      GroupMember member = TemplateFactory.eINSTANCE.createGroupMember();
      member.setCid(cid);
      group.getMembers().add(member);
    }
    List<Finding> findings = check(library);
    assertEquals(2, findings.size(), findings.toString());
    assertEquals("CID 99002", findings.getFirst().path());
  }

  @Test
  void theStandardsGroupsIncludeGroupsThatExist() {
    List<Finding> findings = new ArrayList<>();
    RuleSet<ContextGroup> rules = RuleSet.of(TemplateChecks.ofGroups(STANDARD));
    for (String cid : STANDARD.cids()) {
      rules.check(STANDARD.contextGroup(cid).orElseThrow(), "", findings::add);
    }
    assertEquals(List.of(), findings);
  }

  @Test
  void aTermWithoutCodeIsFound() {
    expect(
        "code",
        "2",
        template ->
            ((ContentRow) row(template, "2"))
                .getConcept()
                .add(TemplateFactory.eINSTANCE.createCodeTerm()));
  }

  @Test
  void relationshipsAreCheckedThroughIncludes() {
    Template template = NewTemplates.blank("99001", "Own");
    IncludeRow include = TemplateFactory.eINSTANCE.createIncludeRow();
    include.setNumber("2");
    include.setNesting(1);
    include.setMultiplicity("1");
    include.setRelationship(RelationshipType.SELECTED_FROM);
    include.setTemplate(TemplateFactory.eINSTANCE.createTemplateTerm());
    include.getTemplate().setTid("300");
    template.getRows().add(include);
    Binding name = TemplateFactory.eINSTANCE.createBinding();
    name.setParameter("$Measurement");
    include.getBindings().add(name);
    List<Finding> findings = check(template);
    assertEquals(1, findings.size(), findings.toString());
    assertEquals("TID 300 row 1: CONTAINER SELECTED FROM NUM", findings.getFirst().found());
    include.setRelationship(RelationshipType.CONTAINS);
    assertEquals(List.of(), check(template));
  }
}
