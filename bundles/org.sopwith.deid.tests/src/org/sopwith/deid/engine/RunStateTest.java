// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/** A run goes on only if all that decides on its results is as it was. */
class RunStateTest {
  private static final String PROFILE =
      """
      sopwith-deid: 1
      name: T
      edition: 2024c
      regions:
        - regions.tsv
      keep-words:
        - Lakeside
      overrides:
        - attribute: StationName
          action: map
          with: map.csv
      """;
  private static final String REGIONS =
      "when\tblank\tcovers\tframes\tsource\tcomment\nRows=1; Columns=1\t0,0,1,1\tsome\t-\tme\t\n";

  @TempDir Path folder;

  private DeidKey key = DeidKey.random();
  private String profile = PROFILE;
  private Cleaners cleaners = Cleaners.NONE;
  private ResultLayout layout = ResultLayout.UIDS;

  @BeforeEach
  void writeFiles() throws Exception {
    Files.writeString(folder.resolve("regions.tsv"), REGIONS);
    Files.writeString(folder.resolve("map.csv"), "Doe^Jane,1\n");
    start(false);
  }

  private void start(boolean resume) throws Exception {
    new DeidentificationRun(
            ProfileText.parse(profile, "t"),
            folder,
            key,
            cleaners,
            Optional.empty(),
            folder.resolve("out"),
            layout,
            resume)
        .run(List.<Path>of().iterator(), Progress.NONE);
  }

  private void refused(String what) {
    String message = assertThrows(OperationException.class, () -> start(true)).getMessage();
    assertTrue(message.contains("is of a run with another " + what + ";"), message);
  }

  @Test
  void theSameRunGoesOn() throws Exception {
    start(true);
  }

  @Test
  void aChangedTableOfRegionsIsSeen() throws Exception {
    Files.writeString(folder.resolve("regions.tsv"), REGIONS.replace("0,0,1,1", "none"));
    refused("table of regions");
  }

  @Test
  void aChangedMappingIsSeen() throws Exception {
    Files.writeString(folder.resolve("map.csv"), "Doe^Jane,2\n");
    refused("mapping");
  }

  @Test
  void aChangedWordListOrProfileIsSeen() {
    profile = PROFILE.replace("Lakeside", "Bramble");
    refused("profile");
  }

  @Test
  void anotherKeyLayoutOrSetOfCleanersIsSeen() {
    DeidKey mine = key;
    key = DeidKey.random();
    refused("key");
    key = mine;
    layout = ResultLayout.FILE_SET;
    refused("layout of results");
    layout = ResultLayout.UIDS;
    cleaners = Cleaners.standard();
    refused("set of cleaners");
  }

  @Test
  void whatIsNoStateIsRefused() throws Exception {
    Files.delete(folder.resolve("out").resolve(".sopwith-deid"));
    Files.writeString(folder.resolve("out").resolve("x"), "x");
    assertThrows(OperationException.class, () -> start(true));
  }

  @Test
  void theStateHoldsNothingOfTheFiles() throws Exception {
    String state = Files.readString(folder.resolve("out").resolve(".sopwith-deid"));
    assertFalse(state.contains("Doe") || state.contains("Lakeside") || state.contains("map.csv"));
    assertEquals(8, state.lines().count());
  }
}
