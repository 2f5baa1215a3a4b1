// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.Optional;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;
import org.sopwith.dicom.AttributePath;
import org.sopwith.ui.AttributeReference;

/**
 * Something of a profile that is selected, for the views that follow the selection.
 *
 * @param attribute the attribute that it speaks of, if it does of one
 * @param properties what the view Properties shows
 */
record ProfileSelection(Optional<AttributePath> attribute, ProfileProperties properties)
    implements IAdaptable {
  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == AttributeReference.class) {
      return type.cast(attribute.map(AttributeReference::of).orElse(null));
    }
    return type == IPropertySource.class ? type.cast(properties) : null;
  }
}
