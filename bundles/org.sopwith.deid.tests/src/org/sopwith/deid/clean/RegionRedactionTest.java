// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.PixelRedactor.Blanked;
import org.sopwith.deid.clean.internal.pixel.TextFinder;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.DeidentifiedObject;
import org.sopwith.deid.engine.Deidentifier;
import org.sopwith.deid.engine.RefusedException;
import org.sopwith.deid.internal.verb.DeidRegions;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.deid.verify.Verification;
import org.sopwith.deid.verify.VerificationRequest;
import org.sopwith.deid.verify.Verifier;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.operation.json.JsonTree;

/** Text burned into pixels: what is blanked, what counts as proof, and that the verifier knows. */
class RegionRedactionTest {
  private static final String HEAD = "when\tblank\tcovers\tframes\tsource\tcomment\n";
  private static final int COLUMNS = 320;
  private static final int ROWS = 200;

  @TempDir Path folder;
  private DataSet image;

  @BeforeEach
  void draw() {
    image = new DataSet();
    image.set(Tag.SOPClassUID, UID.UltrasoundImageStorage);
    image.set(Tag.SOPInstanceUID, "1.2.3.4");
    image.set(Tag.StudyInstanceUID, "1.2.3");
    image.set(Tag.SeriesInstanceUID, "1.2.3.1");
    image.set(Tag.PatientName, "Quillfeather^Zoe");
    image.set(Tag.PatientID, "QF4711");
    image.set(Tag.Modality, "US");
    image.set(Tag.Manufacturer, "ACME");
    image.set(Tag.PhotometricInterpretation, "MONOCHROME2");
    image.setInts(Tag.SamplesPerPixel, VR.US, 1);
    image.setInts(Tag.Rows, VR.US, ROWS);
    image.setInts(Tag.Columns, VR.US, COLUMNS);
    image.setInts(Tag.BitsAllocated, VR.US, 8);
    image.setInts(Tag.BitsStored, VR.US, 8);
    image.setInts(Tag.HighBit, VR.US, 7);
    image.setInts(Tag.PixelRepresentation, VR.US, 0);
    BufferedImage drawn = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = drawn.createGraphics();
    for (int y = 40; y < ROWS; y++) {
      graphics.setColor(new Color(y, y, y));
      graphics.drawLine(60, y, 260, y);
    }
    graphics.setColor(Color.WHITE);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
    graphics.drawString("QUILLFEATHER, ZOE", 10, 20);
    graphics.dispose();
    image.setBytes(
        Tag.PixelData, VR.OB, ((DataBufferByte) drawn.getRaster().getDataBuffer()).getData());
  }

  private static Profile profile(String more) throws OperationException {
    return ProfileText.parse(
        "sopwith-deid: 1\nname: Test\nedition: 2024c\noptions:\n  - clean-pixel-data\n" + more,
        "test");
  }

  private void table(String rows) throws IOException {
    Files.writeString(folder.resolve("regions.tsv"), HEAD + rows);
  }

  private DeidentifiedObject apply(Profile profile, TransferSyntax syntax) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(syntax, image).write(bytes);
    return new Deidentifier(profile, folder, DeidKey.random(), Cleaners.standard())
        .deidentify(DicomFile.parse(bytes.toByteArray()));
  }

  private DeidentifiedObject apply(String more) throws Exception {
    return apply(profile(more), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private static boolean isBlank(DeidentifiedObject object, int column, int row) {
    return object.file().dataSet().bytes(Tag.PixelData)[row * COLUMNS + column] == 0;
  }

  @Test
  void aRowThatCoversAllMakesItClean() throws Exception {
    table("Manufacturer=ACME; Rows=200; Columns=320\t0,0,320,30\tall\t-\tJ. Doe, 50 images\n");
    DeidentifiedObject object = apply("regions:\n  - regions.tsv\n");
    DataSet result = object.file().dataSet();
    assertEquals("NO", result.string(Tag.BurnedInAnnotation, ""));
    assertTrue(result.strings(Tag.DeidentificationMethod).contains("Blanked in pixels: 1 (table)"));
    assertTrue(
        result.items(Tag.DeidentificationMethodCodeSequence).stream()
            .anyMatch(item -> item.string(Tag.CodeValue, "").equals("113101")));
    assertEquals(
        List.of(new Blanked("0,0,320,30", "all", "table", "regions.tsv:2, J. Doe, 50 images")),
        object.blanked());
    for (int column = 0; column < COLUMNS; column++) {
      assertTrue(isBlank(object, column, 15));
    }
    assertFalse(isBlank(object, 100, 100));
    assertEquals(List.of(), object.flags());
  }

  @Test
  void aRowThatDoesNotCoverAllBlanksAndProvesNothing() throws Exception {
    table("SOPInstanceUID=1.2.3.4\t0,0,320,30\n");
    String regions = "regions:\n  - regions.tsv\n";
    assertThrows(RefusedException.class, () -> apply(regions));
    DeidentifiedObject object = apply("burned-in: flag\n" + regions);
    assertEquals(1, object.flags().size());
    assertEquals("by hand", object.blanked().get(0).by());
    assertTrue(isBlank(object, 20, 15));
    DataSet result = object.file().dataSet();
    assertFalse(result.contains(Tag.BurnedInAnnotation));
    assertFalse(
        result.items(Tag.DeidentificationMethodCodeSequence).stream()
            .anyMatch(item -> item.string(Tag.CodeValue, "").equals("113101")));
  }

  @Test
  void withoutRegionsAnImageAtRiskIsHeldBack() throws Exception {
    RefusedException e = assertThrows(RefusedException.class, () -> apply(""));
    assertTrue(e.getMessage().contains("no region with text is known"), e.getMessage());
    image.set(Tag.BurnedInAnnotation, "YES");
    assertThrows(RefusedException.class, () -> apply(""));
    image.set(Tag.BurnedInAnnotation, "NO");
    assertEquals(List.of(), apply("").blanked());
  }

  @Test
  void withoutTheOptionNoPixelIsChanged() throws Exception {
    table("Manufacturer=ACME; Rows=200; Columns=320\t0,0,320,30\tall\t-\tMe\n");
    Profile basic =
        ProfileText.parse(
            "sopwith-deid: 1\nname: A\nedition: 2024c\nburned-in: flag\nregions:\n"
                + "  - regions.tsv\n",
            "test");
    DeidentifiedObject object = apply(basic, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    assertEquals(List.of(), object.blanked());
    assertEquals(1, object.flags().size());
  }

  @Test
  void whatLiesOutsideOfUltrasoundRegionsIsBlankAndAProofOnlyIfTheProfileTrustsThem()
      throws Exception {
    DataSet region = image.addItem(Tag.SequenceOfUltrasoundRegions);
    region.setInts(Tag.RegionLocationMinX0, VR.UL, 60);
    region.setInts(Tag.RegionLocationMinY0, VR.UL, 40);
    region.setInts(Tag.RegionLocationMaxX1, VR.UL, 260);
    region.setInts(Tag.RegionLocationMaxY1, VR.UL, 199);
    assertThrows(RefusedException.class, () -> apply(""));
    DeidentifiedObject object = apply("ultrasound-regions: trust\n");
    assertEquals("NO", object.file().dataSet().string(Tag.BurnedInAnnotation, ""));
    assertTrue(isBlank(object, 20, 15));
    assertFalse(isBlank(object, 260, 199));
    assertEquals("outside of Ultrasound Regions", object.blanked().get(0).by());
    DeidentifiedObject ignored = apply("burned-in: flag\nultrasound-regions: ignore\n");
    assertEquals(List.of(), ignored.blanked());
    region.setInts(Tag.RegionLocationMinX0, VR.UL, 0);
    region.setInts(Tag.RegionLocationMinY0, VR.UL, 0);
    region.setInts(Tag.RegionLocationMaxX1, VR.UL, 319);
    assertThrows(RefusedException.class, () -> apply("ultrasound-regions: trust\n"));
  }

  @Test
  void videoWithKnownRegionsIsRefused() throws Exception {
    table("Manufacturer=ACME; Rows=200; Columns=320\t0,0,320,30\tall\t-\tMe\n");
    image.setFragments(
        Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], new byte[] {0, 0, 1, 0})));
    RefusedException e =
        assertThrows(
            RefusedException.class,
            () ->
                apply(
                    profile("regions:\n  - regions.tsv\n"),
                    TransferSyntax.of("1.2.840.10008.1.2.4.102")));
    assertTrue(e.getMessage().contains("cannot be blanked"), e.getMessage());
  }

  @Test
  void aTableThatIsMissingOrBrokenStopsTheRun() throws Exception {
    assertThrows(OperationException.class, () -> apply("regions:\n  - regions.tsv\n"));
    table("Rows=200\t0,0\n");
    assertThrows(OperationException.class, () -> apply("regions:\n  - regions.tsv\n"));
  }

  @Test
  void overlaysInThePixelDataGoUnderEveryProfile() throws Exception {
    image.set(Tag.BurnedInAnnotation, "NO");
    image.setInts(Tag.BitsStored, VR.US, 7);
    image.setInts(Tag.HighBit, VR.US, 6);
    image.setInts(0x60000010, VR.US, ROWS);
    image.setInts(0x60000011, VR.US, COLUMNS);
    image.setInts(0x60000100, VR.US, 8);
    image.setInts(0x60000102, VR.US, 7);
    Profile basic = ProfileText.parse("sopwith-deid: 1\nname: A\nedition: 2024c\n", "test");
    DataSet result = apply(basic, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN).file().dataSet();
    byte[] before = image.bytes(Tag.PixelData);
    byte[] after = new byte[before.length];
    try (var in = result.get(Tag.PixelData).orElseThrow().bulk().open()) {
      assertEquals(after.length, in.readNBytes(after, 0, after.length));
    }
    for (int i = 0; i < after.length; i++) {
      assertEquals((byte) (before[i] & 0x7F), after[i]);
    }
    assertFalse(result.contains(0x60000010));
  }

  @Test
  void theVerifierKnowsDeclaredRegions() throws Exception {
    table("Manufacturer=ACME; Rows=200; Columns=320\t0,0,320,30\tall\t-\tMe\n");
    Path original = folder.resolve("in/a.dcm");
    Path good = folder.resolve("good/a.dcm");
    Path shown = folder.resolve("shown/a.dcm");
    Path more = folder.resolve("more/a.dcm");
    for (Path file : List.of(original, good, shown, more)) {
      Files.createDirectories(file.getParent());
    }
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image).write(original);
    DeidentifiedObject object = apply("regions:\n  - regions.tsv\n");
    object.file().write(good);
    assertEquals(List.of(), errors(original, good));
    DataSet bad = object.file().dataSet().copy();
    byte[] pixels = bad.bytes(Tag.PixelData);
    pixels[15 * COLUMNS + 20] ^= 1;
    bad.setBytes(Tag.PixelData, VR.OB, pixels);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, bad).write(shown);
    assertTrue(errors(original, shown).contains("deid.pixels.regions"));
    pixels[15 * COLUMNS + 20] ^= 1;
    pixels[100 * COLUMNS + 100] = 0;
    bad.setBytes(Tag.PixelData, VR.OB, pixels);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, bad).write(more);
    assertTrue(errors(original, more).contains("deid.pixels.regions"));
    table("Manufacturer=ACME\t0,0,320,30\tsome\t-\tMe\n");
    assertEquals(List.of("deid.burned-in.unproven"), errors(original, good));
  }

  private List<String> errors(Path original, Path result) throws Exception {
    Verification verification =
        new Verifier()
            .verify(
                VerificationRequest.of(original.getParent(), result.getParent())
                    .with(profile(""))
                    .withRegions(List.of(folder.resolve("regions.tsv"))),
                Progress.NONE);
    return verification.findings().list().stream()
        .filter(each -> each.severity() == org.sopwith.operation.Severity.ERROR)
        .map(Finding::rule)
        .distinct()
        .filter(rule -> rule.startsWith("deid.pixels") || rule.startsWith("deid.burned"))
        .toList();
  }

  @Test
  void recognisedTextIsBlankedOrNamedWithoutBeingShown() throws Exception {
    Assumptions.assumeTrue(TextFinder.find().isPresent(), "Tesseract is not installed");
    DeidentifiedObject flagged = apply("burned-in: flag\ntext-recognition: flag\n");
    assertEquals(2, flagged.flags().size(), flagged.flags().toString());
    assertTrue(flagged.flags().get(0).contains("an identity of the object"));
    assertFalse(flagged.flags().toString().toUpperCase().contains("QUILL"));
    DeidentifiedObject blanked = apply("burned-in: flag\ntext-recognition: blank\n");
    assertTrue(blanked.blanked().stream().allMatch(each -> each.by().equals("text recognition")));
    byte[] pixels = blanked.file().dataSet().bytes(Tag.PixelData);
    for (int i = 0; i < 30 * COLUMNS; i++) {
      assertEquals(0, pixels[i]);
    }
    assertFalse(isBlank(blanked, 100, 100));
  }

  @Test
  void theVerbListsRegionsWithTheirReasons() throws Exception {
    table("Manufacturer=ACME; Rows=200; Columns=320\t0,0,320,30\tall\t-\tMe\n");
    Path file = folder.resolve("a.dcm");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image).write(file);
    DeidRegions verb = new DeidRegions();
    Arguments.Builder arguments = Arguments.of(verb.descriptor());
    String[] options = {
      "paths",
      file.toString(),
      "regions",
      folder.resolve("regions.tsv").toString(),
      "format",
      "json"
    };
    for (int i = 0; i < options.length; i += 2) {
      arguments.parse(verb.descriptor().parameter(options[i]).orElseThrow(), options[i + 1]);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context = new Context(out, message -> {}, Progress.NONE);
    assertEquals(0, verb.run(arguments.build(), context).status().exitCode());
    context.flush();
    JsonTree json = JsonTree.read(out.toByteArray(), "output");
    JsonTree first = json.elements().get(0);
    assertEquals("regions.tsv:2, Me", first.get("proven").text());
    assertEquals("0,0,320,30", first.get("regions").elements().get(0).get("region").text());
    assertFalse(out.toString(StandardCharsets.UTF_8).contains("Quill"));
  }
}
