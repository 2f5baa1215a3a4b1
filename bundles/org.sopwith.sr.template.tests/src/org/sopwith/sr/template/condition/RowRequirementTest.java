// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

class RowRequirementTest {
  private static final Code YES = new Code("373066001", "SCT", "Yes");
  private static final Code NO = new Code("373067005", "SCT", "No");

  /** A document of which some rows are known, and nothing of other templates. */
  private static final class Document implements RowMatches {
    private final Map<String, List<MatchedItem>> rows = new HashMap<>();

    Document row(String number, MatchedItem... items) {
      rows.put(number, List.of(items));
      return this;
    }

    @Override
    public Optional<List<MatchedItem>> items(Subject subject) {
      return subject instanceof Subject.OfRow(String tid, String number) && tid.isEmpty()
          ? Optional.of(rows.getOrDefault(number, List.of()))
          : Optional.empty();
    }

    @Override
    public Verdict inGroup(Code code, String cid) {
      return Verdict.of(code.equals(YES));
    }
  }

  private record Item(
      Optional<Code> name,
      Optional<Code> code,
      Optional<String> text,
      OptionalDouble number,
      Optional<String> sopClass)
      implements MatchedItem {
    @Override
    public boolean has(int tag) {
      return tag == 0x0040A032;
    }
  }

  private static MatchedItem item() {
    return number(0);
  }

  private static MatchedItem number(double value) {
    return new Item(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.of(value),
        Optional.empty());
  }

  private static MatchedItem code(Code code) {
    return new Item(
        Optional.of(code),
        Optional.of(code),
        Optional.of(code.meaning()),
        OptionalDouble.empty(),
        Optional.empty());
  }

  private static void expect(
      Verdict required, Verdict permitted, String type, String condition, Document document) {
    RowRequirement requirement = RowRequirement.of(RequirementType.get(type), "1", "1", condition);
    assertEquals(required, requirement.required().evaluate(document), "required: " + condition);
    assertEquals(permitted, requirement.permitted().evaluate(document), "permitted: " + condition);
  }

  @Test
  void rowsThatExcludeEachOtherAskForExactlyOne() {
    expect(Verdict.TRUE, Verdict.TRUE, "MC", "XOR Rows 2, 3", new Document());
    expect(Verdict.FALSE, Verdict.FALSE, "MC", "XOR Rows 2, 3", new Document().row("3", item()));
    expect(Verdict.FALSE, Verdict.TRUE, "UC", "XOR Row 2", new Document());
    expect(Verdict.FALSE, Verdict.FALSE, "UC", "XOR Row 2", new Document().row("2", item()));
  }

  @Test
  void ifLeavesTheChoiceWhereIffForbids() {
    Document without = new Document();
    Document with = new Document().row("2", item());
    expect(Verdict.TRUE, Verdict.TRUE, "MC", "IF Row 2 is present", with);
    expect(Verdict.FALSE, Verdict.TRUE, "MC", "IF Row 2 is present", without);
    expect(Verdict.TRUE, Verdict.TRUE, "MC", "IFF Row 2 is present", with);
    expect(Verdict.FALSE, Verdict.FALSE, "MC", "IFF Row 2 is present", without);
    expect(Verdict.FALSE, Verdict.TRUE, "UC", "IFF Row 2 is present", with);
    expect(Verdict.FALSE, Verdict.FALSE, "UC", "IFF Row 2 is present", without);
  }

  @Test
  void ofSeveralRowsOneIsEnough() {
    String condition = "At least one of Rows 1, 2 and 3 shall be present";
    expect(Verdict.TRUE, Verdict.TRUE, "MC", condition, new Document().row("1", item()));
    expect(Verdict.FALSE, Verdict.TRUE, "MC", condition, new Document().row("2", item()));
  }

  @Test
  void twoItemsOfTwoRowsAreCountedTogether() {
    String condition =
        "At least two items shall be present: two of Row 5, two of Row 6, or one of each.";
    expect(Verdict.TRUE, Verdict.TRUE, "MC", condition, new Document().row("5", item()));
    expect(
        Verdict.FALSE,
        Verdict.TRUE,
        "MC",
        condition,
        new Document().row("5", item()).row("6", item()));
  }

  @Test
  void valuesAreComparedByCodeMeaningNumberAndGroup() {
    String yes = "(373066001, SCT, \"Yes\")";
    Document document = new Document().row("2", code(YES)).row("3", number(2));
    expect(Verdict.TRUE, Verdict.TRUE, "MC", "IFF value of Row 2 = " + yes, document);
    expect(Verdict.TRUE, Verdict.TRUE, "MC", "IFF Row 2 Value code meaning is <yes>", document);
    expect(Verdict.TRUE, Verdict.TRUE, "MC", "IFF Row 3 is > 1", document);
    expect(Verdict.FALSE, Verdict.FALSE, "MC", "IFF Row 3 is > 2", document);
    expect(Verdict.TRUE, Verdict.TRUE, "MC", "IFF value of Row 2 is from DCID 230", document);
    Document other = new Document().row("2", code(NO));
    expect(Verdict.FALSE, Verdict.FALSE, "MC", "IFF value of Row 2 = " + yes, other);
    expect(
        Verdict.TRUE, Verdict.TRUE, "MC", "IFF Row 9 is absent or value is " + yes, new Document());
    expect(Verdict.FALSE, Verdict.TRUE, "MC", "Shall be present unless Row 2 = " + yes, document);
  }

  @Test
  void anAttributeOfAnItemIsLookedFor() {
    String condition = "IFF Row 2 is present and does not contain Observation DateTime (0040,A032)";
    expect(Verdict.FALSE, Verdict.FALSE, "MC", condition, new Document().row("2", item()));
  }

  @Test
  void whatADocumentDoesNotTellIsUnknown() {
    expect(Verdict.UNKNOWN, Verdict.UNKNOWN, "MC", "IFF specimen is warm", new Document());
    expect(Verdict.UNKNOWN, Verdict.TRUE, "MC", "IF TID 77 Row 4 is present", new Document());
    expect(
        Verdict.FALSE,
        Verdict.FALSE,
        "MC",
        "IFF Row 2 is present and the moon is full",
        new Document());
    expect(
        Verdict.UNKNOWN,
        Verdict.UNKNOWN,
        "MC",
        "IFF Row 2 is present and the moon is full",
        new Document().row("2", item()));
  }

  @Test
  void proseIsNamed() {
    RowRequirement partly =
        RowRequirement.of(
            RequirementType.MC, "1", "1", "IFF Row 2 is present and the moon is full");
    assertEquals(List.of("the moon is full"), partly.prose());
    assertTrue(!partly.isProse());
    assertTrue(RowRequirement.of(RequirementType.MC, "1", "1", "IFF PET").isProse());
  }

  @Test
  void anUnderstoodBeginningOfMoreIsNotTakenForAll() {
    RowRequirement requirement =
        RowRequirement.of(RequirementType.MC, "1", "1", "IFF Row 2 is present in the morning");
    assertEquals(List.of("Row 2 is present in the morning"), requirement.prose());
  }

  @Test
  void rowsOfNoConditionFollowTheirType() {
    expect(Verdict.TRUE, Verdict.TRUE, "M", "", new Document());
    expect(Verdict.FALSE, Verdict.TRUE, "U", "", new Document());
  }

  @Test
  void deepParenthesesAreNoTrouble() {
    String condition = "IFF " + "(".repeat(100_000) + "Row 1 is present" + ")".repeat(100_000);
    assertTrue(RowRequirement.of(RequirementType.MC, "1", "1", condition).isProse());
  }
}
