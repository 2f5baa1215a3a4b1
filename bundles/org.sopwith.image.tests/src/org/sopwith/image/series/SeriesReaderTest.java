// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.Vector;
import org.sopwith.image.series.Oddity.Kind;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.TestVolumes;
import org.sopwith.image.volume.VolumeException;

class SeriesReaderTest {
  private static final Grid GRID =
      Grid.upright(4, 3, 6, new Vector(-10, -20, -30), new Vector(0.5, 0.6, 2.5));

  @TempDir private Path folder;

  private SeriesReader.Result read(List<DataSet> sets) throws IOException {
    Collections.shuffle(sets, new Random(1));
    return SeriesReader.read(new TestSeries(folder).write(sets));
  }

  private static List<Kind> kinds(List<Oddity> oddities) {
    return oddities.stream().map(Oddity::kind).toList();
  }

  @Test
  void slicesAreSortedByTheirPlacesOnAnyGrid() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < 10; i++) {
      Grid grid = TestVolumes.oblique(random, 4, 3, 5);
      SeriesReader.Result result = read(TestSeries.slices(grid));
      assertEquals(List.of(), result.oddities());
      Stack stack = result.stacks().get(0);
      assertEquals(List.of(), stack.oddities());
      // slices of a stack count along the normal, those of a left-handed grid against it
      Grid expected =
          grid.isRightHanded()
              ? grid
              : new Grid(
                  4,
                  3,
                  5,
                  grid.patient(0, 0, 4),
                  grid.columnStep(),
                  grid.rowStep(),
                  grid.sliceStep().times(-1));
      assertTrue(expected.distance(stack.grid()) < 1e-3);
      try (SeriesVolume volume = new SeriesVolume(stack)) {
        int first = grid.isRightHanded() ? 0 : 4;
        assertEquals(first, volume.stored(0, 0).integer(11));
        assertEquals(2 * first - 1024, volume.values(0, 0)[0]);
        assertEquals(4 - first, volume.stored(0, 4).integer(0));
      }
    }
  }

  @Test
  void missingSlicesLeaveTheirPlaces() throws IOException {
    List<DataSet> sets = TestSeries.slices(GRID);
    sets.remove(3);
    Stack stack = read(sets).stacks().get(0);
    assertEquals(List.of(Kind.MISSING_SLICES), kinds(stack.oddities()));
    assertEquals(List.of("1.2.3.5"), stack.oddities().get(0).where());
    assertTrue(stack.even());
    assertTrue(GRID.distance(stack.grid()) < 1e-6);
    assertTrue(stack.slices().get(3).isEmpty());
    try (SeriesVolume volume = new SeriesVolume(stack)) {
      VolumeException e = assertThrows(VolumeException.class, () -> volume.stored(0, 3));
      assertEquals("Slice 4 of series 1.2.4 is missing.", e.getMessage());
      assertEquals(4, volume.stored(0, 4).integer(0));
    }
  }

  @Test
  void unevenSlicesAreNoVolume() throws IOException {
    List<DataSet> sets = TestSeries.slices(GRID);
    TestSeries.position(GRID.patient(0, 0, 2.4), sets.get(2));
    Stack stack = read(sets).stacks().get(0);
    assertEquals(List.of(Kind.UNEVEN_SPACING), kinds(stack.oddities()));
    assertEquals(List.of("1.2.3.3"), stack.oddities().get(0).where());
    assertFalse(stack.even());
    assertThrows(VolumeException.class, () -> new SeriesVolume(stack));
  }

  @Test
  void placesThatSpanNoSpaceAreNoVolume() throws IOException {
    List<DataSet> sets = TestSeries.slices(GRID);
    TestSeries.position(new Vector(1e200, -1e300, 30), sets.get(5));
    SeriesReader.Result result = read(sets);
    assertEquals(List.of(Kind.NO_POSITION), kinds(result.oddities()));
    assertEquals(List.of(), result.stacks());
  }

  @Test
  void aTiltedGantryIsSaidAndKeptInTheGrid() throws IOException {
    Grid tilted =
        new Grid(
            4, 3, 6, GRID.origin(), GRID.columnStep(), GRID.rowStep(), new Vector(0, -0.5, 2.5));
    Stack stack = read(TestSeries.slices(tilted)).stacks().get(0);
    assertEquals(List.of(Kind.TILT), kinds(stack.oddities()));
    assertTrue(tilted.distance(stack.grid()) < 1e-6);
  }

  @Test
  void copiesAndSecondFramesOfAPlaceAreLeftOut() throws IOException {
    List<DataSet> sets = TestSeries.slices(GRID);
    sets.add(TestSeries.slice(GRID, 2));
    DataSet other = TestSeries.slice(GRID, 4);
    other.set(Tag.SOPInstanceUID, "1.2.3.99");
    other.set(Tag.InstanceNumber, "99");
    sets.add(other);
    SeriesReader.Result result = read(sets);
    assertEquals(List.of(Kind.DUPLICATES, Kind.DUPLICATES), kinds(result.oddities()));
    assertEquals(List.of("1.2.3.3"), result.oddities().get(0).where());
    assertEquals(List.of("1.2.3.99"), result.oddities().get(1).where());
    assertEquals(6, result.stacks().get(0).frames().count());
  }

  @Test
  void acquisitionsTimesAndDirectionsAreParted() throws IOException {
    List<DataSet> sets = TestSeries.slices(GRID);
    for (DataSet set : TestSeries.slices(GRID)) {
      set.set(Tag.SOPInstanceUID, set.string(Tag.SOPInstanceUID, "") + ".2");
      set.set(Tag.AcquisitionNumber, "2");
      sets.add(set);
    }
    Grid sagittal =
        new Grid(
            4, 3, 2, GRID.origin(), new Vector(0, 1, 0), new Vector(0, 0, -1), new Vector(3, 0, 0));
    for (DataSet set : TestSeries.slices(sagittal)) {
      set.set(Tag.SOPInstanceUID, set.string(Tag.SOPInstanceUID, "") + ".3");
      sets.add(set);
    }
    SeriesReader.Result result = read(sets);
    assertEquals(
        List.of(Kind.MIXED_ORIENTATIONS, Kind.SEVERAL_ACQUISITIONS), kinds(result.oddities()));
    assertEquals(
        List.of(6L, 6L, 2L), result.stacks().stream().map(s -> s.frames().count()).toList());
  }

  @Test
  void strangersInAFolderAreSaid() throws IOException {
    List<DataSet> sets = TestSeries.slices(GRID);
    DataSet localizer = TestSeries.slice(GRID, 0);
    localizer.set(Tag.SOPInstanceUID, "1.2.3.50");
    localizer.set(Tag.ImageType, "ORIGINAL", "PRIMARY", "LOCALIZER");
    sets.add(localizer);
    DataSet nowhere = TestSeries.slice(GRID, 0);
    nowhere.set(Tag.SOPInstanceUID, "1.2.3.51");
    nowhere.remove(Tag.ImagePositionPatient);
    sets.add(nowhere);
    DataSet large = TestSeries.slice(GRID.withSlices(6, 1), 0);
    large.set(Tag.SOPInstanceUID, "1.2.3.52");
    large.setInts(Tag.Columns, VR.US, 2);
    sets.add(large);
    DataSet spaced = TestSeries.slice(GRID.withSlices(7, 1), 0);
    spaced.set(Tag.SOPInstanceUID, "1.2.3.53");
    spaced.setDoubles(Tag.PixelSpacing, VR.DS, 0.7, 0.7);
    sets.add(spaced);
    DataSet series = TestSeries.slice(GRID, 0);
    series.set(Tag.SeriesInstanceUID, "1.2.44");
    sets.add(series);
    DataSet report = new DataSet();
    report.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.88.22");
    report.set(Tag.SOPInstanceUID, "1.2.3.54");
    sets.add(report);
    List<Path> files = new TestSeries(folder).write(sets);
    files.add(Files.writeString(folder.resolve("notes.txt"), "no DICOM at all"));
    SeriesReader.Result result = SeriesReader.read(files);
    assertEquals(
        List.of(
            Kind.UNREADABLE,
            Kind.NO_IMAGE,
            Kind.SEVERAL_SERIES,
            Kind.NO_POSITION,
            Kind.LOCALIZER,
            Kind.DIFFERENT_MATRIX,
            Kind.DIFFERENT_PIXEL_SPACING),
        kinds(result.oddities()));
    assertEquals(
        List.of(6L, 1L, 1L, 1L), result.stacks().stream().map(s -> s.frames().count()).toList());
  }

  @Test
  void framesOfAMultiFrameObjectAreSortedByTheirFunctionalGroups() throws IOException {
    DataSet set = new DataSet();
    set.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.2.1");
    set.set(Tag.SOPInstanceUID, "1.2.3");
    set.set(Tag.SeriesInstanceUID, "1.2.4");
    set.set(Tag.NumberOfFrames, "6");
    int[] order = {3, 1, 5, 0, 2, 4};
    TestSeries.pixels(GRID, set, order);
    DataSet shared = set.addItem(Tag.SharedFunctionalGroupsSequence);
    shared
        .addItem(Tag.PixelMeasuresSequence)
        .setDoubles(Tag.PixelSpacing, VR.DS, GRID.spacing(1), GRID.spacing(0));
    TestSeries.orientation(GRID, shared.addItem(Tag.PlaneOrientationSequence));
    for (int slice : order) {
      DataSet group = set.addItem(Tag.PerFrameFunctionalGroupsSequence);
      TestSeries.position(GRID.patient(0, 0, slice), group.addItem(Tag.PlanePositionSequence));
      DataSet values = group.addItem(Tag.PixelValueTransformationSequence);
      values.set(Tag.RescaleSlope, "1");
      values.set(Tag.RescaleIntercept, "" + 100 * slice);
    }
    SeriesReader.Result result = SeriesReader.read(List.of(new TestSeries(folder).write(set)));
    assertEquals(List.of(), result.oddities());
    Stack stack = result.stacks().get(0);
    assertTrue(GRID.distance(stack.grid()) < 1e-6);
    assertEquals("1.2.3 frame 4", stack.first().name());
    try (SeriesVolume volume = new SeriesVolume(stack)) {
      for (int slice = 0; slice < 6; slice++) {
        assertEquals(101.0 * slice, volume.values(0, slice)[5]);
      }
    }
  }
}
