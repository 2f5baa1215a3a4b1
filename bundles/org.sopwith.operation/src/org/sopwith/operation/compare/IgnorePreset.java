// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import java.util.Set;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Attributes that are often beside the point when two objects are compared. */
public enum IgnorePreset {
  /** Unique identifiers, except those that the standard assigns: SOP Classes, Transfer Syntaxes. */
  UIDS("Unique identifiers of instances") {
    @Override
    boolean covers(Element element) {
      return element.vr() == VR.UI
          && element.strings().stream().allMatch(uid -> Dictionary.standard().uid(uid).isEmpty());
    }
  },
  /** Dates and times. */
  DATES("Dates and times") {
    @Override
    boolean covers(Element element) {
      return switch (element.vr()) {
        case DA, DT, TM -> true;
        default -> element.tag() == Tag.TimezoneOffsetFromUTC;
      };
    }
  },
  /** What made the object: General Equipment Module (PS3.3 Section C.7.5.1) and meta header. */
  EQUIPMENT("Equipment and software that made the objects") {
    @Override
    boolean covers(Element element) {
      return EQUIPMENT_TAGS.contains(element.tag());
    }
  };

  private static final Set<Integer> EQUIPMENT_TAGS =
      Set.of(
          Tag.ImplementationClassUID,
          Tag.ImplementationVersionName,
          Tag.SourceApplicationEntityTitle,
          Tag.Manufacturer,
          Tag.InstitutionName,
          Tag.InstitutionAddress,
          Tag.StationName,
          Tag.InstitutionalDepartmentName,
          Tag.InstitutionalDepartmentTypeCodeSequence,
          Tag.ManufacturerModelName,
          Tag.ManufacturerDeviceClassUID,
          Tag.DeviceSerialNumber,
          Tag.DeviceUID,
          Tag.UDISequence,
          Tag.SoftwareVersions,
          Tag.GantryID,
          Tag.SpatialResolution,
          Tag.DateOfLastCalibration,
          Tag.TimeOfLastCalibration,
          Tag.ContributingEquipmentSequence);

  private final String title;

  IgnorePreset(String title) {
    this.title = title;
  }

  /** For a menu or a help text. */
  public String title() {
    return title;
  }

  abstract boolean covers(Element element);
}
