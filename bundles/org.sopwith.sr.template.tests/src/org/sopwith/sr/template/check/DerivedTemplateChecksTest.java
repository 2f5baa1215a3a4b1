// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleSet;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.CodeTermKind;
import org.sopwith.sr.template.Constraint;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.DerivedTemplates;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** A derived template may narrow its base, and extend it where it is extensible. */
class DerivedTemplateChecksTest {
  private static final TemplateCatalog STANDARD = TemplateCatalog.standard();
  private static final String DERIVED = "sr.template.derived-";

  private static Template derive(String tid) {
    return DerivedTemplates.derive(STANDARD.template(tid).orElseThrow(), "99001", "Own");
  }

  private static List<Finding> check(Template template) {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.getTemplates().add(template);
    List<Finding> findings = new ArrayList<>();
    RuleSet.of(TemplateChecks.of(STANDARD.with(library))).check(template, "", findings::add);
    return findings.stream()
        .filter(
            finding ->
                finding.rule().startsWith(DERIVED) || finding.rule().equals(RuleSet.RULE_FAILED))
        .toList();
  }

  private static void expect(
      String rule, Severity severity, String tid, String row, Consumer<Row> change) {
    Template template = derive(tid);
    change.accept(row(template, row));
    List<Finding> findings = check(template);
    assertEquals(1, findings.size(), findings.toString());
    assertEquals(DERIVED + rule, findings.getFirst().rule());
    assertEquals(severity, findings.getFirst().severity());
  }

  private static void allow(String tid, String row, Consumer<Row> change) {
    Template template = derive(tid);
    change.accept(row(template, row));
    assertEquals(List.of(), check(template));
  }

  private static Row row(Template template, String number) {
    return RowTree.find(template, number).orElseThrow();
  }

  @Test
  void everyStandardTemplateDerivedUnchangedIsRight() {
    for (String tid : STANDARD.tids()) {
      assertEquals(List.of(), check(derive(tid)), tid);
    }
  }

  @Test
  void aMandatoryRowStaysAndAnOptionalOneMayGo() {
    expect("template", Severity.ERROR, "4019", "2", EcoreUtil::delete);
    expect("row", Severity.ERROR, "4019", "2", row -> row.setRequirement(RequirementType.U));
    allow("1411", "1b", EcoreUtil::delete);
    allow("1411", "1b", row -> row.setRequirement(RequirementType.M));
  }

  @Test
  void rowsBelowAnOptionalRowGoWithIt() {
    Template template = derive("1501");
    Row parent =
        template.getRows().stream()
            .filter(row -> row.getRequirement() == RequirementType.U)
            .filter(row -> template.getRows().stream().anyMatch(is -> isIn(is, row)))
            .findFirst()
            .orElseThrow();
    template.getRows().removeIf(row -> isIn(row, parent));
    template.getRows().remove(parent);
    assertEquals(List.of(), check(template));
  }

  private static boolean isIn(Row row, Row parent) {
    return RowTree.ancestors(row).contains(parent);
  }

  @Test
  void multiplicityIsOnlyNarrowed() {
    expect("row", Severity.ERROR, "1411", "2", row -> row.setMultiplicity("1-n"));
    Row many =
        derive("1411").getRows().stream()
            .filter(row -> row.getMultiplicity().equals("1-n"))
            .findFirst()
            .orElseThrow();
    allow("1411", many.getNumber(), row -> row.setMultiplicity("2-3"));
  }

  @Test
  void valueTypeRelationshipAndPlaceStay() {
    expect(
        "row", Severity.ERROR, "1411", "2", row -> ((ContentRow) row).setValueType(ValueType.CODE));
    expect(
        "row", Severity.ERROR, "1411", "2", row -> row.setRelationship(RelationshipType.CONTAINS));
    expect("row", Severity.ERROR, "1411", "17", row -> row.setNesting(0));
  }

  @Test
  void aConditionThatChangesIsAWarning() {
    Row conditional =
        derive("1411").getRows().stream()
            .filter(row -> !row.getCondition().isEmpty())
            .findFirst()
            .orElseThrow();
    expect(
        "row",
        Severity.WARNING,
        "1411",
        conditional.getNumber(),
        row -> row.setCondition("IF Row 2 is present"));
  }

  @Test
  void anIncludeStaysOrLeadsToWhatIsDerivedFromIt() {
    Row include =
        derive("1411").getRows().stream()
            .filter(IncludeRow.class::isInstance)
            .findFirst()
            .orElseThrow();
    expect(
        "row",
        Severity.ERROR,
        "1411",
        include.getNumber(),
        row -> ((IncludeRow) row).getTemplate().setTid("1500"));
    Template template = derive("1411");
    IncludeRow row = (IncludeRow) row(template, include.getNumber());
    Template inner =
        DerivedTemplates.derive(
            STANDARD.template(row.getTemplate().getTid()).orElseThrow(), "99002", "Inner");
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.getTemplates().add(inner);
    row.getTemplate().setTid("99002");
    List<Finding> findings = new ArrayList<>();
    new DerivedRowRule(STANDARD.with(library)).check(template, findings::add);
    assertEquals(List.of(), findings);
  }

  @Test
  void rowsAreAddedWhereTheBaseIsExtensibleOnly() {
    for (String tid : List.of("1411", "3001")) {
      Template base = STANDARD.template(tid).orElseThrow();
      Template template = derive(tid);
      ContentRow added = EcoreUtil.copy((ContentRow) template.getRows().getFirst());
      added.setId("own");
      added.setNumber("900");
      added.setNesting(1);
      added.setRelationship(RelationshipType.CONTAINS);
      added.getConcept().clear();
      added.getConcept().add(code("1", "99OWN", CodeTermKind.EV));
      template.getRows().add(added);
      assertEquals(base.isExtensible(), check(template).isEmpty(), tid);
    }
    assertTrue(STANDARD.tids().stream().anyMatch(tid -> !isExtensible(tid)));
    Template closed =
        derive(
            STANDARD.tids().stream().filter(tid -> !isExtensible(tid)).findFirst().orElseThrow());
    closed.setExtensible(true);
    assertEquals("The template is extensible though its base is not", only(closed).message());
  }

  private static boolean isExtensible(String tid) {
    return STANDARD.template(tid).orElseThrow().isExtensible();
  }

  private static Finding only(Template template) {
    List<Finding> findings = check(template);
    assertEquals(1, findings.size(), findings.toString());
    return findings.getFirst();
  }

  private static CodeTerm code(String value, String scheme, CodeTermKind kind) {
    CodeTerm term = TemplateFactory.eINSTANCE.createCodeTerm();
    term.setKind(kind);
    term.setCode(new Code(value, scheme, "Meaning"));
    return term;
  }

  @Test
  void anAddedRowThatEncodesAConceptOfTheBaseIsAWarning() {
    Template template = derive("1411");
    Row copy = EcoreUtil.copy(row(template, "2"));
    copy.setId("own");
    copy.setNumber("900");
    template.getRows().add(copy);
    assertEquals(Severity.WARNING, only(template).severity());
  }

  @Test
  void aConceptNameAndAValueSetAreOnlyNarrowed() {
    expect(
        "values",
        Severity.ERROR,
        "1411",
        "3",
        row -> ((ContentRow) row).getConcept().set(0, code("1", "99OWN", CodeTermKind.EV)));
    // CID 244 is not extensible: Right is one of its codes.
    Consumer<Row> right = row -> value(row, code("24028007", "SCT", CodeTermKind.EV));
    Consumer<Row> other = row -> value(row, code("1", "99OWN", CodeTermKind.EV));
    Consumer<Row> defined = row -> value(row, code("24028007", "SCT", CodeTermKind.DT));
    String row = laterality();
    allow("1602", row, right);
    expect("values", Severity.ERROR, "1602", row, other);
    expect("values", Severity.ERROR, "1602", row, defined);
    expect("values", Severity.ERROR, "1602", row, it -> ((ContentRow) it).getConstraints().clear());
  }

  private static String laterality() {
    return derive("1602").getRows().stream()
        .filter(row -> row instanceof ContentRow content && group(content).equals("244"))
        .findFirst()
        .orElseThrow()
        .getNumber();
  }

  private static String group(ContentRow row) {
    return row.getConstraints().stream()
        .flatMap(one -> one.getTerms().stream())
        .filter(GroupTerm.class::isInstance)
        .map(term -> ((GroupTerm) term).getCid())
        .findFirst()
        .orElse("");
  }

  private static void value(Row row, CodeTerm term) {
    Constraint constraint = ((ContentRow) row).getConstraints().getFirst();
    constraint.getTerms().clear();
    constraint.getTerms().add(term);
  }

  @Test
  void aBaseThatIsNotThereIsFound() {
    Template template = derive("1411");
    template.setBasedOn("0");
    assertEquals("TID 99001", only(template).path());
    template.setBasedOn("99001");
    assertEquals("TID 99001", only(template).path());
  }

  @Test
  void rowsMayMoveUnlessTheOrderIsSignificant() {
    Template free = derive("1411");
    free.getRows().move(free.getRows().size() - 1, 2);
    boolean ordered = STANDARD.template("1411").orElseThrow().isOrderSignificant();
    assertEquals(ordered, !check(free).isEmpty());
  }
}
