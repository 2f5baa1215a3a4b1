// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
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
            "object.image-type",
            "Image Type of a CT or MR image has its third value",
            Severity.ERROR,
            "PS3.3 C.8.2.1.1.1",
            ClassRules::imageType),
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

  private static void imageType(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    boolean ct = instance.sopClassUid().equals(UID.CTImageStorage);
    int values = instance.dataSet().strings(Tag.ImageType).size();
    if ((ct || instance.sopClassUid().equals(UID.MRImageStorage)) && values > 0 && values < 3) {
      sink.accept(
          rule.finding("Image Type has no third value, which the IOD asks for")
              .see(Sections.of(ct ? "PS3.3 C.8.2.1.1.1" : "PS3.3 C.8.3.1.1.1"))
              .at("ImageType")
              .expecting("3 or more values", values + " values"));
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
