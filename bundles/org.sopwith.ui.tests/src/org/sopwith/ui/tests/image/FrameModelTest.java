// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.VoiTransform;
import org.sopwith.ui.image.internal.model.CineClock;
import org.sopwith.ui.image.internal.model.CornerText;
import org.sopwith.ui.image.internal.model.FrameFacts;
import org.sopwith.ui.image.internal.model.FrameSource;
import org.sopwith.ui.image.internal.model.PixelProbe;
import org.sopwith.ui.image.internal.model.Viewport;
import org.sopwith.ui.image.internal.model.Windowing;

/** What the page Image knows and says of frames, without a screen. */
class FrameModelTest {
  private static final FrameSource.Turn AT_ONCE =
      new FrameSource.Turn() {
        @Override
        public <T> T read(Supplier<T> reading) {
          return reading.get();
        }
      };

  /** Two frames of 2 x 2 signed pixels, rescaled to Hounsfield units. */
  private static DataSet ct() {
    DataSet data = new DataSet();
    data.set(Tag.Modality, "CT");
    data.set(Tag.PatientName, "Quillfeather^Zoe^Maren=Q^Z");
    data.set(Tag.StudyDate, "20210914");
    data.set(Tag.ImagePositionPatient, "-10", "20", "-30");
    data.set(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0");
    data.set(Tag.PixelSpacing, "2", "1");
    data.set(Tag.RescaleSlope, "1");
    data.set(Tag.RescaleIntercept, "-1024");
    data.set(Tag.NumberOfFrames, "2");
    data.set(Tag.PhotometricInterpretation, "MONOCHROME2");
    data.setInts(Tag.SamplesPerPixel, VR.US, 1);
    data.setInts(Tag.Rows, VR.US, 2);
    data.setInts(Tag.Columns, VR.US, 2);
    data.setInts(Tag.BitsAllocated, VR.US, 16);
    data.setInts(Tag.BitsStored, VR.US, 16);
    data.setInts(Tag.HighBit, VR.US, 15);
    data.setInts(Tag.PixelRepresentation, VR.US, 1);
    ByteBuffer pixels = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : new int[] {0, 1024, 1064, 2024, 0, 0, 0, 500}) {
      pixels.putShort((short) value);
    }
    data.setBytes(Tag.PixelData, VR.OW, pixels.array());
    return data;
  }

  private static FrameSource source(DataSet data) throws Exception {
    return FrameSource.of(
        DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, data), AT_ONCE);
  }

  @Test
  void valueAndPlaceOfAPixel() throws Exception {
    DataSet data = ct();
    FrameFacts facts = source(data).facts(0, Windowing.INITIAL);
    Viewport.Place place = new Viewport.Place(0.5, 1.5);
    assertEquals("column 1, row 2:  40 HU  (stored 1064)", PixelProbe.value(data, facts, place));
    assertEquals("R 10.0  P 22.0  F 30.0 mm", PixelProbe.patient(facts, place));
    assertEquals(2, facts.aspect());
  }

  @Test
  void framesWithoutAWindowKeepTheRangeOfTheFirst() throws Exception {
    FrameSource source = source(ct());
    VoiTransform first = source.facts(0, Windowing.INITIAL).voi();
    assertEquals(first, source.facts(1, Windowing.INITIAL).voi());
    assertFalse(first.equals(source.facts(1, new Windowing.Range()).voi()));
    source.forgetInitialWindow();
    assertFalse(first.equals(source.facts(1, Windowing.INITIAL).voi()));
  }

  @Test
  void overlayPlanesAreDrawnIfAsked() throws Exception {
    DataSet data = ct();
    data.setInts(0x60000010, VR.US, 2);
    data.setInts(0x60000011, VR.US, 2);
    data.set(0x60000040, VR.CS, "G");
    data.setInts(0x60000050, VR.SS, 1, 1);
    data.setInts(0x60000100, VR.US, 1);
    data.setInts(0x60000102, VR.US, 0);
    data.setBytes(0x60003000, VR.OW, new byte[] {1, 0});
    FrameSource source = source(data);
    FrameFacts facts = source.facts(0, Windowing.INITIAL);
    assertEquals(1, facts.overlays());
    int[] plain = source.colours(facts, false, false);
    int[] drawn = source.colours(facts, false, true);
    assertEquals(0xFF000000, plain[0]);
    assertFalse(plain[0] == drawn[0]);
    assertEquals(plain[1], drawn[1]);
  }

  @Test
  void cornersNamePatientAndFrame() throws Exception {
    DataSet data = ct();
    FrameFacts facts = source(data).facts(1, Windowing.INITIAL);
    CornerText text = CornerText.of(data, facts, 2, 1.5, true);
    assertEquals(List.of("Quillfeather, Zoe Maren"), text.topLeft());
    assertEquals("2021-09-14", text.topRight().get(0));
    assertTrue(text.bottomLeft().contains("Frame 2 of 2"), text.bottomLeft().toString());
    assertTrue(text.bottomRight().get(0).contains("150 %"), text.bottomRight().toString());
    assertTrue(text.bottomRight().get(1).endsWith("inverted"), text.bottomRight().toString());
  }

  @Test
  void windowsOfTheObjectStandBeforeThoseOfTheModality() {
    List<VoiTransform> own = List.of(VoiTransform.Window.linear(40, 400));
    List<Windowing.Choice> choices = Windowing.choices(own, "CT");
    assertEquals("Object: 40 / 400", choices.get(0).label());
    assertTrue(choices.stream().anyMatch(c -> c.label().startsWith("Lung")));
    assertEquals(2, Windowing.choices(own, "US").size());
  }

  @Test
  void dragToTheRightWidensAndDownDarkens() {
    VoiTransform.Window start = VoiTransform.Window.linear(40, 400);
    Windowing.Fixed wider = (Windowing.Fixed) Windowing.drag(start, Windowing.DRAG, 0);
    assertEquals(400 * Math.E, ((VoiTransform.Window) wider.voi()).width(), 1e-6);
    Windowing.Fixed darker = (Windowing.Fixed) Windowing.drag(start, 0, 30);
    assertTrue(darker.voi().apply(40) < start.apply(40));
    Windowing.Fixed least = (Windowing.Fixed) Windowing.drag(start, -1e6, 0);
    assertEquals(1, ((VoiTransform.Window) least.voi()).width());
  }

  @Test
  void cineLeavesOutFramesThatComeTooLate() {
    CineClock clock = new CineClock(10, 1);
    long now = 5_000_000_000L;
    clock.start(8, 20, now);
    assertEquals(8, clock.frameAt(now));
    assertEquals(9, clock.frameAt(now + 60_000_000));
    assertEquals(1, clock.frameAt(now + 160_000_000));
    assertEquals(40, clock.untilNext(now + 60_000_000));
  }

  @Test
  void frameRateIsTakenFromTheObject() {
    DataSet data = new DataSet();
    assertEquals(OptionalDouble.empty(), CineClock.rateOf(data));
    data.set(Tag.FrameTimeVector, "0", "50", "50");
    assertEquals(20, CineClock.rateOf(data).orElseThrow());
    data.set(Tag.FrameTime, "40");
    assertEquals(25, CineClock.rateOf(data).orElseThrow());
    data.set(Tag.CineRate, "30");
    assertEquals(30, CineClock.rateOf(data).orElseThrow());
    data.set(Tag.RecommendedDisplayFrameRate, "15");
    assertEquals(15, CineClock.rateOf(data).orElseThrow());
  }
}
