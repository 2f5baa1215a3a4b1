// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.seg.internal.CurrentCodes;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.standard.Code;

/**
 * From stored values to real world values (PS3.3 C.7.6.16.2.11).
 *
 * @param first the least stored value that is mapped
 * @param last the largest
 * @param table used instead of slope and intercept if it is not empty
 */
record RealWorldValues(
    double first, double last, double slope, double intercept, double[] table, Quantity quantity) {
  private static final Code QUANTITY = new Code("246205007", "SCT", "Quantity");

  /**
   * The mappings of a frame that can be used, in their order.
   *
   * @param other what is measured, if a mapping does not say
   */
  static List<RealWorldValues> of(DataSet image, int frame, Code other) {
    return items(image, frame).stream().flatMap(item -> read(item, other).stream()).toList();
  }

  private static List<DataSet> items(DataSet image, int frame) {
    Optional<DataSet> own = image.item(Tag.PerFrameFunctionalGroupsSequence, frame);
    Optional<DataSet> shared = image.item(Tag.SharedFunctionalGroupsSequence, 0);
    for (DataSet holder :
        List.of(own.orElseGet(DataSet::new), shared.orElseGet(DataSet::new), image)) {
      List<DataSet> items = holder.items(Tag.RealWorldValueMappingSequence);
      if (!items.isEmpty()) {
        return items;
      }
    }
    return List.of();
  }

  private static Optional<RealWorldValues> read(DataSet item, Code other) {
    OptionalDouble slope = item.real(Tag.RealWorldValueSlope);
    OptionalDouble intercept = item.real(Tag.RealWorldValueIntercept);
    double[] table = item.doubles(Tag.RealWorldValueLUTData);
    Optional<Code> units =
        CodeItems.read(item, Tag.MeasurementUnitsCodeSequence)
            .filter(code -> code.scheme().equals("UCUM"));
    if (units.isEmpty() || table.length == 0 && (slope.isEmpty() || intercept.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new RealWorldValues(
            limit(
                item,
                Tag.RealWorldValueFirstValueMapped,
                Tag.DoubleFloatRealWorldValueFirstValueMapped,
                table.length > 0 ? 0 : Double.NEGATIVE_INFINITY),
            limit(
                item,
                Tag.RealWorldValueLastValueMapped,
                Tag.DoubleFloatRealWorldValueLastValueMapped,
                Double.POSITIVE_INFINITY),
            slope.orElse(1),
            intercept.orElse(0),
            table,
            new Quantity(measured(item).orElse(other), units.get())));
  }

  private static double limit(DataSet item, int tag, int doubleTag, double none) {
    return item.real(tag).orElse(item.real(doubleTag).orElse(none));
  }

  private static Optional<Code> measured(DataSet item) {
    for (DataSet definition : item.items(Tag.QuantityDefinitionSequence)) {
      Optional<Code> name =
          CodeItems.read(definition, Tag.ConceptNameCodeSequence).map(CurrentCodes::of);
      if (name.filter(QUANTITY::sameConcept).isPresent()) {
        return CodeItems.read(definition, Tag.ConceptCodeSequence).map(CurrentCodes::of);
      }
    }
    return Optional.empty();
  }

  /** A real world value; NaN if the stored value is not mapped. */
  double apply(double stored) {
    if (stored < first || stored > last) {
      return Double.NaN;
    }
    if (table.length == 0) {
      return stored * slope + intercept;
    }
    double index = stored - first;
    return index < table.length ? table[(int) index] : Double.NaN;
  }
}
