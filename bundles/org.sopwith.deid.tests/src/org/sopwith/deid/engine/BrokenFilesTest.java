// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Progress;

/**
 * A broken file is refused with a sentence, or what is whole of it is de-identified: never more.
 */
@Timeout(300)
class BrokenFilesTest {
  private static final String SECRET = "SECRET";
  private static final int PARTS = 50;
  private static final int HEADERS = 132;

  @TempDir Path folder;

  private final List<Path> files = new ArrayList<>();

  private static byte[] file(String syntax) throws Exception {
    DataSet object = DeidentifierTest.ct(1);
    object.set(Tag.InstitutionName, SECRET);
    object.addItem(Tag.ReferencedImageSequence).set(Tag.TextValue, SECRET);
    if (TransferSyntax.of(syntax).isEncapsulated()) {
      byte[] frame = {-1, (byte) 0xD8, -1, (byte) 0xDA, 0, 2, 1, 2, -1, (byte) 0xD9};
      object.setFragments(Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], frame)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.of(syntax), object).write(out);
    return out.toByteArray();
  }

  private void add(byte[] bytes) throws Exception {
    files.add(Files.write(folder.resolve(files.size() + ".dcm"), bytes));
  }

  /** All are accounted for, each refusal is a sentence, and no result holds an identity. */
  private RunSummary run() throws Exception {
    RunSummary summary =
        new DeidentificationRun(
                BuiltinProfiles.find("basic").orElseThrow(),
                folder,
                DeidKey.random(),
                Cleaners.standard(),
                Optional.empty(),
                folder.resolve("out"),
                ResultLayout.UIDS,
                false)
            .run(files.iterator(), Progress.NONE);
    assertEquals(
        files.size(), summary.written() + summary.refused().size() + summary.leftOut().size());
    List<RunSummary.Remark> remarks = new ArrayList<>(summary.refused());
    remarks.addAll(summary.leftOut());
    for (RunSummary.Remark remark : remarks) {
      assertTrue(remark.message().matches("[A-Z(].*\\."), remark.message());
      assertFalse(remark.message().contains(SECRET), remark.message());
      assertFalse(remark.message().contains("Exception"), remark.message());
    }
    try (var all = Files.walk(folder.resolve("out"))) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(each, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(SECRET), each.toString());
        assertFalse(each.toString().endsWith(".tmp"), each.toString());
      }
    }
    return summary;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.840.10008.1.2",
        "1.2.840.10008.1.2.1",
        "1.2.840.10008.1.2.2",
        "1.2.840.10008.1.2.1.99",
        "1.2.840.10008.1.2.4.50"
      })
  void filesThatAreCutOffOrDamaged(String syntax) throws Exception {
    byte[] whole = file(syntax);
    for (int part = 0; part < PARTS; part++) {
      add(Arrays.copyOf(whole, whole.length * part / PARTS));
    }
    Random random = new Random(6);
    for (int i = 0; i < PARTS; i++) {
      byte[] flipped = whole.clone();
      for (int flips = 0; flips <= i % 5; flips++) {
        flipped[HEADERS + random.nextInt(whole.length - HEADERS)] ^=
            (byte) (1 << random.nextInt(8));
      }
      add(flipped);
      byte[] ends = whole.clone();
      int at = HEADERS + random.nextInt(whole.length - HEADERS - 4);
      Arrays.fill(ends, at, at + 4, (byte) (i % 2 == 0 ? 0xFF : 0x7F));
      add(ends);
    }
    add(Arrays.copyOfRange(whole, HEADERS, whole.length));
    run();
  }

  @Test
  void lengthsThatAreNoneAndNestingWithoutEnd() throws Exception {
    byte[] whole = file("1.2.840.10008.1.2.1");
    for (int depth : new int[] {10, 200, 20000}) {
      ByteArrayOutputStream nested = new ByteArrayOutputStream();
      nested.writeBytes(Arrays.copyOf(whole, startOf(whole, 0x08, 0x00, 0x16, 0x00)));
      for (int i = 0; i < depth; i++) {
        nested.writeBytes(new byte[] {8, 0, 0x40, 0x11, 'S', 'Q', 0, 0, -1, -1, -1, -1});
        nested.writeBytes(new byte[] {-2, -1, 0, -32, -1, -1, -1, -1});
      }
      nested.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
      add(nested.toByteArray());
    }
    byte[] huge = whole.clone();
    int name = startOf(whole, 0x10, 0x00, 0x10, 0x00);
    huge[name + 6] = (byte) 0xFE;
    huge[name + 7] = (byte) 0xFF;
    add(huge);
    assertEquals(0, run().written());
  }

  private static int startOf(byte[] file, int... bytes) {
    for (int at = HEADERS; ; at++) {
      boolean here = true;
      for (int i = 0; i < bytes.length; i++) {
        here &= file[at + i] == bytes[i];
      }
      if (here) {
        return at;
      }
    }
  }
}
