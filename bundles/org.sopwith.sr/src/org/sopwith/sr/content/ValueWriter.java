// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Writes the values of content items. */
final class ValueWriter {
  /** The attributes that hold values, of all value types. */
  private static final List<Integer> VALUES =
      List.of(
          Tag.ContinuityOfContent,
          Tag.ContentTemplateSequence,
          Tag.TextValue,
          Tag.DateTime,
          Tag.Date,
          Tag.Time,
          Tag.PersonName,
          Tag.UID,
          Tag.ConceptCodeSequence,
          Tag.MeasuredValueSequence,
          Tag.NumericValueQualifierCodeSequence,
          Tag.ReferencedSOPSequence,
          Tag.GraphicData,
          Tag.GraphicType,
          Tag.PixelOriginInterpretation,
          Tag.FiducialUID,
          Tag.ReferencedFrameOfReferenceUID,
          Tag.TemporalRangeType,
          Tag.ReferencedSamplePositions,
          Tag.ReferencedTimeOffsets,
          Tag.ReferencedDateTime,
          Tag.TabulatedValuesSequence,
          Tag.ReferencedContentItemIdentifier,
          Tag.ValueType);

  /** Those with more in them than a {@link ContentValue} says; that stays while the type does. */
  private static final Set<Integer> HOLDERS =
      Set.of(
          Tag.ContentTemplateSequence,
          Tag.MeasuredValueSequence,
          Tag.ReferencedSOPSequence,
          Tag.FiducialUID);

  private ValueWriter() {}

  static List<Integer> attributes() {
    return VALUES;
  }

  static void write(DataSet item, ContentValue value) {
    ContentValue before = ValueReader.read(item);
    if (before.equals(value)) {
      return;
    }
    boolean sameType = before.type().isPresent() && before.type().equals(value.type());
    for (int tag : VALUES) {
      if (!sameType || !HOLDERS.contains(tag)) {
        item.remove(tag);
      }
    }
    value.type().ifPresent(type -> item.set(Tag.ValueType, VR.CS, type.getLiteral()));
    switch (value) {
      case ContentValue.Container container -> container(item, container);
      case ContentValue.Plain plain -> plain(item, plain);
      case ContentValue.Coded coded ->
          coded.code().ifPresent(code -> CodeItems.write(item, Tag.ConceptCodeSequence, code));
      case ContentValue.Numeric numeric -> numeric(item, numeric);
      case ContentValue.Reference reference -> reference(item, reference);
      case ContentValue.Coordinates graphic -> {
        item.setDoubles(Tag.GraphicData, VR.FL, doubles(graphic.data()));
        item.set(Tag.GraphicType, VR.CS, graphic.graphicType());
        if (!graphic.pixelOrigin().isEmpty()) {
          item.set(Tag.PixelOriginInterpretation, VR.CS, graphic.pixelOrigin());
        }
      }
      case ContentValue.Coordinates3D graphic -> {
        item.setDoubles(Tag.GraphicData, VR.FL, doubles(graphic.data()));
        item.set(Tag.GraphicType, VR.CS, graphic.graphicType());
        item.set(Tag.ReferencedFrameOfReferenceUID, VR.UI, graphic.frameOfReferenceUid());
      }
      case ContentValue.Temporal temporal -> temporal(item, temporal);
      case ContentValue.Table table -> table(item, table);
      case ContentValue.ByReference(List<Integer> target) ->
          item.setLongs(Tag.ReferencedContentItemIdentifier, VR.UL, longs(target));
      case ContentValue.Unknown unknown ->
          throw new IllegalArgumentException("A content item needs a value type.");
    }
  }

  private static void container(DataSet item, ContentValue.Container container) {
    item.set(
        Tag.ContinuityOfContent,
        VR.CS,
        container.continuous().orElse(false) ? "CONTINUOUS" : "SEPARATE");
    if (container.template().isEmpty()) {
      item.remove(Tag.ContentTemplateSequence);
    } else if (!TemplateIdentification.read(item).equals(container.template())) {
      item.remove(Tag.ContentTemplateSequence);
      container.template().get().write(item.addItem(Tag.ContentTemplateSequence));
    }
  }

  private static void plain(DataSet item, ContentValue.Plain plain) {
    switch (plain.valueType()) {
      case TEXT -> item.set(Tag.TextValue, VR.UT, plain.text());
      case DATETIME -> item.set(Tag.DateTime, VR.DT, plain.text());
      case DATE -> item.set(Tag.Date, VR.DA, plain.text());
      case TIME -> item.set(Tag.Time, VR.TM, plain.text());
      case UIDREF -> item.set(Tag.UID, VR.UI, plain.text());
      case PNAME -> item.set(Tag.PersonName, VR.PN, plain.text());
      default -> throw new IllegalArgumentException(plain.valueType() + " is not one text.");
    }
  }

  private static void numeric(DataSet item, ContentValue.Numeric numeric) {
    if (numeric.number().isEmpty()) {
      item.setEmptySequence(Tag.MeasuredValueSequence);
    } else {
      measured(first(item, Tag.MeasuredValueSequence), numeric);
    }
    numeric
        .qualifier()
        .ifPresent(code -> CodeItems.write(item, Tag.NumericValueQualifierCodeSequence, code));
  }

  private static void measured(DataSet measured, ContentValue.Numeric numeric) {
    if (!measured.string(Tag.NumericValue).equals(numeric.number())) {
      measured.remove(Tag.RationalNumeratorValue);
      measured.remove(Tag.RationalDenominatorValue);
      measured.set(Tag.NumericValue, VR.DS, numeric.number().orElseThrow());
    }
    measured.remove(Tag.FloatingPointValue);
    numeric.exact().ifPresent(exact -> measured.setDoubles(Tag.FloatingPointValue, VR.FD, exact));
    numeric
        .units()
        .ifPresentOrElse(
            units -> CodeItems.write(measured, Tag.MeasurementUnitsCodeSequence, units),
            () -> measured.remove(Tag.MeasurementUnitsCodeSequence));
  }

  private static DataSet first(DataSet owner, int sequence) {
    return owner.item(sequence, 0).orElseGet(() -> owner.addItem(sequence));
  }

  private static void reference(DataSet item, ContentValue.Reference reference) {
    Optional<InstanceReference> before =
        item.item(Tag.ReferencedSOPSequence, 0).map(InstanceReference::read);
    if (before.isPresent() && !before.get().equals(reference.instance())) {
      item.remove(Tag.ReferencedSOPSequence);
    }
    DataSet to = first(item, Tag.ReferencedSOPSequence);
    reference.instance().write(to);
    numbers(to, Tag.ReferencedFrameNumber, VR.IS, reference.frames());
    numbers(to, Tag.ReferencedSegmentNumber, VR.US, reference.segments());
    numbers(to, Tag.ReferencedWaveformChannels, VR.US, reference.channels());
    if (!to.item(Tag.ReferencedSOPSequence, 0)
        .map(InstanceReference::read)
        .equals(reference.presentationState())) {
      to.remove(Tag.ReferencedSOPSequence);
      reference
          .presentationState()
          .ifPresent(state -> state.write(to.addItem(Tag.ReferencedSOPSequence)));
    }
  }

  private static void numbers(DataSet to, int tag, VR vr, List<Integer> values) {
    to.remove(tag);
    if (!values.isEmpty()) {
      to.setLongs(tag, vr, longs(values));
    }
  }

  private static void temporal(DataSet item, ContentValue.Temporal temporal) {
    item.set(Tag.TemporalRangeType, VR.CS, temporal.rangeType());
    if (!temporal.samples().isEmpty()) {
      item.setLongs(
          Tag.ReferencedSamplePositions,
          VR.UL,
          temporal.samples().stream().mapToLong(Long::longValue).toArray());
    }
    if (!temporal.offsets().isEmpty()) {
      item.set(Tag.ReferencedTimeOffsets, VR.DS, temporal.offsets().toArray(String[]::new));
    }
    if (!temporal.times().isEmpty()) {
      item.set(Tag.ReferencedDateTime, VR.DT, temporal.times().toArray(String[]::new));
    }
  }

  private static void table(DataSet item, ContentValue.Table table) {
    DataSet to = item.addItem(Tag.TabulatedValuesSequence);
    to.setLongs(Tag.NumberOfTableRows, VR.UL, table.rows());
    to.setLongs(Tag.NumberOfTableColumns, VR.UL, table.columns());
    heads(to, Tag.TableRowDefinitionSequence, Tag.TableRowNumber, table.rowHeads());
    heads(to, Tag.TableColumnDefinitionSequence, Tag.TableColumnNumber, table.columnHeads());
    for (ContentValue.Table.Cell cell : table.cells()) {
      cell(to.addItem(Tag.CellValuesSequence), cell);
    }
  }

  private static void heads(
      DataSet table, int sequence, int number, List<ContentValue.Table.Head> heads) {
    for (ContentValue.Table.Head head : heads) {
      DataSet to = table.addItem(sequence);
      to.setLongs(number, VR.UL, head.number());
      head.name().ifPresent(name -> CodeItems.write(to, Tag.ConceptNameCodeSequence, name));
      head.units().ifPresent(units -> CodeItems.write(to, Tag.MeasurementUnitsCodeSequence, units));
    }
  }

  private static void cell(DataSet to, ContentValue.Table.Cell cell) {
    to.setLongs(Tag.TableRowNumber, VR.UL, cell.row());
    to.setLongs(Tag.TableColumnNumber, VR.UL, cell.column());
    if (!cell.target().isEmpty()) {
      to.setLongs(Tag.ReferencedContentItemIdentifier, VR.UL, longs(cell.target()));
    }
    if (!cell.vr().isEmpty()) {
      to.set(Tag.SelectorAttributeVR, VR.CS, cell.vr());
    }
    OptionalInt values = TableCells.valueTag(cell.vr());
    if (values.isPresent()) {
      to.set(values.getAsInt(), VR.valueOf(cell.vr()), cell.values().toArray(String[]::new));
    }
    cell.codes().stream()
        .findFirst()
        .ifPresent(code -> CodeItems.write(to, Tag.ConceptCodeSequence, code));
    cell.units().ifPresent(code -> CodeItems.write(to, Tag.MeasurementUnitsCodeSequence, code));
    cell.qualifier()
        .ifPresent(code -> CodeItems.write(to, Tag.NumericValueQualifierCodeSequence, code));
  }

  private static long[] longs(List<Integer> values) {
    return values.stream().mapToLong(Integer::longValue).toArray();
  }

  private static double[] doubles(List<Float> values) {
    return values.stream().mapToDouble(Float::doubleValue).toArray();
  }
}
