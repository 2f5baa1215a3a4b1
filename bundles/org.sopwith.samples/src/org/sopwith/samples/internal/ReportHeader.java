// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.time.LocalDateTime;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.samples.SampleStudy;
import org.sopwith.sr.generate.DocumentHeader;

/** What the reports of the study have beside their content. */
final class ReportHeader {
  private ReportHeader() {}

  /** That of a report, in a series of its own. */
  static DocumentHeader of(String name, int seriesNumber, String description, Uids uids) {
    DataSet patient = new DataSet();
    patient.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    Template.fill(patient, "patient.tsv", uids);
    return DocumentHeader.of(patient)
        .identified(uids.of(name + " series"), uids.of(name + " instance"))
        .made(LocalDateTime.of(2021, 9, 14, 9, 30))
        .complete(true)
        .with(Tag.SeriesNumber, String.valueOf(seriesNumber))
        .with(Tag.SeriesDescription, description)
        .with(Tag.TimezoneOffsetFromUTC, "+0200")
        .with(Tag.InstitutionName, "Quillfeather Clinic")
        .with(Tag.Manufacturer, SampleStudy.MANUFACTURER)
        .with(Tag.ManufacturerModelName, "Reporter")
        .with(Tag.DeviceSerialNumber, "SR-0004711")
        .with(Tag.SoftwareVersions, "1.0");
  }
}
