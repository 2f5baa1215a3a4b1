// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.tables.Row;
import org.sopwith.tables.TableSchema;

/**
 * The first columns of all tables: which document a row is from.
 *
 * @param persons whether there are columns that say who the patient is
 */
record DocumentColumns(boolean persons) {
  void add(TableSchema.Builder schema) {
    schema.text("file");
    if (persons) {
      schema.text("PatientID", "PatientName");
    }
    schema.text("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID");
  }

  Row row(TableSchema schema, SrDocument document, String file) {
    DataSet dataSet = document.dataSet();
    Row row = schema.row().text("file", file);
    if (persons) {
      row.text("PatientID", dataSet.string(Tag.PatientID, ""));
      row.text("PatientName", dataSet.string(Tag.PatientName, ""));
    }
    return row.text("StudyInstanceUID", dataSet.string(Tag.StudyInstanceUID, ""))
        .text("SeriesInstanceUID", dataSet.string(Tag.SeriesInstanceUID, ""))
        .text("SOPInstanceUID", dataSet.string(Tag.SOPInstanceUID, ""));
  }
}
