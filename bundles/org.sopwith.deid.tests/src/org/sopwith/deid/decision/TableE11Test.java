// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.TextCleaner;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Option;
import org.sopwith.standard.DeidentificationTable.Row;
import org.sopwith.standard.Iods;
import org.sopwith.standard.SopClass;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Every row of PS3.15 Table E.1-1, under the Basic Profile and under each option. */
class TableE11Test {
  private static final TextCleaner CLEANER = (text, element, object) -> Optional.of(text);
  private static final Cleaners ALL =
      new Cleaners(
          Optional.of(CLEANER), Optional.of((sequence, target, object) -> {}), Optional.empty());

  private static final Map<String, String> SOP_CLASSES = sopClasses();

  private final DeidentificationTable table = DeidentificationTable.standard();
  private final Option basic = table.option("113100").orElseThrow();
  private final Validator validator = new Validator(Rules.of(), Map.of());

  static List<Row> rows() {
    return DeidentificationTable.standard().rows().stream()
        .filter(row -> !row.tag().startsWith("g") && !row.tag().startsWith("0000"))
        .toList();
  }

  private static int tag(Row row) {
    if (row.tag().equals("50xxxxxx")) {
      return 0x50003000;
    }
    return Integer.parseUnsignedInt(row.tag().replace('x', '0'), 16);
  }

  private static Profile profile(ConfidentialityOption option) {
    Profile profile = BuiltinProfiles.find("basic").orElseThrow();
    profile.getOptions().add(option);
    return profile;
  }

  private static Decider decider(Profile profile, Cleaners cleaners) {
    try {
      return new Decider(profile, cleaners);
    } catch (OperationException e) {
      throw new AssertionError(e);
    }
  }

  /** An object of an IOD that has the attribute at the top, or any object with it. */
  private static DicomFile object(Row row) {
    int tag = tag(row);
    DataSet dataSet = new DataSet();
    dataSet.set(Tag.SOPClassUID, sopClass(row));
    dataSet.set(Tag.SOPInstanceUID, "1.2.3");
    if (tag >>> 16 != 2) {
      put(dataSet, tag);
    }
    return DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet);
  }

  private static String sopClass(Row row) {
    return SOP_CLASSES.getOrDefault(row.tag(), UID.CTImageStorage);
  }

  /** For each attribute a SOP class whose IOD has it at the top. */
  private static Map<String, String> sopClasses() {
    Map<String, String> found = new HashMap<>();
    for (SopClass sopClass : Iods.standard().sopClasses()) {
      Iods.standard()
          .ofSopClass(sopClass.uid())
          .ifPresent(
              iod ->
                  iod.modules().stream()
                      .flatMap(use -> Definitions.standard().of(iod, use).stream())
                      .forEach(each -> found.putIfAbsent(each.attribute().tag(), sopClass.uid())));
    }
    return found;
  }

  private static void put(DataSet dataSet, int tag) {
    VR vr = Dictionary.standard().vr(tag);
    switch (vr) {
      case SQ -> dataSet.addItem(tag).set(Tag.ReferencedSOPInstanceUID, "1.2.3.4");
      case OB, OW, UN -> dataSet.setBytes(tag, vr, new byte[] {1, 2});
      case US, UL, SS, SL -> dataSet.setInts(tag, vr, 1);
      case DA -> dataSet.set(tag, vr, "20200229");
      case TM -> dataSet.set(tag, vr, "101112");
      case DT -> dataSet.set(tag, vr, "20200229101112");
      case AS -> dataSet.set(tag, vr, "042Y");
      case DS, IS -> dataSet.set(tag, vr, "7");
      case UI -> dataSet.set(tag, vr, "1.2.3.4");
      default -> dataSet.set(tag, vr, "X");
    }
  }

  private Decision decided(Row row, Decider decider) {
    int tag = tag(row);
    DicomFile file = object(row);
    Instance instance = validator.instance(file);
    List<Decision> found = new ArrayList<>();
    decider.decide(
        instance,
        decision -> {
          if (decision.element().tag() == tag && decision.owner().parent().isEmpty()) {
            found.add(decision);
          }
        });
    assertEquals(1, found.size(), row.name());
    return found.get(0);
  }

  /** What a cell allows. U* replaces the UIDs within; Z may be a dummy value (Table E.1-1a). */
  private static Set<Action> allowed(String cell) {
    return switch (cell) {
      case "X" -> Set.of(Action.REMOVE);
      case "Z" -> Set.of(Action.EMPTY, Action.DUMMY);
      case "D" -> Set.of(Action.DUMMY);
      case "U" -> Set.of(Action.REPLACE_UID);
      case "K" -> Set.of(Action.KEEP);
      case "C" -> Set.of(Action.CLEAN);
      case "X/Z" -> Set.of(Action.REMOVE, Action.EMPTY, Action.DUMMY);
      case "X/D" -> Set.of(Action.REMOVE, Action.DUMMY);
      case "Z/D" -> Set.of(Action.EMPTY, Action.DUMMY);
      case "X/Z/D" -> Set.of(Action.REMOVE, Action.EMPTY, Action.DUMMY);
      case "X/Z/U*" -> Set.of(Action.REMOVE, Action.EMPTY, Action.REPLACE_UID);
      default -> throw new AssertionError(cell);
    };
  }

  /** The alternative that the attribute's type in the object's IOD asks for. */
  private Action chosen(String cell, Row row) {
    Need need = Need.of(validator.instance(object(row)).outermost(), tag(row));
    boolean value = need == Need.VALUE;
    return switch (cell) {
      case "X/Z" -> value ? Action.DUMMY : need == Need.PRESENCE ? Action.EMPTY : Action.REMOVE;
      case "X/D" -> need == Need.NOTHING ? Action.REMOVE : Action.DUMMY;
      case "Z/D" -> value ? Action.DUMMY : Action.EMPTY;
      case "X/Z/D" -> value ? Action.DUMMY : need == Need.PRESENCE ? Action.EMPTY : Action.REMOVE;
      case "X/Z/U*" ->
          value ? Action.REPLACE_UID : need == Need.PRESENCE ? Action.EMPTY : Action.REMOVE;
      default -> allowed(cell).iterator().next();
    };
  }

  @ParameterizedTest
  @MethodSource("rows")
  void basicProfileDoesWhatTheRowSays(Row row) {
    Profile profile = BuiltinProfiles.find("basic").orElseThrow();
    String cell = row.action(basic);
    Decision decision = decided(row, decider(profile, Cleaners.NONE));
    if (cell.contains("/") && tag(row) != Tag.PatientID) {
      assertEquals(chosen(cell, row), decision.action(), cell);
    }
    assertTrue(allowed(cell).contains(decision.action()), cell + " became " + decision.action());
    assertTrue(decision.reason().rule().startsWith("E.1-1 ("), decision.reason().rule());
    assertEquals("113100", decision.reason().option());
  }

  @ParameterizedTest
  @EnumSource(ConfidentialityOption.class)
  void eachOptionDoesWhatItsColumnSays(ConfidentialityOption option) {
    Option column = table.option(Integer.toString(option.getValue())).orElseThrow();
    Decider decider = decider(profile(option), ALL);
    for (Row row : rows()) {
      String cell = row.action(column);
      Decision decision = decided(row, decider);
      Element element = decision.element();
      if (cell.isEmpty() || cell.equals("C") && !isCleanable(element, option)) {
        assertTrue(allowed(row.action(basic)).contains(decision.action()), row.name());
      } else if (option == ConfidentialityOption.RETAIN_MODIFIED_DATES) {
        assertEquals(Action.SHIFT_DATE, decision.action(), row.name());
        assertEquals(column.code(), decision.reason().option());
      } else {
        assertTrue(allowed(cell).contains(decision.action()), row.name());
        assertEquals(column.code(), decision.reason().option());
      }
    }
  }

  private static boolean isCleanable(Element element, ConfidentialityOption option) {
    return element.isSequence()
        || InDummies.isFreeText(element.vr())
        || option == ConfidentialityOption.RETAIN_MODIFIED_DATES;
  }

  @ParameterizedTest
  @EnumSource(ConfidentialityOption.class)
  void withoutACleanerNothingIsKeptThatShouldBeCleaned(ConfidentialityOption option) {
    Option column = table.option(Integer.toString(option.getValue())).orElseThrow();
    Decider decider = decider(profile(option), Cleaners.NONE);
    for (Row row : rows()) {
      if (row.action(column).equals("C") && option != ConfidentialityOption.RETAIN_MODIFIED_DATES) {
        Action action = decided(row, decider).action();
        assertTrue(allowed(row.action(basic)).contains(action), row.name());
      }
    }
  }
}
