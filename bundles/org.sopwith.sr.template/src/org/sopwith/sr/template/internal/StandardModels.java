// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sopwith.sr.template.Binding;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.CodeTermKind;
import org.sopwith.sr.template.Constraint;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Extensibility;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.GroupTermKind;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Member;
import org.sopwith.sr.template.ParameterTerm;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateKind;
import org.sopwith.sr.template.TemplateParameter;
import org.sopwith.sr.template.TemplateTerm;
import org.sopwith.sr.template.TemplateTermKind;
import org.sopwith.sr.template.Term;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.ContextGroup.Concept;
import org.sopwith.standard.ContextGroup.Include;

/** Makes models of the tables of PS3.16. */
public final class StandardModels {
  private static final TemplateFactory MODELS = TemplateFactory.eINSTANCE;
  private static final String BY_REFERENCE = "R-";

  private StandardModels() {}

  public static Template template(org.sopwith.standard.Template printed) {
    Template template = MODELS.createTemplate();
    template.setId("TID" + printed.tid());
    template.setTid(printed.tid());
    template.setName(printed.name());
    template.setKind(
        printed.kind().isEmpty() ? TemplateKind.UNSPECIFIED : TemplateKind.get(printed.kind()));
    template.setExtensible(printed.extensible());
    template.setOrderSignificant(printed.orderSignificant());
    template.setRoot(printed.root());
    template.setRetired(printed.retired());
    template.setEdition(printed.edition());
    template.setLink(printed.link());
    for (String name : printed.parameters()) {
      TemplateParameter parameter = MODELS.createTemplateParameter();
      parameter.setName(name);
      template.getParameters().add(parameter);
    }
    Set<String> ids = new HashSet<>();
    for (org.sopwith.standard.Template.Row row : printed.rows()) {
      String id = template.getId() + "." + row.number();
      while (!ids.add(id)) {
        id += "'";
      }
      Row model = row(row);
      model.setId(id);
      template.getRows().add(model);
    }
    return template;
  }

  private static Row row(org.sopwith.standard.Template.Row printed) {
    Row row = printed.include().isPresent() ? include(printed) : content(printed);
    row.setNumber(printed.number());
    row.setNesting(printed.nesting());
    String relationship = printed.relationship();
    row.setByReference(relationship.startsWith(BY_REFERENCE));
    row.setRelationship(
        relationship.isEmpty()
            ? RelationshipType.NONE
            : RelationshipType.get(
                row.isByReference()
                    ? relationship.substring(BY_REFERENCE.length())
                    : relationship));
    row.setMultiplicity(printed.multiplicity());
    row.setRequirement(RequirementType.get(printed.requirement()));
    row.setCondition(printed.condition());
    row.setConditionXPath(printed.conditionXPath());
    row.setConceptText(printed.concept());
    row.setConstraintText(printed.constraint());
    return row;
  }

  private static ContentRow content(org.sopwith.standard.Template.Row printed) {
    ContentRow row = MODELS.createContentRow();
    row.setValueType(ValueType.get(printed.valueType()));
    addTerms(printed.conceptTerms(), row.getConcept());
    for (org.sopwith.standard.Template.Constraint part : printed.constraints()) {
      Constraint constraint = MODELS.createConstraint();
      constraint.setSubject(part.subject());
      constraint.setText(part.text());
      addTerms(part.terms(), constraint.getTerms());
      row.getConstraints().add(constraint);
    }
    return row;
  }

  private static IncludeRow include(org.sopwith.standard.Template.Row printed) {
    IncludeRow row = MODELS.createIncludeRow();
    printed.include().ifPresent(term -> row.setTemplate((TemplateTerm) term(term)));
    for (org.sopwith.standard.Template.Binding part : printed.bindings()) {
      Binding binding = MODELS.createBinding();
      binding.setParameter(part.parameter());
      binding.setText(part.text());
      addTerms(part.terms(), binding.getTerms());
      row.getBindings().add(binding);
    }
    return row;
  }

  private static void addTerms(List<org.sopwith.standard.Term> printed, List<Term> terms) {
    printed.forEach(term -> terms.add(term(term)));
  }

  private static Term term(org.sopwith.standard.Term printed) {
    return switch (printed) {
      case org.sopwith.standard.Term.OfCode code -> {
        CodeTerm term = MODELS.createCodeTerm();
        term.setKind(CodeTermKind.get(code.kind()));
        term.setCode(code.code());
        yield term;
      }
      case org.sopwith.standard.Term.OfContextGroup group -> {
        GroupTerm term = MODELS.createGroupTerm();
        term.setKind(GroupTermKind.get(group.kind()));
        term.setCid(group.cid());
        term.setName(group.name());
        yield term;
      }
      case org.sopwith.standard.Term.OfTemplate template -> {
        TemplateTerm term = MODELS.createTemplateTerm();
        term.setKind(TemplateTermKind.get(template.kind()));
        term.setTid(template.tid());
        term.setName(template.name());
        yield term;
      }
      case org.sopwith.standard.Term.OfParameter parameter -> {
        ParameterTerm term = MODELS.createParameterTerm();
        term.setParameter(parameter.parameter());
        yield term;
      }
    };
  }

  public static ContextGroup group(org.sopwith.standard.ContextGroup printed) {
    ContextGroup group = MODELS.createContextGroup();
    group.setId("CID" + printed.cid());
    group.setCid(printed.cid());
    group.setName(printed.name());
    group.setKeyword(printed.keyword());
    group.setExtensible(
        printed
            .extensible()
            .map(yes -> yes ? Extensibility.EXTENSIBLE : Extensibility.NON_EXTENSIBLE)
            .orElse(Extensibility.UNSPECIFIED));
    group.setVersion(printed.version());
    group.setUid(printed.uid());
    group.setRetired(printed.retired());
    group.setEdition(printed.edition());
    group.setWholeScheme(printed.wholeScheme());
    group.setCodePrefix(printed.codePrefix());
    printed.members().forEach(member -> group.getMembers().add(member(member)));
    return group;
  }

  private static Member member(org.sopwith.standard.ContextGroup.Member printed) {
    return switch (printed) {
      case Concept concept -> {
        CodeMember member = MODELS.createCodeMember();
        member.setCode(concept.code());
        member.setSnomedRt(concept.snomedRt());
        member.setUnits(concept.units());
        member.setTypeCid(concept.typeCid());
        yield member;
      }
      case Include include -> {
        GroupMember member = MODELS.createGroupMember();
        member.setCid(include.cid());
        member.setName(include.name());
        yield member;
      }
    };
  }
}
