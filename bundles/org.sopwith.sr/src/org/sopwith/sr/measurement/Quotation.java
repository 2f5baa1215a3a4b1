// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * TID 1000 Quotation: that a measurement is quoted, and from where (PS3.16 Section TID 1000).
 *
 * @param source the DICOM object that it was taken from, if it was one
 * @param context who observed it there
 */
public record Quotation(Mode mode, Optional<InstanceReference> source, ObservationContext context) {
  private static final Code MODE = Items.dcm("121001", "Quotation Mode");
  private static final Code SOURCE = Items.dcm("121002", "Quoted Source");

  /** How it came. */
  public enum Mode {
    DOCUMENT("121003", "Document"),
    VERBAL("121004", "Verbal");

    private final Code code;

    Mode(String value, String meaning) {
      code = Items.dcm(value, meaning);
    }
  }

  public Quotation {
    if (mode == Mode.VERBAL && source.isPresent()) {
      throw new IllegalArgumentException("What was said is quoted from no object.");
    }
  }

  void write(DataSet measurement) {
    RelationshipType with = RelationshipType.HAS_OBS_CONTEXT;
    Items.code(measurement, with, MODE, mode.code);
    source.ifPresent(
        one -> Items.add(measurement, with, SOURCE, Items.reference(ValueType.COMPOSITE, one)));
    context.write(measurement);
  }

  static Optional<Quotation> read(ContentItem measurement) {
    ItemReader from = ItemReader.of(measurement);
    return from.code(MODE)
        .flatMap(
            code ->
                ObservationContext.read(from)
                    .map(
                        context ->
                            new Quotation(
                                code.sameConcept(Mode.VERBAL.code) ? Mode.VERBAL : Mode.DOCUMENT,
                                from.reference(SOURCE),
                                context)));
  }
}
