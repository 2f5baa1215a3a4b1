// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.render.ItemText;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.Code;
import org.sopwith.ui.sr.internal.document.model.ItemReport;

/** A content item in the Properties view. */
final class ItemProperties implements IPropertySource {
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<IPropertyDescriptor> descriptors = new ArrayList<>();

  ItemProperties(ItemReport report, ContentItem item) {
    String itself = "Item";
    add(itself, "Position", item.positionText());
    add(itself, "Relationship", item.relationshipText());
    add(itself, "Value type", item.valueType().map(type -> type.getLiteral()).orElse(""));
    add(itself, "Concept name", item.name().map(Code::toString).orElse(""));
    add(itself, "Value", ItemText.value(item));
    add(itself, "Observed", item.observationDateTime().orElse(""));
    add(itself, "Observation UID", item.observationUid().orElse(""));
    add(itself, "Path", item.path());
    add(itself, "Children", String.valueOf(item.children().size()));
    report.row(item).ifPresent(this::addRow);
  }

  private void addRow(ExpandedRow row) {
    String matched = "Row";
    add(
        matched,
        "Template",
        "TID " + row.in().template().getTid() + " " + row.in().template().getName());
    add(matched, "Row", row.row().getNumber());
    add(matched, "Concept", TermText.concept(row.row()));
    add(matched, "Multiplicity", row.row().getMultiplicity());
    add(matched, "Requirement", row.row().getRequirement().getLiteral());
    add(matched, "Condition", row.row().getCondition());
    add(matched, "Value set", TermText.constraint(row.row()));
  }

  private void add(String category, String name, String value) {
    if (!value.isEmpty()) {
      PropertyDescriptor descriptor = new PropertyDescriptor(name, name);
      descriptor.setCategory(category);
      descriptors.add(descriptor);
      values.put(name, value);
    }
  }

  @Override
  public Object getEditableValue() {
    return null;
  }

  @Override
  public IPropertyDescriptor[] getPropertyDescriptors() {
    return descriptors.toArray(IPropertyDescriptor[]::new);
  }

  @Override
  public Object getPropertyValue(Object id) {
    return values.get(id);
  }

  @Override
  public boolean isPropertySet(Object id) {
    return values.containsKey(id);
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
