// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import org.sopwith.dicom.Dictionary;
import org.sopwith.ui.PropertyList;
import org.sopwith.ui.internal.explorer.DicomNode.Level;

/** What the Properties view shows of a node. */
final class NodeProperties extends PropertyList {
  NodeProperties(DicomNode node) {
    Header header = node.header();
    add("Patient", "Patient's Name", header.patientName());
    add("Patient", "Patient ID", header.patientId());
    Level level = node.level();
    if (level == Level.PATIENT) {
      add("Patient", "Studies", count(node, Level.STUDY));
    }
    if (level.compareTo(Level.STUDY) >= 0) {
      add("Study", "Study Date", Labels.date(header.studyDate()));
      add("Study", "Study Description", header.studyDescription());
      add("Study", "Study Instance UID", header.studyUid());
    }
    if (level == Level.STUDY) {
      add("Study", "Modalities", Labels.modalities(node));
      add("Study", "Series", count(node, Level.SERIES));
    }
    if (level.compareTo(Level.SERIES) >= 0) {
      add("Series", "Modality", header.modality());
      add("Series", "Series Number", header.seriesNumber());
      add("Series", "Series Description", header.seriesDescription());
      add("Series", "Series Instance UID", header.seriesUid());
      add("Object", "SOP Class", name(header.sopClassUid()));
      add("Object", "Transfer Syntax", name(header.transferSyntaxUid()));
      if (header.rows() > 0) {
        add("Object", "Columns x Rows", header.columns() + " x " + header.rows());
        add("Object", "Frames", Integer.toString(header.frames()));
      }
    }
    if (level == Level.INSTANCE) {
      add("Object", "Instance Number", header.instanceNumber());
      add("Object", "File", node.file().getLocation().toOSString());
    } else {
      add("Object", "Instances", count(node, Level.INSTANCE));
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
}
