// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.form.FormReader;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.sr.generate.FormDocument;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** The content of a document as the form of its template, and back. */
public final class DocumentForm {
  private final DataSet document;
  private final Form form;

  private DocumentForm(DataSet document, Form form) {
    this.document = document;
    this.form = form;
  }

  /** Reads a document into the form of a template. */
  public static DocumentForm of(DataSet document, TemplateCatalog catalog, Template template) {
    return new DocumentForm(
        document, FormReader.read(SrDocument.of(document), catalog, template, new ArrayList<>()));
  }

  public Form form() {
    return form;
  }

  /**
   * Whether the form, as it has been read, gives the content back as it is: forms know neither
   * observation times nor private attributes, and have the order of the template.
   */
  public boolean keepsAll() {
    return same(document.items(Tag.ContentSequence), content(List.of()).items(Tag.ContentSequence));
  }

  /**
   * A data set with the content that the form has now.
   *
   * @param chosen instances that it may refer to beside those that the document refers to
   * @throws IllegalStateException if it refers to another one
   */
  public DataSet content(List<org.sopwith.sr.content.Evidence.Instance> chosen) {
    Evidence evidence = new Evidence();
    for (InstanceReference known : Evidence.referencesOf(document)) {
      evidence.add(known.sopInstanceUid(), "", "");
    }
    chosen.forEach(one -> evidence.add(one.reference().sopInstanceUid(), "", ""));
    return FormDocument.of(form, DocumentHeader.of(document), evidence);
  }

  private static boolean same(List<DataSet> some, List<DataSet> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(DataSet one, DataSet other) {
    Iterator<Element> left = one.iterator();
    Iterator<Element> right = other.iterator();
    while (left.hasNext() && right.hasNext()) {
      if (!same(left.next(), right.next())) {
        return false;
      }
    }
    return left.hasNext() == right.hasNext();
  }

  private static boolean same(Element one, Element other) {
    if (one.tag() != other.tag() || one.isSequence() != other.isSequence()) {
      return false;
    }
    return one.isSequence()
        ? same(one.items(), other.items())
        : one.strings().equals(other.strings());
  }
}
