// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** The value of a content item, by its value type (PS3.3 C.17.3.2.1, C.18). */
public sealed interface ContentValue {
  /** The value type; empty if the item has none that the standard knows. */
  Optional<ValueType> type();

  /**
   * A container (PS3.3 C.18.8).
   *
   * @param continuous whether Continuity of Content is CONTINUOUS; empty if it is missing
   * @param template the template that the container says it follows
   */
  record Container(Optional<Boolean> continuous, Optional<TemplateIdentification> template)
      implements ContentValue {
    @Override
    public Optional<ValueType> type() {
      return Optional.of(ValueType.CONTAINER);
    }
  }

  /**
   * A value that is one text: of TEXT, DATETIME, DATE, TIME, UIDREF or PNAME.
   *
   * @param valueType which of these
   * @param text the value as encoded, without padding; empty if there is none
   */
  record Plain(ValueType valueType, String text) implements ContentValue {
    @Override
    public Optional<ValueType> type() {
      return Optional.of(valueType);
    }
  }

  /**
   * A code (PS3.3 C.18.2).
   *
   * @param code empty if there is none
   */
  record Coded(Optional<Code> code) implements ContentValue {
    @Override
    public Optional<ValueType> type() {
      return Optional.of(ValueType.CODE);
    }
  }

  /**
   * A measurement (PS3.3 C.18.1).
   *
   * @param number the numeric value as encoded (DS); empty if there is no value
   * @param exact the value as floating point, where the item gives it
   * @param units the units of measurement
   * @param qualifier why there is no value, or what is to be known of it
   */
  record Numeric(
      Optional<String> number, OptionalDouble exact, Optional<Code> units, Optional<Code> qualifier)
      implements ContentValue {
    @Override
    public Optional<ValueType> type() {
      return Optional.of(ValueType.NUM);
    }

    /** The value: the exact one if there is one; empty if there is none or it is no number. */
    public OptionalDouble real() {
      if (exact.isPresent() || number.isEmpty()) {
        return exact;
      }
      try {
        return OptionalDouble.of(Double.parseDouble(number.get().strip()));
      } catch (NumberFormatException e) {
        return OptionalDouble.empty();
      }
    }
  }

  /**
   * A reference to an instance: COMPOSITE, IMAGE or WAVEFORM (PS3.3 C.18.3 to C.18.5).
   *
   * @param valueType which of these
   * @param frames the frames that are meant; none for all
   * @param segments the segments that are meant; none for all
   * @param channels waveform channels as encoded, two numbers each; none for all
   * @param presentationState the presentation state to show it with
   */
  record Reference(
      ValueType valueType,
      InstanceReference instance,
      List<Integer> frames,
      List<Integer> segments,
      List<Integer> channels,
      Optional<InstanceReference> presentationState)
      implements ContentValue {
    public Reference {
      frames = List.copyOf(frames);
      segments = List.copyOf(segments);
      channels = List.copyOf(channels);
    }

    @Override
    public Optional<ValueType> type() {
      return Optional.of(valueType);
    }
  }

  /**
   * Spatial coordinates in an image: SCOORD (PS3.3 C.18.6).
   *
   * @param graphicType POINT, MULTIPOINT, POLYLINE, CIRCLE or ELLIPSE
   * @param data column and row of each point, in pixels from the top left of the image
   * @param pixelOrigin FRAME or VOLUME; empty if absent
   */
  record Coordinates(String graphicType, List<Float> data, String pixelOrigin)
      implements ContentValue {
    public Coordinates {
      data = List.copyOf(data);
    }

    @Override
    public Optional<ValueType> type() {
      return Optional.of(ValueType.SCOORD);
    }
  }

  /**
   * Spatial coordinates in a frame of reference: SCOORD3D (PS3.3 C.18.9).
   *
   * @param graphicType POINT, MULTIPOINT, POLYLINE, POLYGON, ELLIPSE or ELLIPSOID
   * @param data x, y and z of each point in mm
   */
  record Coordinates3D(String graphicType, List<Float> data, String frameOfReferenceUid)
      implements ContentValue {
    public Coordinates3D {
      data = List.copyOf(data);
    }

    @Override
    public Optional<ValueType> type() {
      return Optional.of(ValueType.SCOORD3D);
    }
  }

  /**
   * Temporal coordinates: TCOORD (PS3.3 C.18.7). One of the three lists says when.
   *
   * @param rangeType POINT, MULTIPOINT, SEGMENT, MULTISEGMENT, BEGIN or END
   * @param samples sample positions
   * @param offsets seconds after the start of acquisition, as encoded
   * @param times date times as encoded
   */
  record Temporal(String rangeType, List<Long> samples, List<String> offsets, List<String> times)
      implements ContentValue {
    public Temporal {
      samples = List.copyOf(samples);
      offsets = List.copyOf(offsets);
      times = List.copyOf(times);
    }

    @Override
    public Optional<ValueType> type() {
      return Optional.of(ValueType.TCOORD);
    }
  }

  /**
   * A table: TABLE (PS3.3 C.18.10).
   *
   * @param rowHeads the definitions of rows by their numbers from 1; empty where there is none
   * @param columnHeads those of columns
   */
  record Table(int rows, int columns, List<Head> rowHeads, List<Head> columnHeads, List<Cell> cells)
      implements ContentValue {
    public Table {
      rowHeads = List.copyOf(rowHeads);
      columnHeads = List.copyOf(columnHeads);
      cells = List.copyOf(cells);
    }

    /** The definition of a row or column. */
    public record Head(int number, Optional<Code> name, Optional<Code> units) {}

    /**
     * A cell.
     *
     * @param row from 1; 0 if the item does not say
     * @param column from 1; 0 if the item does not say
     * @param vr the value representation of its values; SQ for codes; empty for a reference
     * @param values as text
     * @param target the position of the content item that it refers to; none if it has values
     */
    public record Cell(
        int row,
        int column,
        String vr,
        List<String> values,
        List<Code> codes,
        Optional<Code> units,
        Optional<Code> qualifier,
        List<Integer> target) {
      public Cell {
        values = List.copyOf(values);
        codes = List.copyOf(codes);
        target = List.copyOf(target);
      }
    }

    @Override
    public Optional<ValueType> type() {
      return Optional.of(ValueType.TABLE);
    }
  }

  /**
   * A relationship by reference: there is no value, only the position of the target (PS3.3
   * C.17.3.2.5).
   *
   * @param target the numbers of the way from the root, whose own is 1
   */
  record ByReference(List<Integer> target) implements ContentValue {
    public ByReference {
      target = List.copyOf(target);
    }

    @Override
    public Optional<ValueType> type() {
      return Optional.empty();
    }
  }

  /**
   * An item whose value type is missing or not of the standard.
   *
   * @param valueType what it says, perhaps nothing
   */
  record Unknown(String valueType) implements ContentValue {
    @Override
    public Optional<ValueType> type() {
      return Optional.empty();
    }
  }
}
