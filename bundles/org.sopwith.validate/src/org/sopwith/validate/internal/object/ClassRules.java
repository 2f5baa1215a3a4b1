// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** What follows from SOP class and transfer syntax alone. */
final class ClassRules {
  /** JPEG baseline and extended, MPEG2, MPEG-4, HEVC: there is no lossless form of these. */
  private static final Set<String> ALWAYS_LOSSY =
      Set.of("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51");

  private static final String VIDEO = "1.2.840.10008.1.2.4.10";

  /** Classes of one modality whose IOD does not enumerate it in a module of its own. */
  private static final Map<String, String> MODALITIES =
      Map.of(
          "1.2.840.10008.5.1.4.1.1.2", "CT",
          "1.2.840.10008.5.1.4.1.1.4", "MR",
          "1.2.840.10008.5.1.4.1.1.20", "NM",
          "1.2.840.10008.5.1.4.1.1.128", "PT");

  private static final Set<String> ULTRASOUND =
      Set.of("1.2.840.10008.5.1.4.1.1.6.1", "1.2.840.10008.5.1.4.1.1.3.1");

  private static final int[] DIFFERENT = {
    Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID, Tag.FrameOfReferenceUID
  };

  private ClassRules() {}

  static List<InstanceRule> all() {
    return List.of(
        new InstanceCheck(
            "object.sop-class-retired",
            "The SOP class is not retired",
            Severity.WARNING,
            "PS3.6 A",
            ClassRules::retired),
        new InstanceCheck(
            "object.modality",
            "The modality is that of the SOP class",
            Severity.WARNING,
            "PS3.3 C.7.3.1.1.1",
            ClassRules::modality),
        new InstanceCheck(
            "object.same-uid",
            "Instance, series, study and frame of reference have UIDs of their own",
            Severity.ERROR,
            "PS3.5 9",
            ClassRules::sameUid),
        new InstanceCheck(
            "object.lossy",
            "An image in a lossy transfer syntax says that it is lossy",
            Severity.ERROR,
            "PS3.3 C.7.6.1.1.5",
            ClassRules::lossy));
  }

  private static void retired(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    Dictionary.standard()
        .uid(instance.sopClassUid())
        .filter(Dictionary.UidEntry::retired)
        .ifPresent(
            entry ->
                sink.accept(
                    rule.finding("The SOP class is retired")
                        .at("SOPClassUID")
                        .expecting("", entry.name())));
  }

  private static void modality(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    String modality = instance.dataSet().string(Tag.Modality, "");
    String expected =
        ULTRASOUND.contains(instance.sopClassUid())
            ? "US"
            : MODALITIES.getOrDefault(instance.sopClassUid(), "");
    boolean vascular = expected.equals("US") && modality.equals("IVUS");
    if (!expected.isEmpty() && !modality.isEmpty() && !modality.equals(expected) && !vascular) {
      sink.accept(
          rule.finding("The modality is not that of the SOP class")
              .at("Modality")
              .expecting(expected, modality));
    }
  }

  private static void sameUid(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    for (int i = 0; i < DIFFERENT.length; i++) {
      String uid = dataSet.string(DIFFERENT[i], "");
      for (int other = i + 1; other < DIFFERENT.length; other++) {
        if (!uid.isEmpty() && uid.equals(dataSet.string(DIFFERENT[other], ""))) {
          sink.accept(
              rule.finding("The UID also identifies something else")
                  .at(AttributePath.of(dataSet, DIFFERENT[i]).toString())
                  .expecting(
                      "another value than that of " + AttributePath.of(dataSet, DIFFERENT[other]),
                      uid));
        }
      }
    }
  }

  private static void lossy(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    String uid = instance.file().transferSyntax().uid();
    if (!dataSet.contains(Tag.PixelData) || !ALWAYS_LOSSY.contains(uid) && !uid.startsWith(VIDEO)) {
      return;
    }
    Optional<String> lossy = dataSet.string(Tag.LossyImageCompression);
    if (!lossy.equals(Optional.of("01"))) {
      sink.accept(
          rule.finding("The transfer syntax is lossy and the object does not say so")
              .as(lossy.isPresent() ? Severity.ERROR : Severity.WARNING)
              .at("LossyImageCompression")
              .expecting("01", lossy.orElse("nothing"))
              .fixedBy("Say that it is lossy", List.of("--set", "LossyImageCompression=01")));
    }
  }
}
