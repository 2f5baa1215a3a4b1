// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.condition.Condition.And;
import org.sopwith.standard.condition.Condition.Comparison;
import org.sopwith.standard.condition.Condition.Constant;
import org.sopwith.standard.condition.Condition.Count;
import org.sopwith.standard.condition.Condition.Fact;
import org.sopwith.standard.condition.Condition.ModulePresent;
import org.sopwith.standard.condition.Condition.Not;
import org.sopwith.standard.condition.Condition.OfSopClass;
import org.sopwith.standard.condition.Condition.OneOf;
import org.sopwith.standard.condition.Condition.Or;
import org.sopwith.standard.condition.Condition.Presence;
import org.sopwith.standard.condition.ConditionPath.Start;
import org.sopwith.standard.condition.ConditionPath.Step;

/** The language as text: what it is printed as and what is refused. */
class ConditionParserTest {

  @Test
  void whatIsPrintedIsReadBackAsTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      Condition condition = new Maker(random).condition(4);
      String text = condition.toString();
      Condition read = Condition.parse(text);
      assertEquals(condition, read, text);
      assertEquals(condition.hashCode(), read.hashCode(), text);
      assertTrue(!condition.describe().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "present PatientName",
        "../../Modality = CT",
        "frame/FrameContentSequence->Rows[2] != -1.5",
        "->PatientID in (\"a b\", x_y, \"\")",
        "all ImageType[3] >= AXIAL and (always or never) and not (module \"A (b)\" or empty Rows)",
        "count OverlayData = 0"
      })
  void textInTheUsualFormIsPrintedAsItWas(String text) {
    assertEquals(text, Condition.parse(text).toString());
  }

  @Test
  void spacesAroundSymbolsDoNotMatter() {
    assertEquals(
        Condition.parse("not (Rows > 1 and Columns in (1, 2))"),
        Condition.parse("  not(Rows>1  and Columns in(1,2) ) "));
  }

  @Test
  void aWordOfTheLanguageMayBeAValue() {
    assertInstanceOf(And.class, Condition.parse("PatientID = and and PatientID = or"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1 | expected a test such as 'present' or an attribute, found the end",
        "present | 8 | expected the keyword of an attribute, found the end",
        "present patientName | 9 | expected the keyword of an attribute, found 'patientName'",
        "PatientNam = X | 1 | expected the keyword of an attribute, found 'PatientNam'",
        "PatientName | 12 | expected 'in' or an operator, found the end",
        "PatientName ~ X | 13 | expected 'in' or an operator, found '~'",
        "PatientName = | 14 | expected a value, found the end",
        "PatientName in X | 16 | expected '(', found 'X'",
        "PatientName in (X Y) | 19 | expected ')', found 'Y)'",
        "PatientName in () | 17 | expected a value, found ')'",
        "PatientName = \"X | 17 | expected a double quote that ends a value, found the end",
        "(always | 8 | expected ')', found the end",
        "always) | 7 | expected 'and', 'or' or the end, found ')'",
        "always never | 8 | expected 'and', 'or' or the end, found 'never'",
        "always and | 11 | expected a test such as 'present' or an attribute, found the end",
        "not | 4 | expected a test such as 'present' or an attribute, found the end",
        "Always | 1 | expected the keyword of an attribute, found 'Always'",
        "fact x | 6 | expected a sentence in double quotes, found 'x'",
        "fact \" \" | 6 | there is nothing in the quotes",
        "module Cine | 8 | expected the name of a module in double quotes, found 'Cine'",
        "present ImageType[0] | 19 | expected a number from 1, found '0]'",
        "present ImageType[x] | 19 | expected a number, found 'x]'",
        "present ImageType[1 | 20 | expected ']', found the end",
        "present PatientName/PatientID | 9 | PatientName is no sequence and has no items",
        "present SourceImageSequence/ | 29 | expected the keyword of an attribute, found the end",
        "SourceImageSequence = X | 1 | SourceImageSequence is a sequence and has no values",
        "image SourceImageSequence | 7 | SourceImageSequence is a sequence and has no values",
        "count ImageType[2] > 1 | 7 | ImageType[2] is one value or item, not to be counted",
        "count ImageType > X | 19 | expected a number, found 'X'",
        "count ImageType > 9999999999 | 19 | expected a number, found '9999999999'",
        "SOPClassUID = CT | 15 | 'CT' is neither a UID nor its keyword",
        "all present Rows | 5 | expected the keyword of an attribute, found 'present'",
        "../frame/Rows = 1 | 4 | expected the keyword of an attribute, found 'frame/Rows'"
      })
  void whatIsWrongIsSaidWithItsPosition(String text, int position, String message) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Condition.parse(text));
    assertEquals(
        "The condition '" + text + "' is wrong at character " + position + ": " + message + ".",
        e.getMessage());
  }

  @Test
  void deepNestingIsRefusedNotOverflowed() {
    assertThrows(
        IllegalArgumentException.class, () -> Condition.parse("(".repeat(100_000) + "always"));
    assertThrows(
        IllegalArgumentException.class, () -> Condition.parse("not ".repeat(100_000) + "always"));
  }

  @Test
  void whatTheLanguageCannotSayCannotBeMade() {
    assertThrows(IllegalArgumentException.class, () -> new Fact("say \"x\""));
    assertThrows(IllegalArgumentException.class, () -> new ModulePresent("a\tb"));
    assertThrows(IllegalArgumentException.class, () -> new And(List.of(Constant.ALWAYS)));
    assertThrows(IllegalArgumentException.class, () -> new Or(List.of()));
    assertThrows(IllegalArgumentException.class, () -> Literal.of(Tag.PatientID, "\""));
    assertThrows(IllegalArgumentException.class, () -> new ConditionPath(Start.ITEM, 0, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Step(Tag.Rows, -1, false));
  }

  /** Makes conditions at random. */
  private record Maker(Random random) {
    private static final int[] SEQUENCES = {
      Tag.SourceImageSequence, Tag.FrameContentSequence, Tag.ReferencedSeriesSequence
    };
    private static final int[] ATTRIBUTES = {
      Tag.PatientName, Tag.Rows, Tag.ImageType, Tag.OverlayRows, Tag.SliceThickness
    };
    private static final List<String> TEXTS =
        List.of("X", "1", "-2.5e3", "a b", "", "(", "and", "ä, ö", "in", "x.y_z+w-v", "../A");

    Condition condition(int depth) {
      return switch (random.nextInt(depth > 0 ? 12 : 8)) {
        case 0 -> new Presence(any(Presence.State.values()), path(random.nextBoolean(), true));
        case 1 -> {
          ConditionPath path = path(false, true);
          yield new Comparison(random.nextBoolean(), path, any(Operator.values()), literal(path));
        }
        case 2 -> {
          ConditionPath path = path(false, true);
          yield new OneOf(random.nextBoolean(), path, list(() -> literal(path), 1));
        }
        case 3 ->
            new Count(
                path(random.nextBoolean(), false), any(Operator.values()), random.nextInt(100));
        case 4 -> new OfSopClass(any(SopClassKind.values()), path(false, true));
        case 5 -> new ModulePresent("a" + text());
        case 6 -> new Fact("a" + text());
        case 7 -> any(Constant.values());
        case 8, 9 -> new Not(condition(depth - 1));
        case 10 -> new And(list(() -> condition(depth - 1), 2));
        default -> new Or(list(() -> condition(depth - 1), 2));
      };
    }

    private ConditionPath path(boolean sequence, boolean numbered) {
      Start start = any(Start.values());
      List<Step> steps = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        steps.add(step(SEQUENCES, true));
      }
      steps.add(step(sequence ? SEQUENCES : ATTRIBUTES, numbered));
      return new ConditionPath(start, start == Start.PARENT ? 1 + random.nextInt(3) : 0, steps);
    }

    private Step step(int[] tags, boolean numbered) {
      return new Step(
          tags[random.nextInt(tags.length)],
          numbered ? random.nextInt(3) : 0,
          random.nextInt(4) == 0);
    }

    private Literal literal(ConditionPath path) {
      return Literal.of(path.last().tag(), text());
    }

    private String text() {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private <T> T any(T[] values) {
      return values[random.nextInt(values.length)];
    }

    private <T> List<T> list(java.util.function.Supplier<T> maker, int atLeast) {
      List<T> made = new ArrayList<>();
      for (int i = atLeast + random.nextInt(3); i > 0; i--) {
        made.add(maker.get());
      }
      return made;
    }
  }
}
