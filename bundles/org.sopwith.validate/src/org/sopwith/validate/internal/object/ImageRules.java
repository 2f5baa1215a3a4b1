// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** What sections of PS3.3 say of the attributes of images beyond the tables of attributes. */
final class ImageRules {
  private static final int IOD_SPECIFIC = 2;

  /** Digital X-ray and intra-oral images: the third value has zero length. */
  private static final Set<String> NO_SPECIALIZATION =
      Set.of(
          UID.DigitalXRayImageStorageForPresentation,
          UID.DigitalXRayImageStorageForProcessing,
          UID.DigitalIntraOralXRayImageStorageForPresentation,
          UID.DigitalIntraOralXRayImageStorageForProcessing);

  private static final Set<String> MAMMOGRAPHY =
      Set.of(
          UID.DigitalMammographyXRayImageStorageForPresentation,
          UID.DigitalMammographyXRayImageStorageForProcessing);

  /** PS3.3 Tables C.8-74a, b and c. */
  private static final Set<String> OF_MAMMOGRAPHY =
      Set.of(
          "STEREO_SCOUT",
          "STEREO_MINUS",
          "STEREO_PLUS",
          "PREFIRE_MINUS",
          "PREFIRE_PLUS",
          "POSTFIRE_MINUS",
          "POSTFIRE_PLUS",
          "POSTBIOPSY_MINUS",
          "POSTBIOPSY_PLUS",
          "POSTBIOPSY",
          "POSTMARKER_MINUS",
          "POSTMARKER_PLUS",
          "POSTMARKER",
          "TOMO_PROJ",
          "TOMOSYNTHESIS",
          "TOMO_SCOUT",
          "PREFIRE",
          "POSTFIRE",
          "PRE_CONTRAST",
          "POST_CONTRAST");

  private static final String OF_BIPEDS = "APRLHF";

  private ImageRules() {}

  static List<InstanceRule> all() {
    return List.of(
        new InstanceCheck(
            "object.image-type",
            "The third value of Image Type is what the IOD has for it",
            Severity.ERROR,
            "PS3.3 C.7.6.1.1.2",
            ImageRules::imageType),
        new InstanceCheck(
            "object.rescale-type",
            "Original CT images are in Hounsfield units",
            Severity.ERROR,
            "PS3.3 C.8.2.1",
            ImageRules::rescaleType),
        new InstanceCheck(
            "object.patient-orientation",
            "Directions of rows and columns are made of the letters for them",
            Severity.ERROR,
            "PS3.3 C.7.6.1.1.1",
            ImageRules::patientOrientation));
  }

  private static void imageType(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    String sopClass = instance.sopClassUid();
    List<String> values = instance.dataSet().strings(Tag.ImageType);
    boolean ct = sopClass.equals(UID.CTImageStorage);
    if (ct || sopClass.equals(UID.MRImageStorage)) {
      if (!values.isEmpty() && values.size() <= IOD_SPECIFIC) {
        sink.accept(
            rule.finding("Image Type has no third value, for which the IOD has Defined Terms")
                .as(Severity.WARNING)
                .see(Sections.of(ct ? "PS3.3 C.8.2.1.1.1" : "PS3.3 C.8.3.1.1.1"))
                .at("ImageType")
                .expecting("3 or more values", values.size() + " values"));
      }
      return;
    }
    boolean mammography = MAMMOGRAPHY.contains(sopClass);
    String value = values.size() > IOD_SPECIFIC ? values.get(IOD_SPECIFIC) : "";
    if (!value.isEmpty()
        && (NO_SPECIALIZATION.contains(sopClass)
            || mammography && !OF_MAMMOGRAPHY.contains(value))) {
      sink.accept(
          rule.finding("The third value of Image Type is not one that the IOD has")
              .see(Sections.of(mammography ? "PS3.3 C.8.11.7.1.4" : "PS3.3 C.8.11.3.1.1"))
              .at("ImageType")
              .expecting(mammography ? "none, or one of Table C.8-74a, b or c" : "none", value));
    }
  }

  private static void rescaleType(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    String type = dataSet.string(Tag.RescaleType, "");
    List<String> image = dataSet.strings(Tag.ImageType);
    if (instance.sopClassUid().equals(UID.CTImageStorage)
        && !type.isEmpty()
        && !type.equals("HU")
        && !image.isEmpty()
        && image.get(0).equals("ORIGINAL")
        && !(image.size() > IOD_SPECIFIC && image.get(IOD_SPECIFIC).equals("LOCALIZER"))
        && !dataSet.string(Tag.MultienergyCTAcquisition, "").equals("YES")) {
      sink.accept(
          rule.finding("An original image that is no localizer is not in Hounsfield units")
              .at("RescaleType")
              .expecting("HU", type));
    }
  }

  private static void patientOrientation(
      Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = instance.dataSet();
    if (dataSet.string(Tag.AnatomicalOrientationType, "").equals("QUADRUPED")) {
      return;
    }
    for (String direction : dataSet.strings(Tag.PatientOrientation)) {
      if (direction.chars().anyMatch(letter -> OF_BIPEDS.indexOf(letter) < 0)) {
        sink.accept(
            rule.finding("A direction has another letter than A, P, R, L, H and F")
                .at("PatientOrientation")
                .expecting("letters of A, P, R, L, H and F", direction));
      }
    }
  }
}
