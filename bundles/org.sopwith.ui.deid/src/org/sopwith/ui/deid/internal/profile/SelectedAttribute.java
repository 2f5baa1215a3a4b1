// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import org.eclipse.core.runtime.IAdaptable;
import org.sopwith.dicom.AttributePath;
import org.sopwith.ui.AttributeReference;

/** An attribute that is selected, for the views that follow the selection. */
record SelectedAttribute(AttributePath path) implements IAdaptable {
  @Override
  public <T> T getAdapter(Class<T> type) {
    return type == AttributeReference.class ? type.cast(AttributeReference.of(path)) : null;
  }
}
