// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/** The kinds of content items, by what their values are (PS3.3 C.17.3.2.1). */
enum Kind {
  CONTAINER(Tag.ValueType),
  TEXT(Tag.TextValue),
  PNAME(Tag.PersonName),
  DATE(Tag.Date),
  TIME(Tag.Time),
  DATETIME(Tag.DateTime),
  UIDREF(Tag.UID),
  NUMBER(Tag.MeasuredValueSequence),
  CODE(Tag.ConceptCodeSequence),
  /** COMPOSITE, IMAGE or WAVEFORM. */
  INSTANCE(Tag.ReferencedSOPSequence),
  /** SCOORD or SCOORD3D. */
  GRAPHIC(Tag.GraphicData),
  TEMPORAL(Tag.TemporalRangeType),
  TABLE(Tag.TabulatedValuesSequence),
  /** A relationship by reference. */
  REFERENCE(Tag.ReferencedContentItemIdentifier),
  /** No value type, or none of the standard. */
  UNKNOWN(Tag.ValueType);

  private final int tag;

  Kind(int tag) {
    this.tag = tag;
  }

  /** The attribute that holds the value; of a container its value type. */
  int tag() {
    return tag;
  }

  /** Whether the value is one text. */
  boolean isPlain() {
    return compareTo(TEXT) >= 0 && compareTo(UIDREF) <= 0;
  }

  boolean isTime() {
    return this == DATE || this == TIME || this == DATETIME;
  }

  static Kind of(DataSet item) {
    String valueType = item.string(Tag.ValueType, "").strip();
    return switch (valueType) {
      case "CONTAINER", "TEXT", "PNAME", "DATE", "TIME", "DATETIME", "UIDREF", "CODE", "TABLE" ->
          valueOf(valueType);
      case "NUM", "NUMERIC" -> NUMBER;
      case "COMPOSITE", "IMAGE", "WAVEFORM" -> INSTANCE;
      case "SCOORD", "SCOORD3D" -> GRAPHIC;
      case "TCOORD" -> TEMPORAL;
      case "" -> item.contains(Tag.ReferencedContentItemIdentifier) ? REFERENCE : UNKNOWN;
      default -> UNKNOWN;
    };
  }
}
