// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentValue.Table.Cell;
import org.sopwith.sr.content.ContentValue.Table.Head;
import org.sopwith.sr.template.ValueType;

/** Reads the values of content items; what is missing is left empty. */
final class ValueReader {
  private ValueReader() {}

  static ContentValue read(DataSet item) {
    String name = item.string(Tag.ValueType, "").strip();
    if (name.isEmpty() && item.contains(Tag.ReferencedContentItemIdentifier)) {
      return new ContentValue.ByReference(positions(item));
    }
    return Optional.ofNullable(ValueType.get(name))
        .map(type -> read(item, type))
        .orElseGet(() -> new ContentValue.Unknown(name));
  }

  private static ContentValue read(DataSet item, ValueType type) {
    return switch (type) {
      case CONTAINER -> container(item);
      case TEXT -> plain(item, type, Tag.TextValue);
      case DATETIME -> plain(item, type, Tag.DateTime);
      case DATE -> plain(item, type, Tag.Date);
      case TIME -> plain(item, type, Tag.Time);
      case UIDREF -> plain(item, type, Tag.UID);
      case PNAME -> plain(item, type, Tag.PersonName);
      case CODE -> new ContentValue.Coded(CodeItems.read(item, Tag.ConceptCodeSequence));
      case NUM, NUMERIC -> numeric(item);
      case COMPOSITE, IMAGE, WAVEFORM -> reference(item, type);
      case SCOORD ->
          new ContentValue.Coordinates(
              item.string(Tag.GraphicType, ""),
              Numbers.floats(item, Tag.GraphicData),
              item.string(Tag.PixelOriginInterpretation, ""));
      case SCOORD3D ->
          new ContentValue.Coordinates3D(
              item.string(Tag.GraphicType, ""),
              Numbers.floats(item, Tag.GraphicData),
              item.string(Tag.ReferencedFrameOfReferenceUID, ""));
      case TCOORD ->
          new ContentValue.Temporal(
              item.string(Tag.TemporalRangeType, ""),
              Numbers.longs(item, Tag.ReferencedSamplePositions),
              item.strings(Tag.ReferencedTimeOffsets),
              item.strings(Tag.ReferencedDateTime));
      case TABLE -> table(item);
    };
  }

  private static ContentValue container(DataSet item) {
    Optional<Boolean> continuous =
        item.string(Tag.ContinuityOfContent).map(text -> text.equals("CONTINUOUS"));
    return new ContentValue.Container(continuous, TemplateIdentification.read(item));
  }

  private static ContentValue plain(DataSet item, ValueType type, int tag) {
    return new ContentValue.Plain(type, item.string(tag, ""));
  }

  private static ContentValue numeric(DataSet item) {
    DataSet measured = item.item(Tag.MeasuredValueSequence, 0).orElse(item);
    return new ContentValue.Numeric(
        measured.string(Tag.NumericValue),
        measured.real(Tag.FloatingPointValue),
        CodeItems.read(measured, Tag.MeasurementUnitsCodeSequence),
        CodeItems.read(item, Tag.NumericValueQualifierCodeSequence));
  }

  private static ContentValue reference(DataSet item, ValueType type) {
    DataSet to = item.item(Tag.ReferencedSOPSequence, 0).orElse(new DataSet());
    return new ContentValue.Reference(
        type,
        InstanceReference.read(to),
        Numbers.ints(to, Tag.ReferencedFrameNumber),
        Numbers.ints(to, Tag.ReferencedSegmentNumber),
        Numbers.ints(to, Tag.ReferencedWaveformChannels),
        to.item(Tag.ReferencedSOPSequence, 0).map(InstanceReference::read));
  }

  private static ContentValue table(DataSet item) {
    DataSet table = item.item(Tag.TabulatedValuesSequence, 0).orElse(new DataSet());
    List<Cell> cells = new ArrayList<>();
    for (DataSet cell : table.items(Tag.CellValuesSequence)) {
      cells.add(cell(cell));
    }
    return new ContentValue.Table(
        table.integer(Tag.NumberOfTableRows, 0),
        table.integer(Tag.NumberOfTableColumns, 0),
        heads(table, Tag.TableRowDefinitionSequence, Tag.TableRowNumber),
        heads(table, Tag.TableColumnDefinitionSequence, Tag.TableColumnNumber),
        cells);
  }

  private static List<Head> heads(DataSet table, int sequence, int number) {
    List<Head> heads = new ArrayList<>();
    for (DataSet head : table.items(sequence)) {
      heads.add(
          new Head(
              head.integer(number, 0),
              CodeItems.read(head, Tag.ConceptNameCodeSequence),
              CodeItems.read(head, Tag.MeasurementUnitsCodeSequence)));
    }
    return heads;
  }

  private static Cell cell(DataSet cell) {
    String vr = cell.string(Tag.SelectorAttributeVR, "");
    OptionalInt values = TableCells.valueTag(vr);
    return new Cell(
        cell.integer(Tag.TableRowNumber, 0),
        cell.integer(Tag.TableColumnNumber, 0),
        vr,
        values.isPresent() ? cell.strings(values.getAsInt()) : List.of(),
        cell.items(Tag.ConceptCodeSequence).stream().map(CodeItems::read).toList(),
        CodeItems.read(cell, Tag.MeasurementUnitsCodeSequence),
        CodeItems.read(cell, Tag.NumericValueQualifierCodeSequence),
        positions(cell));
  }

  static List<Integer> positions(DataSet item) {
    return Numbers.ints(item, Tag.ReferencedContentItemIdentifier);
  }
}
