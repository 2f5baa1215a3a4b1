// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An identifier is found however it is spelt, and not in what only looks like it. */
class SpellingsTest {
  private static final int PATIENT = 1;
  private static final int ANOTHER = 2;

  private static Set<IdentityKind> found(Consumer<Spellings> identity, String text, int patient) {
    Identities identities = new Identities();
    identity.accept(new Spellings(identities, new CommonWords()));
    identities.close(number -> number);
    Set<IdentityKind> kinds = EnumSet.noneOf(IdentityKind.class);
    identities.search(text, patient, hit -> kinds.add(hit.kind()));
    return kinds;
  }

  private static boolean finds(Consumer<Spellings> identity, String text) {
    return !found(identity, text, PATIENT).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quillfeather^Zoe",
        "zoe quillfeather",
        "QUILLFEATHER, ZOE",
        "Zoe_Quillfeather_001",
        "zoe-quillfeather",
        "ct of Mrs. Quillfeather.",
        "ZoeQuillfeather",
        "ZQuillfeather",
        "Quillfeather2021",
        "Q U I L L F E A T H E R",
        "Qu\u00edllfeather",
        "Q\u0075\u0301illfeather"
      })
  void namesAreFoundInAnyOrderAndForm(String text) {
    assertTrue(finds(s -> s.name("Quillfeather^Zoe^Maren^Dr.", 0, PATIENT), text), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quill feather duster", "zoetrope", "Dr. Who", "marenzio", "zo e"})
  void partsOfOtherWordsAreNoNames(String text) {
    assertFalse(finds(s -> s.name("Quillfeathers^Zoe^Maren^Dr.", 0, PATIENT), text), text);
  }

  @ParameterizedTest
  @CsvSource({
    "Müller^Jörg, Mueller",
    "Müller^Jörg, MULLER",
    "Mueller^Ann, Müller",
    "Ødegård^Åse, Odegard",
    "Ødegård^Åse, Oedegaard",
    "Weiß^Ann, WEISS",
    "Łukasz^Ann, lukasz",
    "Иванова^Мария, Ivanova",
    "Ivanova^Maria, Иванова",
    "Πεύκου^Ελένη, Πευκου",
    "Yamada^Tarou=山田^太郎=やまだ^たろう, ヤマダ",
    "Yamada^Tarou=山田^太郎=やまだ^たろう, 患者山田太郎様",
    "Li^Xiaoming=李^小明, 李小明",
    "الزهراني^فاطمة, فاطمة",
    "الزهراني^فاطمة, seen by F. Alzahrani",
    "الزهراني^فاطمة, 'Fatimah al-Zahrany'",
    "שרון^דבורה, Debora Sharon",
    "שרון^דבורה, דבורה שרון",
    "Müller-Lüdenscheidt^Hans, Herr Luedenscheidt",
    "Quillfeather^Zoe^^^Jr., QUILLFEATHERS",
    "Quillfeather^Zoe, USERQUILLFEATHER01",
    "O'Dowd^Sean, ODowd",
    "Иванова^Юлия, Yuliya",
    "Щербаков^Илья, Shcherbakov",
    "Πεύκου^Ελένη, Eleni Pefkou",
    "Πεύκου^Ελένη, Peukou",
    "きょう^しんいち, Kyo Shinichi",
    "はっとり^たろう, Hattori"
  })
  void namesAreFoundInOtherLettersOfTheirs(String name, String text) {
    assertTrue(finds(s -> s.name(name, 0, PATIENT), text), name + " in " + text);
  }

  /** Names of the examples of PS3.5 Annexes H, I and J and Section 6.2.1.2. */
  @ParameterizedTest
  @CsvSource({
    "Yamada^Tarou=山田^太郎=やまだ^たろう, Taro YAMADA",
    "Yamada^Tarou=山田^太郎=やまだ^たろう, 太郎の検査",
    "Yamada^Tarou=山田^太郎=やまだ^たろう, ﾔﾏﾀﾞ ﾀﾛｳ",
    "Yamada^Tarou=山田^太郎=やまだ^たろう, やまだたろうさん",
    "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう, yamada",
    "=山田^太郎=やまだ^たろう, Yamada Taro",
    "==ヤマダ^タロウ, Tarou Yamada",
    "Hong^Gildong=洪^吉洞=홍^길동, 홍길동",
    "Hong^Gildong=洪^吉洞=홍^길동, 환자 길동의 검사",
    "Hong^Gildong=洪^吉洞=홍^길동, 洪吉洞",
    "==홍^길동, Gildong Hong",
    "==김^길동, Kim Gildong",
    "Wang^XiaoDong=王^小東, 王小東",
    "Wang^XiaoDong=王^小东, wang xiaodong",
    "Wang^XiaoDong=王^小东, 患者：王小东。",
    "Zhang^XiaoDong=张^小东, Xiao Dong Zhang",
    "Διονυσιος, Dionysios",
    "Διονυσιος, ΔΙΟΝΎΣΙΟΣ",
    "Люкceмбypг, Люкceмбypг",
    "قباني^لنزار, قباني لنزار",
    "قباني^لنزار, Lnizar Qabbani",
    "קבאני^נזאר, Nizar Kabani",
    "Äneas^Rüdiger, Aeneas",
    "Buc^Jérôme, JEROME BUC"
  })
  void namesOfTheStandardAreFoundInOtherScripts(String name, String text) {
    assertTrue(finds(s -> s.name(name, 0, PATIENT), text), name + " in " + text);
  }

  @ParameterizedTest
  @CsvSource({
    "قباني^لنزار, liver and kidney",
    "الزهراني^فاطمة, the optima laser unit",
    "==홍^길동, 검사 결과",
    "=山田^太郎=, 山の写真"
  })
  void otherWordsAreNoNamesInOtherScripts(String name, String text) {
    assertFalse(finds(s -> s.name(name, 0, PATIENT), text), name + " in " + text);
  }

  @Test
  void aNameThatIsAWordOfTheStandardCountsOnlyWithAnother() {
    assertFalse(finds(s -> s.name("Head^Rosalind", 0, PATIENT), "CT HEAD W/O CONTRAST"));
    assertTrue(finds(s -> s.name("Head^Rosalind", 0, PATIENT), "ct of Rosalind Head"));
    assertTrue(finds(s -> s.name("Head^Ann", 0, PATIENT), "head, ann"));
  }

  @Test
  void shortNamesCountTogetherAndWithInitials() {
    Consumer<Spellings> name = s -> s.name("Ng^Bo", 0, PATIENT);
    assertTrue(finds(name, "NG, BO"));
    assertTrue(finds(name, "ct of BoNg"));
    assertFalse(finds(name, "bong"));
    assertTrue(finds(s -> s.name("Kvist^Bo", 0, PATIENT), "user bkvist"));
  }

  @Test
  void aSingleNameCountsInTheResultsOfItsPatientAlone() {
    Consumer<Spellings> name = s -> s.name("Woodruff^Agathe", 0, PATIENT);
    assertTrue(found(name, "by Woodruff", ANOTHER).isEmpty());
    assertFalse(found(name, "by Agathe Woodruff", ANOTHER).isEmpty());
    assertFalse(found(name, "by Woodruff", Identities.ANYBODY).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20210914",
        "2021-09-14",
        "14.09.2021",
        "14.9.21",
        "9/14/2021",
        "09/14/21",
        "14 September 2021",
        "Sept. 14th, 2021",
        "14. Sept 2021",
        "le 14 septembre 2021",
        "1.2.840.20210914.5",
        "2021年9月14日",
        "at 20210914T0815",
        "20210914081500",
        "14. IX. 2021",
        "14th of September 2021"
      })
  void datesAreFoundInOtherForms(String text) {
    assertTrue(
        finds(s -> s.date(LocalDate.of(2021, 9, 14), IdentityKind.DATE, 0, PATIENT), text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "120210914",
        "202109141",
        "2021 or 14",
        "914202",
        "14.9.2",
        "149 2021",
        "8.1.492.1"
      })
  void otherNumbersAreNoDates(String text) {
    assertFalse(
        finds(s -> s.date(LocalDate.of(2021, 9, 14), IdentityKind.DATE, 0, PATIENT), text), text);
  }

  @ParameterizedTest
  @CsvSource({
    "QF-4711-0815, QF47110815",
    "QF-4711-0815, qf 4711/0815",
    "QF-4711-0815, x_QF-4711-815_y",
    "00471108, 471108",
    "471108, id=0000471108;",
    "471108, 1.2.3.471108",
    "QF-0471108-3, 4711083",
    "S4711083D, ID 4711083",
    "047-110-835, 47110835"
  })
  void numbersAreFoundWithOtherSeparatorsAndZeros(String id, String text) {
    assertTrue(finds(s -> s.id(id, 0, PATIENT), text), id + " in " + text);
  }

  @ParameterizedTest
  @CsvSource({"471108, 4711081", "471108, 1471108", "12, 12", "S1, S1"})
  void partsOfOtherNumbersAndShortOnesAreNone(String id, String text) {
    assertFalse(finds(s -> s.id(id, 0, PATIENT), text), id + " in " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+99 555 010 4711",
        "0099555-0104711",
        "(555) 010 4711",
        "5550104711",
        "0555/0104711"
      })
  void telephoneNumbersAreFoundByTheirDigits(String text) {
    assertTrue(finds(s -> s.phone("+99 555 010 4711", 0, PATIENT), text), text);
  }

  @Test
  void addressesAreFoundAsAWholeAndByTheirParts() {
    Consumer<Spellings> address =
        s -> s.phrase("7 Fountain Lane, 1234 Little Brambling", 0, PATIENT);
    assertTrue(finds(address, "taxi from 7, fountain lane"));
    assertTrue(finds(address, "1234 LITTLE BRAMBLING"));
    assertTrue(finds(address, "lives in Fountain Lane"));
    assertFalse(finds(address, "a fountain pen"));
  }

  @Test
  void uidsAreFoundInTexts() {
    assertEquals(
        EnumSet.of(IdentityKind.UID),
        found(s -> s.uid("1.2.840.99.1"), "see 1.2.840.99.1.", ANOTHER));
    assertFalse(finds(s -> s.uid("1.2.840.99.1"), "see 1.2.840.99.11"));
  }
}
