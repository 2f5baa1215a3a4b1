// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.ui.StandardTopic;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.sr.internal.document.model.ItemExplanation;
import org.sopwith.ui.sr.internal.document.model.ItemReport;

/**
 * A content item as the workbench's selection. It adapts to its place, to properties, and to what
 * the standard says of it.
 */
public record ItemSelection(DicomDocument document, ItemReport report, ContentItem item)
    implements IAdaptable {
  @Override
  public <T> T getAdapter(Class<T> type) {
    Object adapter = null;
    if (type == DicomDocument.class) {
      adapter = document;
    } else if (type == AttributePath.class) {
      adapter = AttributePath.parse(item.path(Tag.ValueType));
    } else if (type == StandardTopic.class) {
      adapter = new ItemExplanation(item, report.row(item));
    } else if (type == IPropertySource.class) {
      adapter = new ItemProperties(report, item);
    }
    return type.cast(adapter);
  }
}
