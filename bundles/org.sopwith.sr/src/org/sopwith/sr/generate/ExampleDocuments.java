// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import org.sopwith.dicom.DataSet;
import org.sopwith.sr.form.DocumentType;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/**
 * Example documents of templates, whole instances with made-up values: valid by the template, as
 * far as its conditions are understood, and by the IOD. The same seed gives the same bytes.
 *
 * <pre>{@code
 * DataSet document = ExampleDocuments.of(TemplateCatalog.standard()).full(template);
 * }</pre>
 */
public final class ExampleDocuments {
  private final TemplateCatalog catalog;
  private final String seed;

  private ExampleDocuments(TemplateCatalog catalog, String seed) {
    this.catalog = catalog;
    this.seed = seed;
  }

  /** Examples of the templates of a catalog. */
  public static ExampleDocuments of(TemplateCatalog catalog) {
    return new ExampleDocuments(catalog, "example");
  }

  /** With UIDs made of another seed. */
  public ExampleDocuments seed(String other) {
    return new ExampleDocuments(catalog, other);
  }

  /** A document with what is mandatory, and nothing else. */
  public DataSet minimal(Template template) {
    return document(template, false);
  }

  /**
   * A document with each row at least once, where conditions and the kind of document allow, and
   * where the template is not inside itself.
   */
  public DataSet full(Template template) {
    return document(template, true);
  }

  /** The form that the example of a template fills. */
  public Form form(Template template, boolean full) {
    return make(template, full).form;
  }

  private DataSet document(Template template, boolean full) {
    Made made = make(template, full);
    return FormDocument.of(made.form, made.header, made.references.evidence());
  }

  private record Made(Form form, DocumentHeader header, ExampleReferences references) {}

  private Made make(Template template, boolean full) {
    DocumentHeader header =
        DocumentHeader.example(seed + "/" + template.getTid() + "/" + full).complete(true);
    Form form = Form.of(catalog, template);
    DocumentType most = DocumentType.of(DocumentType.COMPREHENSIVE_3D).orElseThrow();
    DocumentType type = form.type().orElse(most);
    form.setAttributes(header.dataSet(type));
    ExampleReferences references =
        new ExampleReferences(new NamedUids(seed + "/" + template.getTid()), form.attributes());
    new ExampleFiller(form, type, full, references).fill();
    return new Made(form, header, references);
  }
}
