// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Names that a text has in another script than the attributes, or in another character set. */
class OtherScriptsTest {
  private static DataSet object() {
    DataSet object = new DataSet();
    object.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    return object;
  }

  private static String cleaned(DataSet object, String text) {
    KnownIdentities known =
        new IdentityCollector(List.of(), List.of())
            .of(object, each -> IdentityCollector.Standing.SECRET);
    return Redaction.apply(text, known.find(text, Strictness.KEPT), VR.UT, "***").orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "الزهراني^فاطمة | CT Fatimah Al-Zahrani | CT ***",
        "الزهراني^فاطمة | Zahrani, Fatma: CT | ***: CT",
        "الشريف^محمد | CT of Mohammed as-Sharif, chest | CT of ***, chest",
        "عبدالله^يوسف | Abdullah Yousef, MR | ***, MR",
        "حسيني^رضا | T2 Reza Hosseini | T2 ***",
        "שרון^דבורה | Debora Sharon, 2nd look | ***, 2nd look",
        "כהן^יצחק | MR Yitzhak Cohen | MR ***",
        "Щербаков^Юрий | CT Yuri Scherbakov | CT ***",
        "Щербаков^Юрий | CT Jurij Ščerbakov | CT ***",
        "Хрущёва^Мария | Maria Khrushcheva, MR | ***, MR",
        "Παπαδόπουλος^Γιώργος | Giorgos Papadopoulos CT | *** CT",
        "おおの^しょうへい | CT Shohei Ohno | CT ***",
        "サトウ^ジュンコ | Junko Satoh CT | *** CT",
        "홍^길동 | MR for Kil-Dong Hong | MR for ***",
        "박^지성 | Park Ji Sung, knee | ***, knee",
        "이^영희 | Lee Young-hee, US | ***, US",
        "Al-Zahrani^Fatimah | فحص فاطمة الزهراني | فحص ***",
        "Scherbakov^Yuri | КТ Щербаков Юрий | КТ ***",
        "Papadopoulos^Giorgos | CT Παπαδόπουλος | CT ***",
        "Sharon^Deborah | בדיקה של דבורה שרון | בדיקה של ***",
      })
  void aNameIsFoundInTheLettersOfAnotherScript(String name, String text, String left) {
    DataSet object = object();
    object.set(Tag.PatientName, name);
    assertEquals(left, cleaned(object, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "الزهراني^فاطمة | CT after fall, chest with contrast, T2 axial, left femur",
        "كريم^نور | T1 axial, normal liver, contrast 80 ml, coronal",
        "שרון^דבורה | screening of short bones, no tumour, series 2",
        "Щербаков^Юрий | MRI of the shoulder, rotator cuff",
        "홍^길동 | lung and heart, young adult, long axis",
        "이^영희 | CT of the knee, left side, lee side",
        "やまだ^たろう | MR of the thorax, no yam",
        "Long^Anna | МРТ головного мозга и шеи",
      })
  void wordsOfImagingAreNoRomanizedNames(String name, String text) {
    DataSet object = object();
    object.set(Tag.PatientName, name);
    assertEquals(text, cleaned(object, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "山田太郎の検査 | ***の検査",
        "ヤマダ　タロウ様 | ***様",
        "ﾔﾏﾀﾞ ﾀﾛｳ CT | *** CT",
        "CT Yamada, read by 鈴木 | CT ***, read by ***",
        "by Suzuki Ichiro and 佐藤花子 | by *** and ***",
        "佐藤さん scanned | ***さん scanned",
      })
  void allGroupsOfAllPersonsAreFound(String text, String left) {
    DataSet object = object();
    object.set(Tag.PatientName, "Yamada^Tarou=山田^太郎=やまだ^たろう");
    object.set(Tag.ReferringPhysicianName, "Suzuki^Ichiro=鈴木^一郎=すずき^いちろう");
    object.set(Tag.OperatorsName, "Sato^Hanako=佐藤^花子");
    assertEquals(left, cleaned(object, text));
  }

  @Test
  void namesAreFoundInUtf8ThatIsReadInAnotherCharacterSet() {
    DataSet object = new DataSet();
    object.set(Tag.SpecificCharacterSet, "ISO_IR 100");
    object.setBytes(Tag.PatientName, VR.PN, "Thistlédown^Zoë".getBytes(StandardCharsets.UTF_8));
    String misread = "Untersuchung Zo\u00c3\u00ab Thistl\u00c3\u00a9down, Sch\u00c3\u00a4del";
    assertEquals("Untersuchung ***, Sch\u00c3\u00a4del", cleaned(object, misread));
    assertEquals("for ***", cleaned(object, "for Zoë Thistlédown"));
  }

  @Test
  void uidsThatAreReplacedAreFoundInTextWhateverTheirForm() {
    DataSet object = object();
    String uuid = "2.25.61632113012766187400380458100658941100";
    object.set(Tag.StudyInstanceUID, uuid);
    object.set(Tag.SeriesInstanceUID, "1.2.826.0.1.17");
    assertEquals(
        "copy of ***, see ***.", cleaned(object, "copy of " + uuid + ", see 1.2.826.0.1.17."));
    assertEquals("as 1.2.826.0.1.171", cleaned(object, "as 1.2.826.0.1.171"));
  }
}
