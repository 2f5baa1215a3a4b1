// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.SrDocument;

/**
 * What stands above the content of a document: whom and what it is about, and how far it is done
 * (PS3.3 C.17.2). What is absent is left out.
 *
 * @param title the meaning of the root's concept name
 */
public record DocumentHeader(String title, List<Field> fields) {
  /**
   * One line.
   *
   * @param name what it is
   */
  public record Field(String name, String value) {}

  private static final int[] EVIDENCE = {
    Tag.CurrentRequestedProcedureEvidenceSequence, Tag.PertinentOtherEvidenceSequence
  };

  public static DocumentHeader of(SrDocument document, RenderOptions options) {
    DataSet dataSet = document.dataSet();
    List<Field> fields = new ArrayList<>();
    add(fields, "Document", words(kind(document), template(document)));
    if (options.persons()) {
      add(fields, "Patient", patient(dataSet));
      add(
          fields,
          "Study",
          words(
              Forms.date(dataSet.string(Tag.StudyDate, "")),
              Forms.time(dataSet.string(Tag.StudyTime, "")),
              dataSet.string(Tag.StudyDescription, "")));
      add(fields, "Accession number", dataSet.string(Tag.AccessionNumber, ""));
      add(fields, "Series", dataSet.string(Tag.SeriesDescription, ""));
    }
    add(
        fields,
        "Content",
        words(
            Forms.date(dataSet.string(Tag.ContentDate, "")),
            Forms.time(dataSet.string(Tag.ContentTime, ""))));
    add(
        fields,
        "State",
        words(
            dataSet.string(Tag.CompletionFlag, ""),
            dataSet.string(Tag.VerificationFlag, ""),
            dataSet.string(Tag.PreliminaryFlag, "")));
    for (DataSet observer : dataSet.items(Tag.VerifyingObserverSequence)) {
      add(fields, "Verified", verification(observer, options));
    }
    for (InstanceReference before : references(dataSet, Tag.PredecessorDocumentsSequence)) {
      add(fields, "Predecessor", ItemText.instance(before));
    }
    int evidence = 0;
    for (int tag : EVIDENCE) {
      evidence += references(dataSet, tag).size();
    }
    add(
        fields,
        "Evidence",
        evidence == 0 ? "" : evidence + (evidence == 1 ? " object" : " objects"));
    return new DocumentHeader(ItemText.label(document.root()), List.copyOf(fields));
  }

  private static void add(List<Field> fields, String name, String value) {
    if (!value.isBlank()) {
      fields.add(new Field(name, Forms.clean(value).replace('\n', ' ')));
    }
  }

  private static String kind(SrDocument document) {
    return document.sopClassUid().isEmpty() ? "" : ItemText.className(document.sopClassUid());
  }

  private static String template(SrDocument document) {
    return document.root().template().map(ItemText::template).orElse("");
  }

  private static String patient(DataSet dataSet) {
    return words(
        Forms.personName(dataSet.string(Tag.PatientName, "")),
        dataSet.string(Tag.PatientID, ""),
        Forms.date(dataSet.string(Tag.PatientBirthDate, "")),
        dataSet.string(Tag.PatientSex, ""));
  }

  private static String verification(DataSet observer, RenderOptions options) {
    String time = Forms.dateTime(observer.string(Tag.VerificationDateTime, ""));
    return options.persons()
        ? words(
            time,
            Forms.personName(observer.string(Tag.VerifyingObserverName, "")),
            observer.string(Tag.VerifyingOrganization, ""))
        : time;
  }

  /** The instances of a Hierarchical SOP Instance Reference (PS3.3 Table C.17-3). */
  private static List<InstanceReference> references(DataSet dataSet, int tag) {
    List<InstanceReference> references = new ArrayList<>();
    for (DataSet study : dataSet.items(tag)) {
      for (DataSet series : study.items(Tag.ReferencedSeriesSequence)) {
        for (DataSet instance : series.items(Tag.ReferencedSOPSequence)) {
          references.add(InstanceReference.read(instance));
        }
      }
    }
    return references;
  }

  private static String words(String... parts) {
    StringJoiner words = new StringJoiner(", ");
    for (String part : parts) {
      if (!part.isBlank()) {
        words.add(part.strip());
      }
    }
    return words.toString();
  }
}
