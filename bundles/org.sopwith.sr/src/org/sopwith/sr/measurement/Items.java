// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DecimalString;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** Short ways to add content items, and the concept names of the templates. */
final class Items {
  static final Code DERIVATION = dcm("121401", "Derivation");
  static final Code FINDING = dcm("121071", "Finding");
  static final Code FINDING_CATEGORY = new Code("276214006", "SCT", "Finding category");
  static final Code FINDING_SITE = new Code("363698007", "SCT", "Finding Site");
  static final Code IMAGE_REGION = dcm("111030", "Image Region");
  static final Code LATERALITY = new Code("272741003", "SCT", "Laterality");
  static final Code MEASUREMENT_GROUP = dcm("125007", "Measurement Group");
  static final Code METHOD = new Code("370129005", "SCT", "Measurement Method");
  static final Code GEOMETRIC_PURPOSE = dcm("130400", "Geometric purpose of region");
  static final Code ILLUSTRATION = dcm("121200", "Illustration of ROI");
  static final Code NO_UNITS = new Code("1", "UCUM", "no units");
  static final Code REAL_WORLD_VALUE_MAP =
      dcm("126100", "Real World Value Map used for measurement");
  static final Code REFERENCED_SEGMENT = dcm("121191", "Referenced Segment");
  static final Code REFERENCED_FRAME = dcm("121214", "Referenced Segmentation Frame");
  static final Code REGION_IN_SPACE = dcm("130488", "Region in Space");
  static final Code REGION_IDENTIFIER = dcm("130489", "Referenced Region of Interest Identifier");
  static final Code SESSION = new Code("C67447", "NCIt", "Activity Session");
  static final Code SOURCE_IMAGE = dcm("121233", "Source image for segmentation");
  static final Code SOURCE_SERIES = dcm("121232", "Source series for segmentation");
  static final Code TIME_POINT = new Code("C2348792", "UMLS", "Time Point");
  static final Code TOPOGRAPHICAL_MODIFIER = new Code("106233006", "SCT", "Topographical modifier");
  static final Code TRACKING_IDENTIFIER = dcm("112039", "Tracking Identifier");
  static final Code TRACKING_UID = dcm("112040", "Tracking Unique Identifier");
  static final Code VISUAL_EXPLANATION = dcm("130401", "Visual explanation");
  static final Code VOLUME_SURFACE = dcm("121231", "Volume Surface");

  private static final String REAL_WORLD_VALUE_MAPPING = "1.2.840.10008.5.1.4.1.1.67";

  private Items() {}

  static Code dcm(String value, String meaning) {
    return new Code(value, "DCM", meaning);
  }

  static DataSet container(DataSet parent, RelationshipType with, Code name) {
    return add(
        parent, with, name, new ContentValue.Container(Optional.of(false), Optional.empty()));
  }

  static DataSet container(DataSet parent, RelationshipType with, Code name, String tid) {
    return add(parent, with, name, templated(tid));
  }

  static ContentValue templated(String tid) {
    return new ContentValue.Container(
        Optional.of(false), Optional.of(TemplateIdentification.dcmr(tid)));
  }

  static DataSet code(DataSet parent, RelationshipType with, Code name, Code value) {
    return add(parent, with, name, new ContentValue.Coded(Optional.of(value)));
  }

  static DataSet text(DataSet parent, RelationshipType with, Code name, String value) {
    return plain(parent, with, name, ValueType.TEXT, value);
  }

  static DataSet plain(
      DataSet parent, RelationshipType with, Code name, ValueType type, String value) {
    return add(parent, with, name, new ContentValue.Plain(type, value));
  }

  static DataSet number(
      DataSet parent, RelationshipType with, Code name, double value, Code units) {
    return add(parent, with, name, numeric(value, units, Optional.empty()));
  }

  static ContentValue numeric(double value, Code units, Optional<Code> qualifier) {
    String number = DecimalString.of(value);
    boolean isExact = Double.parseDouble(number) == value;
    return new ContentValue.Numeric(
        Optional.of(number),
        isExact ? OptionalDouble.empty() : OptionalDouble.of(value),
        Optional.of(units),
        qualifier);
  }

  static DataSet add(DataSet parent, RelationshipType with, Code name, ContentValue value) {
    return ContentItems.add(parent, with, Optional.of(name), value);
  }

  static DataSet add(DataSet parent, RelationshipType with, ContentValue value) {
    return ContentItems.add(parent, with, Optional.empty(), value);
  }

  /** A reference to a whole instance. */
  static ContentValue reference(ValueType type, InstanceReference instance) {
    return new ContentValue.Reference(
        type, instance, List.of(), List.of(), List.of(), Optional.empty());
  }

  /**
   * The reference itself.
   *
   * @throws IllegalArgumentException if it is to something else
   */
  static InstanceReference realWorldValueMap(InstanceReference reference) {
    if (!reference.sopClassUid().equals(REAL_WORLD_VALUE_MAPPING)) {
      throw new IllegalArgumentException("A Real World Value Mapping is of its own SOP class.");
    }
    return reference;
  }

  static String required(String text, String what) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(what + " may not be empty.");
    }
    return text;
  }
}
