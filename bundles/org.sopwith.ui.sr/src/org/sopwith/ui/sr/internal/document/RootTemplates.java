// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateKind;
import org.sopwith.sr.template.TemplateLibrary;

/** The templates that a document may follow: those of PS3.16, and those of the workspace. */
final class RootTemplates {
  private static final String EXTENSION = "srtemplate";

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
    List<Choice> choices = new ArrayList<>();
    for (IFile file : files()) {
      try {
        TemplateLibrary library = TemplateFiles.read(Path.of(file.getLocationURI()));
        TemplateCatalog catalog = TemplateCatalog.standard().with(library);
        for (Template template : library.getTemplates()) {
          if (template.isRoot()) {
            choices.add(new Choice(template, catalog, file.getName()));
          }
        }
      } catch (IOException | OperationException e) {
        // its editor says what is wrong with it; here it only cannot be chosen
        ILog.get().info("A file of templates is left out: " + e.getMessage());
      }
    }
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

  private static List<IFile> files() {
    List<IFile> files = new ArrayList<>();
    try {
      ResourcesPlugin.getWorkspace()
          .getRoot()
          .accept(
              proxy -> {
                if (proxy.getType() == IResource.FILE
                    && proxy.getName().endsWith("." + EXTENSION)) {
                  files.add((IFile) proxy.requestResource());
                }
                return true;
              },
              IResource.NONE);
    } catch (CoreException e) {
      ILog.get().warn("The workspace could not be searched for templates.", e);
    }
    return files;
  }
}
