// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/**
 * The instances that a document says it is based on: Current Requested Procedure Evidence Sequence
 * and Pertinent Other Evidence Sequence (PS3.3 C.17.2), by study and series. What the content tree
 * refers to has to be in one of them.
 */
public final class Evidence {
  private static final List<Integer> SEQUENCES =
      List.of(Tag.CurrentRequestedProcedureEvidenceSequence, Tag.PertinentOtherEvidenceSequence);

  private final DataSet document;

  /**
   * @param document the data set of a document
   */
  public Evidence(DataSet document) {
    this.document = document;
  }

  /** An instance with where it belongs. */
  public record Instance(String studyUid, String seriesUid, InstanceReference reference) {}

  /** All instances, each as often as it is listed. */
  public List<Instance> instances() {
    List<Instance> instances = new ArrayList<>();
    for (int sequence : SEQUENCES) {
      for (DataSet study : document.items(sequence)) {
        for (DataSet series : study.items(Tag.ReferencedSeriesSequence)) {
          for (DataSet instance : series.items(Tag.ReferencedSOPSequence)) {
            instances.add(
                new Instance(
                    study.string(Tag.StudyInstanceUID, ""),
                    series.string(Tag.SeriesInstanceUID, ""),
                    InstanceReference.read(instance)));
          }
        }
      }
    }
    return instances;
  }

  /** All attributes that {@link #add} may change, for those who undo it. */
  public List<ContentTree.Touched> touched() {
    List<ContentTree.Touched> touched = new ArrayList<>();
    for (int sequence : SEQUENCES) {
      touched.add(new ContentTree.Touched(document, sequence));
      for (DataSet study : document.items(sequence)) {
        touched.add(new ContentTree.Touched(study, Tag.ReferencedSeriesSequence));
        for (DataSet series : study.items(Tag.ReferencedSeriesSequence)) {
          touched.add(new ContentTree.Touched(series, Tag.ReferencedSOPSequence));
        }
      }
    }
    return touched;
  }

  /**
   * Lists an instance unless it is listed already: beside others of its study, else as current
   * evidence if it is of the document's own study, else as other evidence.
   */
  public void add(Instance instance) {
    String uid = instance.reference().sopInstanceUid();
    if (instances().stream().anyMatch(one -> one.reference().sopInstanceUid().equals(uid))) {
      return;
    }
    DataSet study =
        SEQUENCES.stream()
            .flatMap(
                sequence -> find(document, sequence, Tag.StudyInstanceUID, instance.studyUid()))
            .findFirst()
            .orElseGet(
                () ->
                    made(document, sequence(instance), Tag.StudyInstanceUID, instance.studyUid()));
    DataSet series =
        find(study, Tag.ReferencedSeriesSequence, Tag.SeriesInstanceUID, instance.seriesUid())
            .findFirst()
            .orElseGet(
                () ->
                    made(
                        study,
                        Tag.ReferencedSeriesSequence,
                        Tag.SeriesInstanceUID,
                        instance.seriesUid()));
    instance.reference().write(series.addItem(Tag.ReferencedSOPSequence));
  }

  private int sequence(Instance instance) {
    return SEQUENCES.get(
        document.string(Tag.StudyInstanceUID, "").equals(instance.studyUid()) ? 0 : 1);
  }

  private static Stream<DataSet> find(DataSet owner, int sequence, int key, String uid) {
    return owner.items(sequence).stream().filter(item -> item.string(key, "").equals(uid));
  }

  private static DataSet made(DataSet owner, int sequence, int key, String uid) {
    DataSet item = owner.addItem(sequence);
    item.set(key, VR.UI, uid);
    return item;
  }
}
