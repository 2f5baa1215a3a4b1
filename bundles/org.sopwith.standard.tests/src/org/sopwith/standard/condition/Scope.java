// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.UID;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeTable.Attribute;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;
import org.sopwith.standard.Usage;

/** The IODs whose conditions have expressions, and what of them has none. */
final class Scope {
  private static final List<String> SOP_CLASSES =
      List.of(
          UID.CTImageStorage,
          UID.EnhancedCTImageStorage,
          UID.EnhancedMRImageStorage,
          UID.EnhancedPETImageStorage,
          UID.MRImageStorage,
          UID.PositronEmissionTomographyImageStorage,
          UID.ComputedRadiographyImageStorage,
          UID.DigitalXRayImageStorageForPresentation,
          UID.DigitalMammographyXRayImageStorageForPresentation,
          UID.UltrasoundImageStorage,
          UID.UltrasoundMultiFrameImageStorage,
          UID.XRayAngiographicImageStorage,
          UID.SecondaryCaptureImageStorage,
          UID.MultiFrameSingleBitSecondaryCaptureImageStorage,
          UID.MultiFrameGrayscaleByteSecondaryCaptureImageStorage,
          UID.MultiFrameGrayscaleWordSecondaryCaptureImageStorage,
          UID.MultiFrameTrueColorSecondaryCaptureImageStorage,
          UID.SegmentationStorage,
          UID.LabelMapSegmentationStorage,
          UID.KeyObjectSelectionDocumentStorage,
          UID.RTStructureSetStorage,
          UID.RTPlanStorage,
          UID.RTDoseStorage,
          UID.ParametricMapStorage,
          UID.EncapsulatedPDFStorage,
          UID.GrayscaleSoftcopyPresentationStateStorage,
          UID.VLWholeSlideMicroscopyImageStorage,
          UID.NuclearMedicineImageStorage,
          UID.RTImageStorage,
          UID.RTBrachyTreatmentRecordStorage,
          UID.RTIonPlanStorage,
          UID.TwelveLeadECGWaveformStorage,
          UID.GeneralECGWaveformStorage,
          UID.HemodynamicWaveformStorage,
          UID.BasicVoiceAudioWaveformStorage,
          UID.EnhancedXAImageStorage,
          UID.EnhancedXRFImageStorage,
          UID.XRay3DAngiographicImageStorage,
          UID.BreastTomosynthesisImageStorage,
          UID.LegacyConvertedEnhancedCTImageStorage,
          UID.LegacyConvertedEnhancedMRImageStorage,
          UID.LegacyConvertedEnhancedPETImageStorage,
          UID.EnhancedMRColorImageStorage,
          UID.MRSpectroscopyStorage,
          UID.EnhancedUSVolumeStorage,
          UID.SpatialRegistrationStorage,
          UID.DeformableSpatialRegistrationStorage,
          UID.SpatialFiducialsStorage,
          UID.SurfaceSegmentationStorage,
          UID.MicroscopyBulkSimpleAnnotationsStorage,
          UID.RealWorldValueMappingStorage,
          UID.ColorSoftcopyPresentationStateStorage,
          UID.PseudoColorSoftcopyPresentationStateStorage,
          UID.BlendingSoftcopyPresentationStateStorage,
          UID.AdvancedBlendingPresentationStateStorage,
          UID.XAXRFGrayscaleSoftcopyPresentationStateStorage,
          UID.OphthalmicPhotography8BitImageStorage,
          UID.OphthalmicPhotography16BitImageStorage,
          UID.OphthalmicTomographyImageStorage,
          UID.VLEndoscopicImageStorage,
          UID.VLMicroscopicImageStorage,
          UID.VLSlideCoordinatesMicroscopicImageStorage,
          UID.VLPhotographicImageStorage,
          UID.VideoEndoscopicImageStorage,
          UID.VideoMicroscopicImageStorage,
          UID.VideoPhotographicImageStorage,
          UID.DermoscopicPhotographyImageStorage);

  private Scope() {}

  /** The IODs of the classes above and of all structured reports. */
  static List<Iod> iods() {
    Set<Iod> iods = new LinkedHashSet<>();
    SOP_CLASSES.forEach(uid -> iods.add(Iods.standard().ofSopClass(uid).orElseThrow()));
    Iods.standard().all().stream().filter(iod -> !iod.relationships().isEmpty()).forEach(iods::add);
    return List.copyOf(iods);
  }

  /** The conditional attributes of an IOD that have no expression, one text for each. */
  static Set<String> attributesWithout(Iod iod, BiPredicate<String, List<Integer>> has) {
    Set<String> found = new LinkedHashSet<>();
    Set<Attribute> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<AttributeDefinition> open = new ArrayList<>();
    iod.modules().forEach(use -> open.addAll(Definitions.standard().of(iod, use)));
    while (!open.isEmpty()) {
      AttributeDefinition definition = open.removeLast();
      if (!seen.add(definition.attribute())) {
        continue;
      }
      if (definition.attribute().type().isConditional()
          && !has.test(definition.table().id(), definition.path())) {
        found.add(definition.table().id() + " " + keywords(definition.path()));
      }
      open.addAll(definition.children());
    }
    return found;
  }

  /** The conditional modules and functional groups of an IOD that have no expression. */
  static Set<String> usesWithout(Iod iod, BiPredicate<Iod, Iod.Use> has) {
    Set<String> found = new LinkedHashSet<>();
    for (List<Iod.Use> uses : List.of(iod.modules(), iod.functionalGroups())) {
      for (Iod.Use use : uses) {
        if (use.usage() == Usage.CONDITIONAL && !has.test(iod, use)) {
          found.add(iod.table() + " " + use.section() + " " + use.name());
        }
      }
    }
    return found;
  }

  static String keywords(List<Integer> path) {
    return path.stream()
        .map(tag -> Dictionary.standard().find(tag).orElseThrow().keyword())
        .collect(Collectors.joining("/"));
  }
}
