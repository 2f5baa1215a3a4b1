// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;

/** What is remembered of the objects before changes nothing in the results of the next. */
class RememberedTest {
  private static final String PROFILE =
      """
      sopwith-deid: 1
      name: Test
      edition: 2024c
      burned-in: ignore
      options:
        - clean-descriptors
        - retain-safe-private
      overrides:
        - attribute: ProtocolName
          action: remove
          manufacturer: ACME
        - attribute: BodyPartExamined
          action: empty
          modality: MR
        - attribute: SegmentSequence[*].SegmentDescription
          action: remove
        - attribute: ImageComments
          value: "^KEEP"
          action: keep
      """;

  private static final String[] TEXTS = {
    "Liver of Quillfeather",
    "Liver of Marigold",
    "KEEP 2024-03-05",
    "KEEP 2019-11-23",
    "see 1.2.826.0.1.3680043.10.1.7",
    "see 1.2.826.0.1.3680043.10.1.8",
    "STANDARD",
    "case 800305",
    "case 910102",
    "QF-4711-0815",
    "MA-0815-4711"
  };

  private final DeidKey key = DeidKey.random();
  private final Random random = new Random(7);

  private Deidentifier deidentifier() throws Exception {
    return new Deidentifier(
        ProfileText.parse(PROFILE, "test"), Path.of(""), key, Cleaners.standard());
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  /** One of two patients, two makers, three kinds, with texts about any of them. */
  private byte[] object(int number) throws Exception {
    DataSet object = DeidentifierTest.ct(number % 10);
    boolean first = random.nextBoolean();
    object.set(Tag.PatientName, first ? "Quillfeather^Zoe" : "Marigold^Tom");
    object.set(Tag.PatientID, first ? "QF-4711-0815" : "MA-0815-4711");
    object.set(Tag.PatientBirthDate, random.nextBoolean() ? "19800305" : "19910102");
    object.set(Tag.StudyDate, random.nextBoolean() ? "20240305" : "20191123");
    object.set(Tag.Manufacturer, random.nextBoolean() ? "ACME" : "Other");
    int kind = random.nextInt(3);
    object.set(
        Tag.SOPClassUID,
        List.of(UID.CTImageStorage, UID.MRImageStorage, UID.SecondaryCaptureImageStorage)
            .get(kind));
    object.set(Tag.Modality, List.of("CT", "MR", "OT").get(kind));
    object.set(Tag.SoftwareVersions, text());
    object.set(Tag.ImageComments, text());
    object.set(Tag.ProtocolName, text());
    object.set(Tag.ConvolutionKernel, random.nextBoolean() ? "STANDARD" : "Zoe");
    object.set(Tag.BodyPartExamined, "LIVER");
    object.set(Tag.ContrastBolusAgent, random.nextBoolean() ? "" : text());
    DataSet segment = object.addItem(Tag.SegmentSequence);
    segment.set(Tag.SegmentLabel, text());
    segment.set(Tag.SegmentDescription, text());
    int block = object.reservePrivateBlock(random.nextBoolean() ? "ACME 1.0" : "ACME 2.0", 0x21);
    object.set(0x210000 | block | 1, VR.LO, text());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(bytes);
    return bytes.toByteArray();
  }

  /** The result, or why there is none; and the decisions. */
  private static List<Object> outcome(Deidentifier deidentifier, byte[] object) throws Exception {
    try (DicomFile file = DicomFile.parse(object)) {
      DeidentifiedObject done = deidentifier.deidentify(file);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      done.file().write(bytes);
      return List.of(bytes.toByteArray(), done.tally().lines());
    } catch (RefusedException e) {
      return List.of(new byte[0], e.getMessage());
    }
  }

  @Test
  void objectsOfSeveralPatientsKindsAndMakersAreWhatTheyWouldBeAlone() throws Exception {
    List<byte[]> objects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      objects.add(object(i));
    }
    Deidentifier shared = deidentifier();
    for (int round = 0; round < 2; round++) {
      for (byte[] object : objects) {
        List<Object> alone = outcome(deidentifier(), object);
        List<Object> among = outcome(shared, object);
        assertArrayEquals((byte[]) alone.get(0), (byte[]) among.get(0));
        assertEquals(alone.get(1), among.get(1));
      }
      Collections.shuffle(objects, random);
    }
  }

  @Test
  void moreDecisionsThanAreCountedOneByOneAreCountedAll() throws Exception {
    DataSet object = DeidentifierTest.ct(1);
    for (int i = 0; i < 3000; i++) {
      object.addItem(Tag.SegmentSequence).set(Tag.SegmentLabel, "A");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(bytes);
    Tally all = new Tally();
    for (int i = 0; i < 2; i++) {
      all.add(deidentifier().deidentify(DicomFile.parse(bytes.toByteArray())).tally());
    }
    assertEquals(
        6000,
        all.lines().stream()
            .filter(line -> line.path().equals("SegmentSequence[*].SegmentLabel"))
            .mapToLong(Tally.Line::count)
            .sum());
  }
}
