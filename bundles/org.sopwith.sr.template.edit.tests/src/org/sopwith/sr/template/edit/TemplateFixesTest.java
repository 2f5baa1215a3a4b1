// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.TemplateParameter;
import org.sopwith.sr.template.TermText;

/** What is broken is found, and the fix makes the finding go. */
class TemplateFixesTest {
  private static final TermReader READER = new TermReader(TemplateCatalog.standard());

  private interface Break {
    void run(Template template) throws OperationException;
  }

  private static void fixed(String rule, String label, Break broken, Consumer<Template> check)
      throws OperationException {
    Template template = Samples.template();
    TemplateLibrary library = Samples.library(template);
    assertEquals(List.of(), TemplateFindings.of(library));
    broken.run(template);
    Finding finding =
        TemplateFindings.of(library).stream()
            .filter(one -> one.rule().equals("sr.template." + rule))
            .findFirst()
            .orElseThrow();
    TemplateFixes.Fix fix = new TemplateFixes(library).of(finding).orElseThrow();
    assertEquals(label, fix.label());
    fix.edit().run();
    assertTrue(TemplateFindings.of(library).isEmpty(), TemplateFindings.of(library)::toString);
    check.accept(template);
  }

  @Test
  void multiplicitiesAreMadeOnes() throws OperationException {
    fixed(
        "multiplicity",
        "Make it 1-n",
        template -> Samples.row(template, 2).setMultiplicity("0-n"),
        template -> assertEquals("1-n", Samples.row(template, 2).getMultiplicity()));
    fixed(
        "multiplicity",
        "Make it 1-n",
        template -> Samples.row(template, 2).setMultiplicity("1..*"),
        template -> assertEquals("1-n", Samples.row(template, 2).getMultiplicity()));
  }

  @Test
  void groupsAndTemplatesAreFoundByTheirNames() throws OperationException {
    fixed(
        "reference",
        "Use CID 244",
        template -> READER.setConstraint(Samples.row(template, 3), "DCID 99244 “Laterality”"),
        template -> {});
    fixed(
        "reference",
        "Use TID 300",
        template -> READER.setConcept(Samples.row(template, 5), "DTID 3000 “Measurement”"),
        template -> {});
  }

  @Test
  void codesThatAreNoneAreReplacedByTheOneOfTheirMeaning() throws OperationException {
    fixed(
        "code",
        "Use (121106, DCM, \"Comment\")",
        template -> READER.setConcept(Samples.row(template, 4), "EV (999999, DCM, \"Comment\")"),
        template -> {});
  }

  @Test
  void parametersAreDeclaredAndWrongOnesNotSet() throws OperationException {
    fixed(
        "parameter",
        "Declare $Title",
        template -> READER.setConcept(Samples.row(template, 4), "$Title"),
        template -> assertEquals(1, template.getParameters().size()));
    fixed(
        "parameter",
        "Do not set $Measurment",
        template ->
            READER.setConstraint(
                Samples.row(template, 5), "$Measurement = DCID 3671\n$Measurment = DCID 3671"),
        template -> {});
  }

  @Test
  void aParameterThatTheTemplateHasItselfIsPassedOn() throws OperationException {
    fixed(
        "parameter",
        "Pass $Measurement on",
        template -> {
          READER.setConstraint(Samples.row(template, 5), "");
          TemplateParameter parameter = TemplateFactory.eINSTANCE.createTemplateParameter();
          parameter.setName("$Measurement");
          template.getParameters().add(parameter);
        },
        template ->
            assertEquals(
                "$Measurement = $Measurement", TermText.constraint(Samples.row(template, 5))));
  }

  @Test
  void rowsAreNumberedAndNestedAnew() throws OperationException {
    fixed(
        "row-order",
        "Renumber the rows",
        template -> Samples.row(template, 5).setNumber("2"),
        template -> assertEquals("1 >2 >>3 >4 >5", Samples.shape(template)));
    fixed(
        "nesting",
        "Nest on level 2",
        template -> Samples.row(template, 3).setNesting(4),
        template -> assertEquals(2, Samples.row(template, 3).getNesting()));
  }

  @Test
  void findingsLeadToTheirRows() throws OperationException {
    Template template = Samples.template();
    TemplateLibrary library = Samples.library(template);
    Row row = Samples.row(template, 3);
    row.setMultiplicity("x");
    Finding finding = TemplateFindings.of(library).getFirst();
    assertEquals("TID 99001 row 3", finding.path());
    assertEquals(row, TemplateFindings.place(library, finding).orElseThrow());
    assertTrue(new TemplateFixes(library).of(finding).isEmpty(), "there is no one answer");
  }
}
