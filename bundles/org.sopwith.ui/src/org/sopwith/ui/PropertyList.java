// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** Texts for the Properties view, to be read only; what is empty is left out. */
public class PropertyList implements IPropertySource {
  private record Id(String category, String name) {}

  private final Map<Id, String> values = new LinkedHashMap<>();

  /** Adds a text in a category; an empty category is none. */
  protected final void add(String category, String name, String value) {
    if (!value.isEmpty()) {
      values.put(new Id(category, name), value);
    }
  }

  @Override
  public final IPropertyDescriptor[] getPropertyDescriptors() {
    return values.keySet().stream()
        .map(
            id -> {
              PropertyDescriptor descriptor = new PropertyDescriptor(id, id.name());
              if (!id.category().isEmpty()) {
                descriptor.setCategory(id.category());
              }
              return descriptor;
            })
        .toArray(IPropertyDescriptor[]::new);
  }

  @Override
  public final Object getPropertyValue(Object id) {
    return values.getOrDefault(id, "");
  }

  @Override
  public final Object getEditableValue() {
    return null;
  }

  @Override
  public final boolean isPropertySet(Object id) {
    return values.containsKey(id);
  }

  @Override
  public final void resetPropertyValue(Object id) {
    throw new UnsupportedOperationException("Properties are read only.");
  }

  @Override
  public final void setPropertyValue(Object id, Object value) {
    throw new UnsupportedOperationException("Properties are read only.");
  }
}
