// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.form.Entry;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.condition.RowCondition;
import org.sopwith.sr.template.expand.ResolvedConstraint;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/** Made-up names and values that respect value sets, units and the words of constraints. */
final class ExampleValues {
  private static final int CANDIDATES = 60;
  private static final Pattern NUMBER =
      Pattern.compile("(?i)values?\\D*?(\\d+)(?:\\s*-\\s*(\\d+))?");
  private static final Pattern POSITIVE = Pattern.compile("(?i)values?\\D*>\\s*=?\\s*(\\d+)");
  private static final Pattern CODE = Pattern.compile("\\(([^\\s,]+), ?(\\w+), ?\"([^\"]+)\"\\)");
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");
  private static final Pattern CHOICES =
      Pattern.compile("[A-Z]{3,}(?:, [A-Z]{3,})+,? or [A-Z]{3,}\\.?");
  private static final String ANY_NUMBER = "10";
  private static final String DATE = "20240102";

  private final boolean full;
  private final ValueSets valueSets;
  private final ConditionIndex conditions;
  private final ExampleReferences references;

  ExampleValues(Form form, boolean full, ExampleReferences references) {
    this.full = full;
    this.valueSets = form.valueSets();
    this.conditions = new ConditionIndex(form);
    this.references = references;
  }

  /** Gives an entry a name and, if it is no reference, a value. */
  void fill(Entry entry, Field field) {
    List<ConditionIndex.Test> tests = conditions.of(field);
    if (entry.name().isEmpty() && hasName(field)) {
      entry.setName(name(field, entry, tests));
    }
    if (!field.row().byReference()) {
      entry.setValue(value(field, tests));
    }
  }

  private static boolean hasName(Field field) {
    boolean mayLack =
        switch (field.valueType().orElseThrow()) {
          case IMAGE, COMPOSITE, WAVEFORM, SCOORD, SCOORD3D, TCOORD, CONTAINER -> true;
          default -> false;
        };
    return !mayLack || !field.row().names().terms().isEmpty();
  }

  private Code name(Field field, Entry entry, List<ConditionIndex.Test> tests) {
    List<Code> others = namesAround(field, entry);
    List<Code> choices = choices(field.row().names());
    List<Code> free = choices.stream().filter(code -> !contains(others, code)).toList();
    List<Code> from = free.isEmpty() ? choices : free;
    return from.isEmpty()
        ? fallback(field.valueType().orElseThrow().getLiteral())
        : best(from, tests, true);
  }

  /** Names of its siblings, and those by which other fields know theirs. */
  private static List<Code> namesAround(Field field, Entry entry) {
    List<Code> names = new ArrayList<>();
    field
        .parent()
        .ifPresent(
            parent -> {
              for (Entry child : parent.children()) {
                if (child != entry) {
                  child.name().ifPresent(names::add);
                }
              }
              for (Field other : parent.fields()) {
                if (other != field) {
                  names.addAll(other.row().names().codes());
                }
              }
            });
    return names;
  }

  private static boolean contains(List<Code> codes, Code code) {
    return codes.stream().anyMatch(code::sameConcept);
  }

  private List<Code> choices(TermSet set) {
    List<Code> codes = valueSets.codes(set);
    if (!codes.isEmpty()) {
      return codes;
    }
    return lines("scheme-codes.tsv").stream()
        .map(cells -> new Code(cells[1], cells[0], cells[2]))
        .filter(code -> valueSets.names(set, code))
        .toList();
  }

  private Code best(List<Code> codes, List<ConditionIndex.Test> tests, boolean isName) {
    if (tests.isEmpty() || codes.size() == 1) {
      return codes.getFirst();
    }
    Comparator<Code> byScore = Comparator.comparingInt(code -> score(code, tests, isName));
    List<Code> some =
        codes.stream()
            .filter(code -> codes.indexOf(code) < CANDIDATES || isTested(code, tests))
            .toList();
    return some.stream()
        .reduce((one, other) -> byScore.compare(other, one) * (full ? 1 : -1) > 0 ? other : one)
        .orElseThrow();
  }

  private static boolean isTested(Code code, List<ConditionIndex.Test> tests) {
    return tests.stream().anyMatch(test -> codesOf(test.condition()).contains(code));
  }

  private static List<Code> codesOf(RowCondition condition) {
    return switch (condition) {
      case RowCondition.ValueIs is -> is.codes();
      case RowCondition.ValueIsNot is -> is.codes();
      case RowCondition.NameIs is -> is.codes();
      default -> List.of();
    };
  }

  private int score(Code code, List<ConditionIndex.Test> tests, boolean isName) {
    int score = 0;
    for (ConditionIndex.Test test : tests) {
      Optional<Boolean> holds =
          switch (test.condition()) {
            case RowCondition.ValueIs is when !isName -> Optional.of(contains(is.codes(), code));
            case RowCondition.ValueIsNot is when !isName ->
                Optional.of(!contains(is.codes(), code));
            case RowCondition.NameIs is when isName -> Optional.of(contains(is.codes(), code));
            case RowCondition.InGroup in when in.name() == isName ->
                Optional.of(valueSets.contains(in.cid(), code));
            case RowCondition.TextIs is when !isName ->
                Optional.of(is.texts().stream().anyMatch(code.meaning()::equalsIgnoreCase));
            default -> Optional.empty();
          };
      score += holds.isPresent() && holds.get() == test.positive() ? 1 : 0;
    }
    return score;
  }

  private ContentValue value(Field field, List<ConditionIndex.Test> tests) {
    ValueType type = field.valueType().orElseThrow();
    String words = words(field, "");
    return switch (type) {
      case CONTAINER -> new ContentValue.Container(Optional.of(false), Optional.empty());
      case CODE -> new ContentValue.Coded(Optional.of(code(field, words, tests)));
      case NUM, NUMERIC ->
          new ContentValue.Numeric(
              Optional.of(number(words, tests)),
              OptionalDouble.empty(),
              Optional.of(unit(field)),
              Optional.empty());
      case TEXT -> new ContentValue.Plain(type, text(field, words, tests));
      case DATE -> new ContentValue.Plain(type, words.contains("later than") ? "20240201" : DATE);
      case TIME -> new ContentValue.Plain(type, "100000");
      case DATETIME -> new ContentValue.Plain(type, DATE + "100000");
      case PNAME -> new ContentValue.Plain(type, "Example^Observer");
      case UIDREF -> new ContentValue.Plain(type, references.uid(field));
      case IMAGE, COMPOSITE, WAVEFORM -> references.reference(type, words, tests);
      case SCOORD ->
          ExampleGraphics.inImage(graphicType(field, List.of("POLYLINE", "POINT", "MULTIPOINT")));
      case SCOORD3D ->
          ExampleGraphics.inSpace(
              graphicType(field, List.of("POLYGON", "POINT", "POLYLINE")),
              references.frameOfReferenceUid());
      case TCOORD -> ExampleGraphics.inTime();
      case TABLE -> ExampleGraphics.table(field);
    };
  }

  private Code code(Field field, String words, List<ConditionIndex.Test> tests) {
    List<Code> choices = choices(field.valueSet());
    if (!choices.isEmpty()) {
      return best(choices, tests, false);
    }
    Matcher matcher = CODE.matcher(words);
    return matcher.find()
        ? new Code(matcher.group(1), matcher.group(2), matcher.group(3))
        : fallback("value");
  }

  private Code unit(Field field) {
    List<Code> choices = choices(field.unitSet());
    if (!choices.isEmpty()) {
      return choices.getFirst();
    }
    Matcher matcher = CODE.matcher(words(field, "UNIT") + words(field, ""));
    if (matcher.find() && matcher.group(2).equals("UCUM")) {
      return new Code(
          matcher.group(1).replace(":n}", ":" + ANY_NUMBER + "}"),
          "UCUM",
          matcher.group(3).replace(":n", ":" + ANY_NUMBER));
    }
    return fallback("unit");
  }

  private String number(String words, List<ConditionIndex.Test> tests) {
    if (full) {
      for (ConditionIndex.Test test : tests) {
        if (test.condition() instanceof RowCondition.GreaterThan greater && test.positive()) {
          return String.valueOf((int) greater.limit() + 1);
        }
        if (test.condition() instanceof RowCondition.Exceeds exceeds
            && tests.indexOf(test) >= 0
            && exceeds.subjects().size() == 2) {
          return ANY_NUMBER;
        }
      }
    }
    Matcher positive = POSITIVE.matcher(words);
    if (positive.find()) {
      return String.valueOf(Integer.parseInt(positive.group(1)) + 1);
    }
    Matcher bounded = NUMBER.matcher(words);
    if (bounded.find()) {
      return bounded.group(2) != null && Integer.parseInt(bounded.group(2)) >= 10
          ? ANY_NUMBER
          : String.valueOf(Math.max(1, Integer.parseInt(bounded.group(1))));
    }
    return ANY_NUMBER;
  }

  private String text(Field field, String words, List<ConditionIndex.Test> tests) {
    if (full) {
      for (ConditionIndex.Test test : tests) {
        if (test.condition() instanceof RowCondition.TextIs is && test.positive()) {
          return is.texts().getFirst();
        }
      }
    }
    if (words.contains("numeric characters")) {
      return "1";
    }
    if (CHOICES.matcher(words).find()) {
      return words.substring(0, words.indexOf(','));
    }
    return "Example of " + field.label().toLowerCase(Locale.ROOT);
  }

  private String graphicType(Field field, List<String> preferred) {
    String words = words(field, "GRAPHIC TYPE");
    Matcher braces = BRACES.matcher(words);
    if (!braces.find()) {
      return preferred.getFirst();
    }
    List<String> named = List.of(braces.group(1).strip().split(",\\s*|\\s+or\\s+"));
    return words.contains("not {")
        ? preferred.stream().filter(type -> !named.contains(type)).findFirst().orElseThrow()
        : named.getFirst();
  }

  static String words(Field field, String subject) {
    return field.row().constraints().stream()
        .filter(
            part ->
                subject.isEmpty()
                    ? part.subject().isEmpty()
                    : part.subject().toUpperCase(Locale.ROOT).startsWith(subject))
        .map(ResolvedConstraint::text)
        .collect(Collectors.joining("\n"));
  }

  private static Code fallback(String key) {
    return lines("fallback-names.tsv").stream()
        .filter(cells -> cells[0].equals(key))
        .map(cells -> new Code(cells[1], cells[2], cells[3]))
        .findFirst()
        .orElseGet(() -> fallback("CODE"));
  }

  private static List<String[]> lines(String resource) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                ExampleValues.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
