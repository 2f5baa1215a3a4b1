// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.sr.template.Identified;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.check.TemplateChecks;

/** What checks say of a library: of its templates, its context groups and their numbers. */
public final class TemplateFindings {
  /** How the ids of all rules begin. */
  public static final String RULES = "sr.template.";

  private static final Pattern ROW = Pattern.compile("TID (\\S*)(?: row (\\S*))?");
  private static final Pattern CID = Pattern.compile("CID (\\S*)");

  private TemplateFindings() {}

  /** The findings, in the order of the library. */
  public static List<Finding> of(TemplateLibrary library) {
    List<Finding> findings = new ArrayList<>();
    TemplateChecks.check(library, TemplateCatalog.standard(), "", findings::add);
    return findings;
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
