// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.sopwith.dicom.Dictionary;
import org.sopwith.ui.internal.explorer.DicomNode.Level;

/** What the Properties view shows of a node. */
final class NodeProperties implements IPropertySource {
  private record Id(String category, String name) {}

  private final Map<Id, String> values = new LinkedHashMap<>();

  NodeProperties(DicomNode node) {
    Header header = node.header();
    put("Patient", "Patient's Name", header.patientName());
    put("Patient", "Patient ID", header.patientId());
    Level level = node.level();
    if (level == Level.PATIENT) {
      put("Patient", "Studies", count(node, Level.STUDY));
    }
    if (level.compareTo(Level.STUDY) >= 0) {
      put("Study", "Study Date", Labels.date(header.studyDate()));
      put("Study", "Study Description", header.studyDescription());
      put("Study", "Study Instance UID", header.studyUid());
    }
    if (level == Level.STUDY) {
      put("Study", "Modalities", Labels.modalities(node));
      put("Study", "Series", count(node, Level.SERIES));
    }
    if (level.compareTo(Level.SERIES) >= 0) {
      put("Series", "Modality", header.modality());
      put("Series", "Series Number", header.seriesNumber());
      put("Series", "Series Description", header.seriesDescription());
      put("Series", "Series Instance UID", header.seriesUid());
      put("Object", "SOP Class", name(header.sopClassUid()));
      put("Object", "Transfer Syntax", name(header.transferSyntaxUid()));
      if (header.rows() > 0) {
        put("Object", "Columns x Rows", header.columns() + " x " + header.rows());
        put("Object", "Frames", Integer.toString(header.frames()));
      }
    }
    if (level == Level.INSTANCE) {
      put("Object", "Instance Number", header.instanceNumber());
      put("Object", "File", node.file().getLocation().toOSString());
    } else {
      put("Object", "Instances", count(node, Level.INSTANCE));
    }
  }

  private static String count(DicomNode node, Level level) {
    return String.format("%,d", node.nodes(level).count());
  }

  private static String name(String uid) {
    return Dictionary.standard()
        .uid(uid)
        .map(entry -> entry.name() + "  (" + uid + ")")
        .orElse(uid);
  }

  private void put(String category, String name, String value) {
    values.put(new Id(category, name), value);
  }

  @Override
  public IPropertyDescriptor[] getPropertyDescriptors() {
    return values.keySet().stream()
        .map(
            id -> {
              PropertyDescriptor descriptor = new PropertyDescriptor(id, id.name());
              descriptor.setCategory(id.category());
              return descriptor;
            })
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
