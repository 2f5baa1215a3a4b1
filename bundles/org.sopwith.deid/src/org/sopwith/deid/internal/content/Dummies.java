// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.deid.clean.DummyValues;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.sr.match.Values;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/** Values that say nothing, and are as valid for the rows of content items as the original ones. */
final class Dummies {
  static final Code UNKNOWN = new Code("261665006", "SCT", "Unknown");

  /** In a mandatory row a number may be left out for a failure only (PS3.16 CID 43). */
  private static final Code NOT_A_NUMBER = new Code("114000", "DCM", "Not a number");

  private static final Set<String> SUBJECTS = Set.of("121029", "121030");

  private static final String SUBJECT_CLASS = "121024";
  private static final String PATIENT = "121025";

  private final String pseudonym;
  private final ValueSets sets;

  Dummies(String pseudonym, ValueSets sets) {
    this.pseudonym = pseudonym;
    this.sets = sets;
  }

  /** Sets the value of an item that has none yet, or the original one. */
  void set(Node node, DataSet out) {
    switch (node.kind()) {
      case TEXT, PNAME, DATE, TIME, DATETIME, UIDREF -> plain(node, out);
      case NUMBER -> {
        out.setEmptySequence(Tag.MeasuredValueSequence);
        CodeItems.write(out, Tag.NumericValueQualifierCodeSequence, NOT_A_NUMBER);
      }
      case CODE -> CodeItems.write(out, Tag.ConceptCodeSequence, code(node));
      case GRAPHIC ->
          node.value()
              .ifPresent(
                  value -> DummyValues.set(out, value.tag(), value.vr(), value.multiplicity()));
      case TEMPORAL ->
          node.item()
              .get(Tag.ReferencedTimeOffsets)
              .ifPresent(
                  value -> DummyValues.set(out, value.tag(), value.vr(), value.multiplicity()));
      default -> {}
    }
  }

  private void plain(Node node, DataSet out) {
    VR vr = node.value().map(Element::vr).orElse(VR.UT);
    if (isPatient(node)) {
      out.set(node.kind().tag(), vr, pseudonym);
    } else {
      DummyValues.set(out, node.kind().tag(), vr, 1);
    }
  }

  /** Whether the name or number of a subject is of the patient, as it is if no class is told. */
  private static boolean isPatient(Node node) {
    return node.name().filter(name -> SUBJECTS.contains(name.value())).isPresent()
        && node.parent().stream()
            .flatMap(parent -> parent.children().stream())
            .filter(beside -> beside.name().filter(Dummies::isSubjectClass).isPresent())
            .flatMap(beside -> CodeItems.read(beside.item(), Tag.ConceptCodeSequence).stream())
            .allMatch(code -> code.value().equals(PATIENT));
  }

  private static boolean isSubjectClass(Code name) {
    return name.value().equals(SUBJECT_CLASS);
  }

  /** Whether the code of an item is one that everybody has, by its scheme. */
  static boolean isPublic(Node node) {
    return CodeItems.read(node.item(), Tag.ConceptCodeSequence)
        .map(Code::scheme)
        .filter(scheme -> !scheme.isEmpty() && !scheme.startsWith("99") && !scheme.equals("L"))
        .isPresent();
  }

  /** One that says that it is not known, if the row has such a code; else the first that it has. */
  private Code code(Node node) {
    Optional<TermSet> set = node.row().flatMap(row -> Values.set(row.row()));
    List<Code> codes = set.map(sets::codes).orElse(List.of());
    return codes.stream()
        .filter(code -> code.meaning().toLowerCase(java.util.Locale.ROOT).startsWith("unknown"))
        .findFirst()
        .or(() -> codes.stream().findFirst())
        .orElse(UNKNOWN);
  }
}
