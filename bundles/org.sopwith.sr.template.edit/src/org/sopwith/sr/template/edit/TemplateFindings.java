// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Rule;
import org.sopwith.operation.StandardReference;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.Identified;
import org.sopwith.sr.template.Member;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.check.TemplateChecks;
import org.sopwith.standard.Code;

/** What checks say of a library: of its templates, its context groups and their numbers. */
public final class TemplateFindings {
  /** How the ids of all rules begin. */
  public static final String RULES = "sr.template.";

  static final String NUMBER = RULES + "number";
  static final String GROUP = RULES + "group";
  private static final StandardReference GROUPS = new StandardReference("PS3.16 7", "");
  private static final Pattern ROW = Pattern.compile("TID (\\S*)(?: row (\\S*))?");
  private static final Pattern CID = Pattern.compile("CID (\\S*)");

  private TemplateFindings() {}

  /** The findings, in the order of the library. */
  public static List<Finding> of(TemplateLibrary library) {
    TemplateCatalog catalog = TemplateCatalog.standard().with(library);
    List<Rule<Template>> rules = TemplateChecks.of(catalog);
    List<Finding> findings = new ArrayList<>();
    for (Template template : library.getTemplates()) {
      rules.forEach(rule -> rule.check(template, findings::add));
    }
    twice(library.getTemplates(), Template::getTid, "TID ", "templates", findings);
    twice(library.getContextGroups(), ContextGroup::getCid, "CID ", "context groups", findings);
    library.getContextGroups().forEach(group -> check(group, catalog, findings));
    return findings;
  }

  private static <T> void twice(
      List<T> all, Function<T, String> number, String kind, String what, List<Finding> findings) {
    Set<String> met = new HashSet<>();
    for (T one : all) {
      String own = number.apply(one);
      if (own.isBlank()) {
        findings.add(
            Finding.error(NUMBER, "One of the " + what + " has no number")
                .at(kind.strip())
                .expecting("a number that PS3.16 does not use", "none"));
      } else if (!met.add(own)) {
        findings.add(
            Finding.error(NUMBER, "Two " + what + " have one number")
                .at(kind + own)
                .expecting("each once", kind + own));
      }
    }
  }

  private static void check(ContextGroup group, TemplateCatalog catalog, List<Finding> findings) {
    Set<String> met = new HashSet<>();
    for (Member member : group.getMembers()) {
      switch (member) {
        case GroupMember other when catalog.contextGroup(other.getCid()).isEmpty() ->
            findings.add(
                at(group, "The group includes one that there is not")
                    .expecting("a context group of the catalog", "CID " + other.getCid()));
        case CodeMember code when code.getCode() == null ->
            findings.add(at(group, "A member has no code").expecting("a code", "none"));
        case CodeMember code -> {
          Code own = code.getCode();
          if (!met.add(own.value() + "^" + own.scheme())) {
            findings.add(
                at(group, "A code is in the group twice").expecting("each once", own.toString()));
          }
        }
        default -> {}
      }
    }
  }

  private static Finding at(ContextGroup group, String message) {
    return Finding.error(GROUP, message).at("CID " + group.getCid()).see(GROUPS);
  }

  /** The row, template or group of the library that a finding is about. */
  public static Optional<Identified> place(TemplateLibrary library, Finding finding) {
    Matcher group = CID.matcher(finding.path());
    if (group.matches()) {
      return library.getContextGroups().stream()
          .filter(one -> one.getCid().equals(group.group(1)))
          .<Identified>map(one -> one)
          .findFirst();
    }
    Matcher matcher = ROW.matcher(finding.path());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Template> template =
        library.getTemplates().stream()
            .filter(one -> one.getTid().equals(matcher.group(1)))
            .findFirst();
    String number = matcher.group(2);
    return template
        .flatMap(one -> number == null ? Optional.empty() : Rows.find(one, number))
        .<Identified>map(row -> row)
        .or(() -> template);
  }
}
