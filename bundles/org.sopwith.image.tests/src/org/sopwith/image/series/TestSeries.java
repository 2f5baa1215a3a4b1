// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;

/** Writes made-up series, one object for each slice of a grid; the stored value is its slice. */
final class TestSeries {
  private final Path folder;
  private int written;

  TestSeries(Path folder) {
    this.folder = folder;
  }

  static DataSet slice(Grid grid, int slice) {
    DataSet set = new DataSet();
    set.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.2");
    set.set(Tag.SOPInstanceUID, "1.2.3." + (slice + 1));
    set.set(Tag.SeriesInstanceUID, "1.2.4");
    set.set(Tag.FrameOfReferenceUID, "1.2.5");
    set.set(Tag.Modality, "CT");
    set.set(Tag.InstanceNumber, "" + (slice + 1));
    pixels(grid, set, new int[] {slice});
    set.setDoubles(Tag.PixelSpacing, VR.DS, grid.spacing(1), grid.spacing(0));
    orientation(grid, set);
    position(grid.patient(0, 0, slice), set);
    set.set(Tag.RescaleSlope, "2");
    set.set(Tag.RescaleIntercept, "-1024");
    return set;
  }

  static void orientation(Grid grid, DataSet set) {
    Vector r = grid.direction(0);
    Vector c = grid.direction(1);
    set.setDoubles(Tag.ImageOrientationPatient, VR.DS, r.x(), r.y(), r.z(), c.x(), c.y(), c.z());
  }

  static void position(Vector p, DataSet set) {
    set.setDoubles(Tag.ImagePositionPatient, VR.DS, p.x(), p.y(), p.z());
  }

  static void pixels(Grid grid, DataSet set, int[] values) {
    set.setInts(Tag.Rows, VR.US, grid.rows());
    set.setInts(Tag.Columns, VR.US, grid.columns());
    set.setInts(Tag.SamplesPerPixel, VR.US, 1);
    set.set(Tag.PhotometricInterpretation, "MONOCHROME2");
    set.setInts(Tag.BitsAllocated, VR.US, 16);
    set.setInts(Tag.BitsStored, VR.US, 12);
    set.setInts(Tag.HighBit, VR.US, 11);
    set.setInts(Tag.PixelRepresentation, VR.US, 0);
    byte[] data = new byte[2 * grid.sliceVoxels() * values.length];
    for (int i = 0; i < data.length; i += 2) {
      data[i] = (byte) values[i / 2 / grid.sliceVoxels()];
    }
    set.setBytes(Tag.PixelData, VR.OW, data);
  }

  Path write(DataSet set) throws IOException {
    Path file = folder.resolve("i" + written++);
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, set).write(file);
    return file;
  }

  List<Path> write(List<DataSet> sets) throws IOException {
    List<Path> files = new ArrayList<>();
    for (DataSet set : sets) {
      files.add(write(set));
    }
    return files;
  }

  /** All slices of a grid. */
  static List<DataSet> slices(Grid grid) {
    List<DataSet> sets = new ArrayList<>();
    for (int slice = 0; slice < grid.slices(); slice++) {
      sets.add(slice(grid, slice));
    }
    return sets;
  }
}
