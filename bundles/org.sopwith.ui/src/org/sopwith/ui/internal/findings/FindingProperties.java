// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.sopwith.operation.Finding;

/** What the Properties view shows of a finding. */
public final class FindingProperties implements IPropertySource {
  private final Map<String, String> values = new LinkedHashMap<>();

  public FindingProperties(Finding finding) {
    values.put("Message", finding.message());
    values.put("Severity", finding.severity().word());
    values.put("Rule", finding.rule());
    values.put("File", finding.file());
    values.put("Path", finding.path());
    values.put("Expected", finding.expected());
    values.put("Found", finding.found());
    values.put("Standard", finding.standard().toString());
    values.put("Count", Long.toString(finding.count()));
    values.values().removeIf(String::isEmpty);
  }

  @Override
  public IPropertyDescriptor[] getPropertyDescriptors() {
    return values.keySet().stream()
        .map(name -> new PropertyDescriptor(name, name))
        .toArray(IPropertyDescriptor[]::new);
  }

  @Override
  public Object getPropertyValue(Object id) {
    return values.getOrDefault(id, "");
  }

  @Override
  public Object getEditableValue() {
    return this;
  }

  @Override
  public boolean isPropertySet(Object id) {
    return values.containsKey(id);
  }

  @Override
  public void resetPropertyValue(Object id) {
    // read-only
  }

  @Override
  public void setPropertyValue(Object id, Object value) {
    // read-only
  }
}
