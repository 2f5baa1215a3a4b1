// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import java.util.List;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Severity;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.RuleProvider;

/**
 * Rules across files (PS3.3 Annex A.1.2: the information entities that objects share). They keep
 * hashes and numbers, no values and no file names.
 */
public final class CollectionRules implements RuleProvider {
  private static final int[] MODALITY = {Tag.Modality};
  private static final int[] STUDY = {Tag.StudyInstanceUID};

  @Override
  public List<CollectionRule> collectionRules() {
    return List.of(
        new EntityRule(
            "entity.patient",
            "Attributes of a patient are the same in all its objects",
            Severity.WARNING,
            "A.1.2.1",
            "patient",
            CollectionRules::patient,
            new EntityAttributes("Patient", Set.of())::of),
        new EntityRule(
            "entity.study",
            "Attributes of a study are the same in all its objects",
            Severity.WARNING,
            "A.1.2.2",
            "study",
            dataSet -> References.hash(dataSet, Tag.StudyInstanceUID),
            new EntityAttributes("Study", Set.of())::of),
        new EntityRule(
            "entity.series",
            "Attributes of a series are the same in all its objects",
            Severity.WARNING,
            "A.1.2.3",
            "series",
            dataSet -> References.hash(dataSet, Tag.SeriesInstanceUID),
            new EntityAttributes("Series", Set.of(Tag.Modality))::of),
        new EntityRule(
            "entity.series-modality",
            "All objects of a series are of one modality",
            Severity.ERROR,
            "A.1.2.3",
            "series",
            dataSet -> References.hash(dataSet, Tag.SeriesInstanceUID),
            instance -> MODALITY),
        new EntityRule(
            "entity.series-study",
            "A series is of one study",
            Severity.ERROR,
            "A.1.2.3",
            "series",
            dataSet -> References.hash(dataSet, Tag.SeriesInstanceUID),
            instance -> STUDY),
        new EntityRule(
            "entity.frame-of-reference",
            "Attributes of a frame of reference are the same in all its objects",
            Severity.WARNING,
            "A.1.2.5",
            "frame of reference",
            dataSet -> References.hash(dataSet, Tag.FrameOfReferenceUID),
            new EntityAttributes("Frame of Reference", Set.of())::of),
        new EntityRule(
            "entity.equipment",
            "A series is made by one piece of equipment",
            Severity.WARNING,
            "A.1.2.3",
            "equipment of a series",
            dataSet -> References.hash(dataSet, Tag.SeriesInstanceUID),
            new EntityAttributes("Equipment", Set.of())::of),
        new InstanceNumberRule(),
        new DuplicateInstanceRule(),
        new ReferenceRule(
            "references.dangling",
            "Objects that are referenced in a series or study at hand are there",
            Severity.WARNING,
            ReferenceRule.Question.DANGLING),
        new ReferenceRule(
            "references.outside",
            "Objects that are referenced are there",
            Severity.NOTE,
            ReferenceRule.Question.OUTSIDE),
        new ReferenceRule(
            "references.class",
            "References name the SOP class that the object has",
            Severity.ERROR,
            ReferenceRule.Question.CLASS));
  }

  /** Patient ID within its issuer (PS3.3 C.7.1.1). */
  private static long patient(DataSet dataSet) {
    String id = dataSet.string(Tag.PatientID, "");
    return id.isEmpty()
        ? 0
        : Hash.of(Hash.of(id), Hash.of(dataSet.string(Tag.IssuerOfPatientID, "")));
  }
}
