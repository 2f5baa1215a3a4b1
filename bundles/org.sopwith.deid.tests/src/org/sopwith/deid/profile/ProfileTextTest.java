// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.operation.OperationException;

/** Files of profiles. */
class ProfileTextTest {
  private static final String FULL =
      """
      # Written for the heart study.

      sopwith-deid: 1
      name: "Heart: second part"
      edition: 2024c
      options:
        # dates keep their distances
        - retain-modified-dates
        - clean-descriptors
      shift-from: 10
      burned-in: flag
      overrides:

        # The registry needs it.
        - attribute: StationName
          modality: CT, MR
          action: map
          with: stations.csv
        - value: "\\\\d{4} #1"
          vr: LO
          action: remove
      # the end
      """;

  static List<String> builtin() {
    return BuiltinProfiles.names();
  }

  @ParameterizedTest
  @MethodSource("builtin")
  void builtInProfilesAreWrittenAsTheyAre(String name) throws OperationException {
    Profile profile = BuiltinProfiles.find(name).orElseThrow();
    String text = ProfileText.format(profile);
    assertEquals(text, ProfileText.format(ProfileText.parse(text, name)));
    assertEquals("2024c", profile.getEdition());
  }

  @Test
  void commentsAndEmptyLinesStay() throws OperationException {
    String text =
        FULL.replace(
            "  - value: \"\\\\d{4} #1\"\n    vr: LO\n", "  - vr: LO\n    value: \"\\\\d{4} #1\"\n");
    assertEquals(text, ProfileText.format(ProfileText.parse(FULL, "heart.deid")));
  }

  @Test
  void commentsBehindAStatementStayBeforeIt() throws OperationException {
    Profile profile = ProfileText.parse("sopwith-deid: 1 # first\nname: A # b\n", "a");
    assertEquals("# first\nsopwith-deid: 1\n# b\nname: A\n", ProfileText.format(profile));
  }

  @Test
  void valuesAreRead() throws OperationException {
    Profile profile = ProfileText.parse(FULL, "heart.deid");
    assertEquals("Heart: second part", profile.getName());
    assertEquals(Caution.FLAG, profile.getBurnedIn());
    assertEquals(10, profile.getShiftFrom());
    AttributeOverride first = profile.getOverrides().get(0);
    assertEquals(List.of("CT", "MR"), first.getModality());
    assertEquals(Action.MAP, first.getAction());
    assertEquals("\\d{4} #1", profile.getOverrides().get(1).getValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: A|x is no profile: it does not begin with 'sopwith-deid: 1'.",
        "sopwith-deid: 2|x is of version 2 of the format, this program knows version 1; use a later version of Sopwith.",
        "sopwith-deid: 1;nome: A|x, line 2, has 'nome', which is none of name, description, edition, options, pseudonym-prefix, shift-from, shift-to, burned-in, regions, ultrasound-regions, text-recognition, visual-features, encapsulated-documents, record-original, text-marker, keep-words, remove-words.",
        "sopwith-deid: 1;burned-in: keep|x, line 2, has 'keep' for 'burned-in', which is none of refuse, flag, ignore.",
        "sopwith-deid: 1;shift-to: soon|x, line 2, has 'soon' for 'shift-to', which is no whole number.",
        "sopwith-deid: 1;name: A;name: B|x, line 3, says 'name' a second time.",
        "sopwith-deid: 1;options:;    - retain-uids|x, line 3, is indented by 4 spaces, where no statement can be.",
        "sopwith-deid: 1;overrides:;  - action: remov|x, line 3, has 'remov' for 'action', which is none of keep, remove, empty, dummy, replace-uid, clean, shift-date, hash, map, coarsen.",
        "sopwith-deid: 1;name|x, line 2, is not of the form 'key: value'.",
        "sopwith-deid: 1;name: \"A|x, line 2, has a text whose quotes do not end where they should."
      })
  void whatIsWrongIsSaidInOneLineWithItsPlace(String lines, String message) {
    OperationException e =
        assertThrows(
            OperationException.class, () -> ProfileText.parse(lines.replace(';', '\n'), "x"));
    assertEquals(message, e.getMessage());
  }
}
