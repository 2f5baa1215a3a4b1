// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.mrrt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Template;

/**
 * Reads report templates of the IHE profile MRRT as first drafts of templates: sections become
 * containers, fields become content items, what is coded keeps its codes. HTML that is not well
 * formed is read as browsers read it; nothing that it refers to is opened.
 */
public final class MrrtImport {
  /** The coding scheme of what the form does not code, if no other is named. */
  public static final String SCHEME = "99SOPWITH";

  private MrrtImport() {}

  /**
   * A template made of a form.
   *
   * @param template a root template
   * @param findings what was made up, and what of the form is not in the template
   */
  public record Draft(Template template, List<Finding> findings) {}

  /**
   * Reads a file.
   *
   * @param tid the number of the new template
   * @param scheme the designator of the coding scheme for what the form does not code
   * @throws OperationException in one sentence, if it holds no form
   */
  public static Draft read(Path file, String tid, String scheme)
      throws IOException, OperationException {
    Document document;
    try (InputStream in = Files.newInputStream(file)) {
      document = Jsoup.parse(in, null, "");
    }
    if (document.select("section, input, select, textarea").isEmpty()) {
      throw new OperationException(
          file.getFileName()
              + " is no MRRT report template: it is not HTML, or has neither sections nor fields.");
    }
    return new FormReader(document, tid, scheme).read();
  }
}
