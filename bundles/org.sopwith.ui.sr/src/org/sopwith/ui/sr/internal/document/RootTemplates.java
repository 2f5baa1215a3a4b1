// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateKind;
import org.sopwith.ui.sr.internal.WorkspaceTemplates;

/** The templates that a document may follow: those of PS3.16, and those of the workspace. */
final class RootTemplates {
  private RootTemplates() {}

  /**
   * A template.
   *
   * @param catalog what it and all that it includes are found in
   * @param source where it is from, in words
   */
  record Choice(Template template, TemplateCatalog catalog, String source) {}

  /** Those of the workspace, then those of the standard by their numbers. */
  static List<Choice> all() {
    WorkspaceTemplates own = WorkspaceTemplates.get().await();
    List<Choice> choices = new ArrayList<>();
    own.libraries()
        .forEach(
            (file, library) ->
                library.getTemplates().stream()
                    .filter(Template::isRoot)
                    .forEach(
                        template ->
                            choices.add(new Choice(template, own.catalog(), file.getName()))));
    TemplateCatalog standard = TemplateCatalog.standard();
    standard.tids().stream()
        .flatMap(tid -> standard.template(tid).stream())
        .filter(template -> template.isRoot() && template.getKind() == TemplateKind.SR)
        .sorted(Comparator.comparing(Template::getTid, RootTemplates::byNumber))
        .forEach(template -> choices.add(new Choice(template, standard, "PS3.16")));
    return choices;
  }

  private static int byNumber(String a, String b) {
    int lengths = Integer.compare(a.length(), b.length());
    return lengths != 0 ? lengths : a.compareTo(b);
  }
}
