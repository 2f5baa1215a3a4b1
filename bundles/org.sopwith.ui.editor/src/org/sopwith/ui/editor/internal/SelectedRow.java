// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.Optional;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.Element;
import org.sopwith.ui.AttributeReference;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.internal.model.Editing;
import org.sopwith.ui.editor.internal.model.Row;

/**
 * A row of the tag tree as the workbench's selection. It adapts to the element, its path, what the
 * view The Standard explains, and to properties.
 *
 * @param document the object that it is in
 * @param row the row
 */
public record SelectedRow(DicomDocument document, Row row) implements IAdaptable {

  /** The element: for an item, its sequence. */
  public Optional<Element> element() {
    return switch (row) {
      case Row.Tag t -> t.place().owner().get(t.place().tag());
      case Row.Item i -> i.sequence().owner().get(i.sequence().tag());
      case Row.ItemPage p -> p.sequence().owner().get(p.sequence().tag());
      default -> Optional.empty();
    };
  }

  /** Where it is. */
  public Optional<AttributePath> path() {
    return row instanceof Row.Item i ? Optional.of(Editing.path(i)) : element().map(Element::path);
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    Object adapter = null;
    if (type == Element.class) {
      adapter = element().orElse(null);
    } else if (type == AttributePath.class) {
      adapter = path().orElse(null);
    } else if (type == AttributeReference.class) {
      adapter = element().map(AttributeReference::of).orElse(null);
    } else if (type == IPropertySource.class) {
      adapter = element().map(e -> new ElementProperties(e, path().orElseThrow())).orElse(null);
    } else if (type == DicomDocument.class) {
      adapter = document;
    }
    return type.cast(adapter);
  }
}
