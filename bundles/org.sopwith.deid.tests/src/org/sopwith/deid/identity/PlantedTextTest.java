// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Random names, numbers and dates, planted in random text in every spelling that is promised. */
class PlantedTextTest {
  private static final int TIMES = 400;
  private static final List<String> SYLLABLES =
      List.of(
          "bra", "quil", "mö", "ze", "ßel", "ñor", "zak", "wyn", "dré", "plo", "kvi", "thu", "gry",
          "jø", "šte");
  private static final List<String> TEXT =
      List.of(
          "CT",
          "T1 3D 1.5T",
          "TR/TE 2000/30",
          "chest",
          "b=1000",
          "L2/3",
          "12.5 mm",
          "with contrast",
          "AX T2 FSE",
          "5/8",
          "Kontrolle",
          "cérébrale",
          "МРТ мозга",
          "胸部",
          "2.0.1",
          "prone",
          "(arm)",
          "0.5x0.5x1.0",
          "W400 L40",
          "Segment 12",
          "follow up",
          "HU 100-2000",
          "120 kV");

  private final Random random = new Random(20260101);
  private final IdentityCollector collector = new IdentityCollector(List.of(), List.of());

  private String word(int syllables) {
    String word =
        Stream.generate(() -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
            .limit(syllables)
            .collect(Collectors.joining());
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String text() {
    return Stream.generate(() -> TEXT.get(random.nextInt(TEXT.size())))
        .limit(random.nextInt(4))
        .collect(Collectors.joining(" "));
  }

  private String cleaned(DataSet object, String text) {
    KnownIdentities known = collector.of(object, element -> IdentityCollector.Standing.SECRET);
    return Redaction.apply(text, known.find(text, Strictness.KEPT), VR.UT, "***").orElse("");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss")
        .replace("ø", "o");
  }

  private static String wide(String text) {
    return text.chars()
        .mapToObj(c -> Character.toString(c < '!' || c > '~' ? c : c + 0xFEE0))
        .collect(Collectors.joining());
  }

  private static final List<BiFunction<String, String, String>> NAMES =
      List.of(
          (family, given) -> family + "^" + given,
          (family, given) -> given + " " + family,
          (family, given) -> family + ", " + given,
          (family, given) -> family + " " + given.charAt(0) + ".",
          (family, given) -> given.charAt(0) + ". " + family,
          (family, given) -> given.charAt(0) + family,
          (family, given) -> (given + " " + family).toUpperCase(Locale.ROOT),
          (family, given) -> (given + "_" + family).toLowerCase(Locale.ROOT),
          (family, given) -> plain(given + " " + family),
          (family, given) -> Normalizer.normalize(given + " " + family, Normalizer.Form.NFD),
          (family, given) -> given + family,
          (family, given) -> family + "-" + given,
          (family, given) -> (family + " " + given).replace("ö", "oe").replace("ø", "oe"),
          (family, given) -> family + "'s",
          (family, given) -> String.join(" ", plain(family).toUpperCase(Locale.ROOT).split("")),
          (family, given) -> wide(plain(family)),
          (family, given) -> given);

  @Test
  void noSpellingOfANameSurvives() {
    for (int i = 0; i < TIMES; i++) {
      String family = word(3);
      String given = word(2 + random.nextInt(2));
      DataSet object = new DataSet();
      object.set(Tag.SpecificCharacterSet, "ISO_IR 192");
      object.set(Tag.PatientName, family + "^" + given);
      String spelt = NAMES.get(i % NAMES.size()).apply(family, given);
      String before = text();
      String after = text();
      String left = cleaned(object, before + " " + spelt + " " + after);
      for (String part : List.of(family, given)) {
        assertFalse(plain(left).contains(plain(part)), spelt + ": " + left);
      }
      assertEquals(letters(before + after), letters(left), spelt + ": " + left);
    }
  }

  /** What is left but for markers and what may stand behind a name. */
  private static String letters(String text) {
    return text.replaceAll("\\*+(?:'s|\\.)?|\\s", "");
  }

  @Test
  void noSpellingOfANumberSurvives() {
    for (int i = 0; i < TIMES; i++) {
      String prefix = word(1).substring(0, 2).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "Q");
      String digits =
          "%04d".formatted(random.nextInt(1000)) + "-" + (10000 + random.nextInt(90000));
      String id = prefix + "-" + digits;
      DataSet object = new DataSet();
      object.set(Tag.PatientID, id);
      String spelt =
          switch (i % 5) {
            case 0 -> id;
            case 1 -> id.replace("-", "");
            case 2 -> id.replace('-', ' ');
            case 3 -> id.toLowerCase(Locale.ROOT).replace('-', '_');
            default -> id.replaceAll("-0+", "-");
          };
      String before = text();
      String left = cleaned(object, before + " " + spelt + " " + text());
      assertFalse(left.contains(digits.substring(digits.length() - 5)), spelt + ": " + left);
      assertEquals(letters(before), letters(left.substring(0, before.length())), spelt);
    }
  }

  @Test
  void noSpellingOfADateSurvives() {
    List<String> forms =
        List.of(
            "yyyyMMdd",
            "yyyy-MM-dd",
            "yyyy/MM/dd",
            "dd.MM.yyyy",
            "d.M.yyyy",
            "MM/dd/yyyy",
            "M/d/yyyy",
            "dd/MM/yy",
            "d MMM yyyy",
            "d MMMM yyyy",
            "MMMM d, yyyy",
            "ddMMMyyyy",
            "yyyy年M月d日",
            "d. MMMM yyyy",
            "dd-MMM-yy");
    List<Locale> languages =
        Stream.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "pl", "ru")
            .map(Locale::of)
            .toList();
    for (int i = 0; i < TIMES; i++) {
      LocalDate day = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(36500));
      DataSet object = new DataSet();
      object.set(Tag.PatientBirthDate, day.format(DateTimeFormatter.BASIC_ISO_DATE));
      Locale language = languages.get(random.nextInt(languages.size()));
      String spelt = day.format(DateTimeFormatter.ofPattern(forms.get(i % forms.size()), language));
      String before = text();
      String after = text();
      String left = cleaned(object, before + " on " + spelt + " : " + after);
      assertEquals((before + " on *** : " + after).strip(), left.strip(), spelt);
    }
  }

  @Test
  void textWithoutIdentitiesStaysAsItIs() {
    for (int i = 0; i < TIMES; i++) {
      DataSet object = new DataSet();
      object.set(Tag.SpecificCharacterSet, "ISO_IR 192");
      object.set(Tag.PatientName, word(3) + "^" + word(2));
      object.set(Tag.PatientID, "QX-" + (100000 + random.nextInt(900000)));
      object.set(Tag.PatientBirthDate, "19" + (10 + random.nextInt(90)) + "0704");
      String text = text() + " " + text();
      assertEquals(text, cleaned(object, text));
    }
  }
}
