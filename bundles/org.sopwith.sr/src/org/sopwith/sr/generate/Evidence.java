// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.SrDocument;

/**
 * Where the instances are that a document refers to, for its evidence sequences (PS3.3 C.17.2.3).
 */
public final class Evidence {
  private record Place(String study, String series) {}

  private final Map<String, Place> places = new HashMap<>();

  /** Tells of an instance by its data set. */
  public Evidence add(DataSet instance) {
    return add(
        instance.string(Tag.SOPInstanceUID, ""),
        instance.string(Tag.StudyInstanceUID, ""),
        instance.string(Tag.SeriesInstanceUID, ""));
  }

  /** Tells of an instance. */
  public Evidence add(String sopInstanceUid, String studyInstanceUid, String seriesInstanceUid) {
    places.put(sopInstanceUid, new Place(studyInstanceUid, seriesInstanceUid));
    return this;
  }

  /** Whether it is known where an instance is. */
  public boolean knows(String sopInstanceUid) {
    return places.containsKey(sopInstanceUid);
  }

  /** All instances that the content items of a document refer to, each once. */
  public static List<InstanceReference> referencesOf(DataSet document) {
    Map<String, InstanceReference> references = new LinkedHashMap<>();
    for (ContentItem item : SrDocument.of(document).items()) {
      if (item.value() instanceof ContentValue.Reference reference) {
        note(reference.instance(), references);
        reference.presentationState().ifPresent(state -> note(state, references));
      }
    }
    return new ArrayList<>(references.values());
  }

  private static void note(InstanceReference one, Map<String, InstanceReference> references) {
    references.putIfAbsent(one.sopInstanceUid(), one);
  }

  /**
   * Lists all instances that a document refers to: those of its study as evidence of the current
   * requested procedure, others as pertinent other evidence; of a Key Object Selection all in the
   * first.
   *
   * @throws IllegalStateException if nobody told of one of them
   */
  public void write(DataSet document, boolean isKeyObject) {
    document.remove(Tag.CurrentRequestedProcedureEvidenceSequence);
    document.remove(Tag.PertinentOtherEvidenceSequence);
    String study = document.string(Tag.StudyInstanceUID, "");
    for (InstanceReference reference : referencesOf(document)) {
      Place place =
          Optional.ofNullable(places.get(reference.sopInstanceUid()))
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "The series of an instance that the document refers to is not known: "
                              + reference.sopInstanceUid()
                              + "."));
      int sequence =
          isKeyObject || place.study.equals(study)
              ? Tag.CurrentRequestedProcedureEvidenceSequence
              : Tag.PertinentOtherEvidenceSequence;
      DataSet ofStudy = item(document, sequence, Tag.StudyInstanceUID, place.study);
      DataSet ofSeries =
          item(ofStudy, Tag.ReferencedSeriesSequence, Tag.SeriesInstanceUID, place.series);
      reference.write(ofSeries.addItem(Tag.ReferencedSOPSequence));
    }
  }

  private static DataSet item(DataSet owner, int sequence, int tag, String uid) {
    return owner.items(sequence).stream()
        .filter(item -> item.string(tag, "").equals(uid))
        .findFirst()
        .orElseGet(() -> owner.addItem(sequence).set(tag, VR.UI, uid));
  }
}
