// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** An object of a library in the Properties view: what EMF.Edit says of it. */
final class ModelProperties implements IPropertySource {
  private final EObject object;
  private final List<IItemPropertyDescriptor> descriptors;

  ModelProperties(EObject object, AdapterFactory adapters) {
    this.object = object;
    descriptors =
        adapters.adapt(object, IItemPropertySource.class) instanceof IItemPropertySource source
            ? source.getPropertyDescriptors(object)
            : List.of();
  }

  @Override
  public Object getEditableValue() {
    return null;
  }

  @Override
  public IPropertyDescriptor[] getPropertyDescriptors() {
    return descriptors.stream()
        .filter(one -> !text(one).isEmpty())
        .map(one -> new PropertyDescriptor(one.getId(object), one.getDisplayName(object)))
        .toArray(IPropertyDescriptor[]::new);
  }

  private String text(IItemPropertyDescriptor descriptor) {
    Object value = descriptor.getPropertyValue(object);
    return value == null ? "" : descriptor.getLabelProvider(object).getText(value);
  }

  @Override
  public Object getPropertyValue(Object id) {
    Optional<IItemPropertyDescriptor> descriptor =
        descriptors.stream().filter(one -> one.getId(object).equals(id)).findFirst();
    return descriptor.map(this::text).orElse("");
  }

  @Override
  public boolean isPropertySet(Object id) {
    return true;
  }

  @Override
  public void resetPropertyValue(Object id) {
    throw new UnsupportedOperationException("Properties are read only.");
  }

  @Override
  public void setPropertyValue(Object id, Object value) {
    throw new UnsupportedOperationException("Properties are read only.");
  }
}
