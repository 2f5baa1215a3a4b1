// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameReader;
import org.sopwith.image.Vector;
import org.sopwith.image.contour.StructureSet;
import org.sopwith.operation.Progress;
import org.sopwith.samples.internal.MrImage;
import org.sopwith.samples.internal.Uids;
import org.sopwith.seg.SegmentSizes;
import org.sopwith.seg.Segmentation;

class SampleStudyTest {
  private static final SampleStudy.Files FILES = Sample.FILES;

  @Test
  void everyFileIsReadWithoutProblemsAndBelongsToOneStudyAndPatient() throws IOException {
    Set<String> instances = new HashSet<>();
    Set<String> studies = new HashSet<>();
    for (Path path : FILES.all()) {
      try (DicomFile file = DicomFile.open(path)) {
        DataSet data = file.dataSet();
        assertEquals(List.of(), file.problems(), path.toString());
        assertEquals(SampleStudy.MANUFACTURER, data.string(Tag.Manufacturer, ""));
        instances.add(data.string(Tag.SOPInstanceUID, ""));
        studies.add(data.string(Tag.StudyInstanceUID, "") + data.string(Tag.PatientID, ""));
      }
    }
    assertEquals(72, instances.size());
    assertEquals(1, studies.size());
    assertTrue(instances.stream().allMatch(uid -> uid.matches("2\\.25\\.[1-9][0-9]{1,38}")));
  }

  @Test
  void aSecondRunWritesTheSameBytes(@TempDir Path directory) throws IOException {
    SampleStudy.Files again = new SampleStudy().write(directory);
    for (int i = 0; i < FILES.all().size(); i++) {
      assertEquals(-1, Files.mismatch(FILES.all().get(i), again.all().get(i)));
    }
  }

  @Test
  void anotherRootGivesOtherUids() throws IOException {
    DataSet other = new MrImage(new Phantom(), new Uids(new UUID(1, 2))).image();
    try (DicomFile file = DicomFile.open(FILES.mr())) {
      for (int tag : new int[] {Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID}) {
        assertNotEquals(file.dataSet().string(tag), other.string(tag));
      }
    }
  }

  @Test
  void ctSlicesAreParallelEvenlySpacedAndInOneFrameOfReference() throws IOException {
    Set<String> frames = new HashSet<>();
    for (int slice = 0; slice < Grid.CT.slices(); slice++) {
      try (DicomFile file = DicomFile.open(FILES.ct().get(slice))) {
        frames.add(file.dataSet().string(Tag.FrameOfReferenceUID, ""));
        assertEquals(slice + 1, file.dataSet().integer(Tag.InstanceNumber, 0));
        var plane = FrameReader.of(file).plane(0).orElseThrow();
        assertEquals(Grid.CT.z(slice), plane.distance(), 1e-9);
        Vector last = plane.patient(Grid.CT.columns() - 1, Grid.CT.rows() - 1);
        assertEquals(Grid.CT.x(Grid.CT.columns() - 1), last.x(), 1e-9);
        assertEquals(Grid.CT.y(Grid.CT.rows() - 1), last.y(), 1e-9);
      }
    }
    assertEquals(1, frames.size());
  }

  @Test
  void ctValuesOfEachStructureAreThoseOfThePhantom() throws IOException {
    Phantom phantom = new Phantom();
    double[] sum = new double[phantom.structures().size() + 1];
    long[] count = new long[sum.length];
    for (int slice = 0; slice < Grid.CT.slices(); slice++) {
      byte[] labels = phantom.labels(Grid.CT, slice);
      try (DicomFile file = DicomFile.open(FILES.ct().get(slice))) {
        FrameReader reader = FrameReader.of(file);
        double[] values = reader.frame(0).values(reader.modality(0));
        for (int i = 0; i < labels.length; i++) {
          sum[labels[i]] += values[i];
          count[labels[i]]++;
        }
      }
    }
    for (Structure structure : phantom.structures()) {
      int n = structure.number();
      double tolerance = 0.2 + 4 * structure.noise() / Math.sqrt(count[n]);
      assertEquals(structure.hounsfield(), sum[n] / count[n], tolerance, structure.name());
    }
  }

  @Test
  void segmentsAndContoursHaveTheVoxelsOfThePhantom() throws Exception {
    Phantom phantom = new Phantom();
    long[] count = new long[phantom.structures().size() + 1];
    for (int slice = 0; slice < Grid.CT.slices(); slice++) {
      for (byte label : phantom.labels(Grid.CT, slice)) {
        count[label]++;
      }
    }
    try (DicomFile file = DicomFile.open(FILES.segmentation());
        DicomFile contours = DicomFile.open(FILES.structureSet())) {
      Segmentation segmentation = Segmentation.of(file);
      SegmentSizes sizes = SegmentSizes.count(segmentation, Progress.NONE);
      assertEquals(5, segmentation.segments().size());
      for (Structure structure : phantom.structures()) {
        segmentation.segments().stream()
            .filter(segment -> segment.label().equals(structure.name()))
            .forEach(
                segment ->
                    assertEquals(count[structure.number()], sizes.of(segment.number()).voxels()));
      }
      assertEquals(5, StructureSet.read(contours.dataSet()).rois().size());
    }
  }

  @Test
  void mrFramesHaveTheirOwnPositionsAndIndexValues() throws IOException {
    try (DicomFile file = DicomFile.open(FILES.mr())) {
      DataSet data = file.dataSet();
      List<DataSet> groups = data.items(Tag.PerFrameFunctionalGroupsSequence);
      FrameReader reader = FrameReader.of(file);
      assertEquals(Grid.MR.slices(), groups.size());
      assertEquals(Grid.MR.slices(), reader.frames());
      for (int frame = 0; frame < groups.size(); frame++) {
        DataSet content = groups.get(frame).item(Tag.FrameContentSequence, 0).orElseThrow();
        assertArrayEquals(new int[] {1, frame + 1}, content.ints(Tag.DimensionIndexValues));
        assertEquals(Grid.MR.z(frame), reader.plane(frame).orElseThrow().distance(), 1e-9);
      }
    }
  }

  @Test
  void mrShowsFatBrighterThanMuscle() throws IOException {
    Phantom phantom = new Phantom();
    byte[] labels = phantom.labels(Grid.MR, 12);
    int fat = phantom.structure("fat").orElseThrow().number();
    int muscle = phantom.structure("muscle").orElseThrow().number();
    try (DicomFile file = DicomFile.open(FILES.mr())) {
      Frame frame = FrameReader.of(file).frame(12);
      double brightestMuscle = 0;
      double darkestFat = Double.MAX_VALUE;
      for (int i = 0; i < labels.length; i++) {
        double value = frame.samples().value(i);
        if (labels[i] == muscle) {
          brightestMuscle = Math.max(brightestMuscle, value);
        } else if (labels[i] == fat) {
          darkestFat = Math.min(darkestFat, value);
        }
      }
      assertTrue(darkestFat > brightestMuscle);
    }
  }

  @Test
  void ultrasoundRegionsLieWithinTheImage() throws IOException {
    try (DicomFile file = DicomFile.open(FILES.us())) {
      DataSet data = file.dataSet();
      DataSet region = data.item(Tag.SequenceOfUltrasoundRegions, 0).orElseThrow();
      assertTrue(region.integer(Tag.RegionLocationMaxX1, 9999) < data.integer(Tag.Columns, 0));
      assertTrue(region.integer(Tag.RegionLocationMaxY1, 9999) < data.integer(Tag.Rows, 0));
      assertEquals("YES", data.string(Tag.BurnedInAnnotation, ""));
    }
  }
}
