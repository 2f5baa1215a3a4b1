// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * TID 1005 Procedure Study Context: the procedure that was observed, where it is not that of the
 * document's own study (PS3.16 Section TID 1005). At least one of these is given.
 *
 * @param componentUids of procedure study components
 * @param codes of the procedure
 */
public record ProcedureContext(
    Optional<String> studyInstanceUid,
    List<String> componentUids,
    Optional<Identifier> placerNumber,
    Optional<Identifier> fillerNumber,
    Optional<Identifier> accessionNumber,
    List<Code> codes) {
  private static final Code STUDY = Items.dcm("121018", "Procedure Study Instance UID");
  private static final Code COMPONENT = Items.dcm("121019", "Procedure Study Component UID");
  private static final Code PLACER = Items.dcm("121020", "Placer Number");
  private static final Code FILLER = Items.dcm("121021", "Filler Number");
  private static final Code ACCESSION = Items.dcm("121022", "Accession Number");
  private static final Code CODE = Items.dcm("121023", "Procedure Code");
  private static final Code ISSUER = Items.dcm("110190", "Issuer of Identifier");

  /** A number with who gave it. */
  public record Identifier(String value, Optional<String> issuer) {
    public Identifier {
      Items.required(value, "A number of a procedure");
    }
  }

  public ProcedureContext {
    componentUids = List.copyOf(componentUids);
    codes = List.copyOf(codes);
    if (Stream.of(studyInstanceUid, placerNumber, fillerNumber, accessionNumber)
            .allMatch(Optional::isEmpty)
        && componentUids.isEmpty()
        && codes.isEmpty()) {
      throw new IllegalArgumentException("A procedure context says something of the procedure.");
    }
  }

  /** That of a study. */
  public static ProcedureContext of(String studyInstanceUid, Code... codes) {
    return new ProcedureContext(
        Optional.of(studyInstanceUid),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(codes));
  }

  void write(DataSet parent) {
    ItemWriter to = new ItemWriter(parent, RelationshipType.HAS_OBS_CONTEXT);
    to.uid(STUDY, studyInstanceUid).uids(COMPONENT, componentUids);
    write(parent, PLACER, placerNumber);
    write(parent, FILLER, fillerNumber);
    write(parent, ACCESSION, accessionNumber);
    to.codes(CODE, codes);
  }

  private static void write(DataSet parent, Code name, Optional<Identifier> identifier) {
    identifier.ifPresent(
        one ->
            new ItemWriter(
                    Items.text(parent, RelationshipType.HAS_OBS_CONTEXT, name, one.value),
                    RelationshipType.HAS_CONCEPT_MOD)
                .text(ISSUER, one.issuer));
  }

  static Optional<ProcedureContext> read(ItemReader from) {
    return ItemReader.valid(
        () ->
            new ProcedureContext(
                from.text(STUDY),
                from.texts(COMPONENT),
                identifier(from, PLACER),
                identifier(from, FILLER),
                identifier(from, ACCESSION),
                from.codes(CODE)));
  }

  private static Optional<Identifier> identifier(ItemReader from, Code name) {
    return from.first(name)
        .flatMap(
            item ->
                ItemReader.textOf(item)
                    .map(text -> new Identifier(text, ItemReader.of(item).text(ISSUER))));
  }
}
