// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Parameter;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;

/**
 * The template that a user named, by number or by file.
 *
 * @param catalog what the template may include
 */
record TemplateSource(Template template, TemplateCatalog catalog) {
  static final Parameter<String> TEMPLATE =
      Parameter.text("template")
          .positional()
          .label("TID|FILE")
          .required()
          .describedAs("The number of a template of PS3.16, such as 1500, or a .srtemplate file");
  static final Parameter<String> TID =
      Parameter.text("tid")
          .label("TID")
          .describedAs("The number of the template, where the file has several");

  private static final String SUFFIX = ".srtemplate";
  static final FileKind FILE_KIND = FileKind.ofSuffixes("SR templates", SUFFIX);

  /**
   * Finds it.
   *
   * @throws OperationException if there is none, or several
   */
  static TemplateSource of(String name, Optional<String> tid)
      throws OperationException, IOException {
    Optional<Path> file = file(name);
    if (file.isPresent()) {
      return of(file.get(), tid);
    }
    return new TemplateSource(standard(name), TemplateCatalog.standard());
  }

  /** The template of PS3.16 of a number. */
  static Template standard(String name) throws OperationException {
    String number = number(name);
    return TemplateCatalog.standard()
        .template(number)
        .orElseThrow(
            () ->
                new OperationException(
                    "There is no template "
                        + number
                        + "; 'sopwith sr template list' lists those that there are."));
  }

  private static Optional<Path> file(String name) {
    try {
      Path path = Path.of(name);
      return name.endsWith(SUFFIX) || Files.isRegularFile(path)
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static TemplateSource of(Path file, Optional<String> tid)
      throws OperationException, IOException {
    Inputs.requireFile(file);
    TemplateLibrary library = TemplateFiles.read(file);
    TemplateCatalog catalog = TemplateCatalog.standard().with(library);
    List<Template> templates = library.getTemplates();
    if (tid.isPresent()) {
      String number = number(tid.get());
      templates = templates.stream().filter(template -> template.getTid().equals(number)).toList();
    }
    if (templates.size() == 1) {
      return new TemplateSource(templates.getFirst(), catalog);
    }
    String there =
        library.getTemplates().stream().map(Template::getTid).collect(Collectors.joining(", "));
    throw new OperationException(
        file.getFileName()
            + (there.isEmpty()
                ? " has no templates."
                : " has the templates " + there + "; say which one with --tid."));
  }

  /** What stands behind {@code TID}. */
  static String number(String text) {
    return text.strip().replaceFirst("^(?i)tid ?", "");
  }
}
