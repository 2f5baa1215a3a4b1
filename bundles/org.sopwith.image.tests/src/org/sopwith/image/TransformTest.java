// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

class TransformTest {
  @Test
  void linearWindowsFollowTheFormulaOfTheStandard() {
    // the example of PS3.3 C.11.2.1.2.1: center 2048, width 4096 maps 0 to 4095 onto all greys
    VoiTransform full = VoiTransform.Window.linear(2048, 4096);
    assertEquals(0, full.apply(0));
    assertEquals(1, full.apply(4095));
    assertEquals(0.5, full.apply(2047.5));
    VoiTransform threshold = VoiTransform.Window.linear(100, 1);
    assertEquals(0, threshold.apply(99.5));
    assertEquals(1, threshold.apply(99.6));
  }

  @Test
  void exactAndSigmoidWindowsFollowTheirFormulas() {
    VoiTransform exact = new VoiTransform.Window(10, 20, VoiTransform.Function.LINEAR_EXACT, "");
    assertEquals(0, exact.apply(0));
    assertEquals(0.25, exact.apply(5));
    assertEquals(1, exact.apply(20));
    VoiTransform sigmoid = new VoiTransform.Window(10, 20, VoiTransform.Function.SIGMOID, "");
    assertEquals(0.5, sigmoid.apply(10));
    assertEquals(1 / (1 + Math.exp(-2)), sigmoid.apply(20), 1e-12);
  }

  @Test
  void aWindowWithoutWidthIsNone() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new VoiTransform.Window(1, 0, VoiTransform.Function.LINEAR, ""));
    DataSet dataSet = new DataSet().set(Tag.WindowCenter, "1").set(Tag.WindowWidth, "0");
    assertTrue(VoiTransform.of(dataSet, false, true).isEmpty());
  }

  @Test
  void windowsOfFloatingPointImagesAreExact() {
    DataSet dataSet = new DataSet().set(Tag.WindowCenter, "0.5").set(Tag.WindowWidth, "1");
    assertEquals(0.25, VoiTransform.of(dataSet, false, false).get(0).apply(0.25));
  }

  @Test
  void severalWindowsKeepTheirNames() {
    DataSet dataSet =
        new DataSet()
            .set(Tag.WindowCenter, "40", "300")
            .set(Tag.WindowWidth, "400", "1500")
            .set(Tag.WindowCenterWidthExplanation, "SOFT", "BONE");
    List<VoiTransform> windows = VoiTransform.of(dataSet, false, true);
    assertEquals("BONE", windows.get(1).explanation());
  }

  @Test
  void tablesClampAtTheirEndsAndReadSignedDescriptors() {
    DataSet item =
        new DataSet()
            .setInts(Tag.LUTDescriptor, VR.US, 3, 0xFFFF, 16)
            .setInts(Tag.LUTData, VR.US, 10, 20, 60000);
    LookupTable table = LookupTable.of(item, true).orElseThrow();
    assertEquals(10, table.apply(-5));
    assertEquals(10, table.apply(-1));
    assertEquals(20, table.apply(0));
    assertEquals(60000, table.apply(99));
  }

  @Test
  void modalityTableReplacesSlopeAndIntercept() {
    DataSet dataSet = new DataSet().set(Tag.RescaleSlope, "5");
    dataSet
        .addItem(Tag.ModalityLUTSequence)
        .set(Tag.ModalityLUTType, "OD")
        .setInts(Tag.LUTDescriptor, VR.US, 2, 0, 16)
        .setInts(Tag.LUTData, VR.US, 100, 200);
    ModalityTransform modality = ModalityTransform.of(dataSet, false);
    assertEquals(200, modality.apply(1));
    assertEquals("OD", modality.units());
  }

  @Test
  void edgesAreNamedByThePatientsDirections() {
    Orientation axial = Orientation.of(new double[] {1, 0, 0, 0, 1, 0}).orElseThrow();
    assertEquals(new Orientation.Edges("R", "L", "A", "P"), axial.edges());
    Orientation sagittal = Orientation.of(new double[] {0, 1, 0, 0, 0, -1}).orElseThrow();
    assertEquals(new Orientation.Edges("A", "P", "H", "F"), sagittal.edges());
    double s = Math.sqrt(0.5);
    assertEquals("LP", Orientation.letters(new Vector(s + 0.01, s, 0)));
    assertEquals(new Vector(0, 0, 1), axial.normal());
  }

  @Test
  void patientOrientationNamesEdgesWhereThereIsNoGeometry() {
    assertEquals(
        Optional.of(new Orientation.Edges("R", "L", "H", "F")),
        Orientation.Edges.of(List.of("L", "F")));
    assertTrue(Orientation.Edges.of(List.of("X", "F")).isEmpty());
    assertTrue(Orientation.of(new double[] {1, 0, 0, 1, 0, 0}).isEmpty());
  }

  @Test
  void presetsAreForModalitiesWithUnits() {
    assertTrue(WindowPresets.of("CT").stream().anyMatch(w -> w.explanation().equals("Lung")));
    assertTrue(WindowPresets.of("MR").isEmpty());
  }
}
