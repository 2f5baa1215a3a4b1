// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.views.properties.IPropertySource;

/** A row, template or group that is selected, for the views that follow the selection. */
record SelectedObject(EObject object, AdapterFactory adapters) implements IAdaptable {
  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == IPropertySource.class) {
      return type.cast(new ModelProperties(object, adapters));
    }
    return type.isInstance(object) ? type.cast(object) : Adapters.adapt(object, type);
  }
}
