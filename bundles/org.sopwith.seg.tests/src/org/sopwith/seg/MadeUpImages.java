// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;

/** The images of {@link MadeUpSource} as files. */
public final class MadeUpImages {
  /** Gives the stored value of a voxel. */
  @FunctionalInterface
  public interface Pixels {
    int at(int column, int row, int slice);
  }

  private MadeUpImages() {}

  /**
   * Writes an image for each slice.
   *
   * @param change adds to each image or changes it
   */
  public static Path write(Path directory, Grid grid, Pixels pixels, Consumer<DataSet> change)
      throws IOException {
    Files.createDirectories(directory);
    for (int slice = 0; slice < grid.slices(); slice++) {
      DataSet image = MadeUpSource.on(grid).attributes().copy();
      image.set(Tag.SOPInstanceUID, VR.UI, "1.2.3.5." + (slice + 1));
      image.set(Tag.SeriesInstanceUID, VR.UI, "1.2.3.5");
      image.set(Tag.Modality, VR.CS, "CT");
      Vector at = grid.patient(0, 0, slice);
      image.setDoubles(Tag.ImagePositionPatient, VR.DS, at.x(), at.y(), at.z());
      Vector row = grid.direction(0);
      Vector column = grid.direction(1);
      image.setDoubles(
          Tag.ImageOrientationPatient,
          VR.DS,
          row.x(),
          row.y(),
          row.z(),
          column.x(),
          column.y(),
          column.z());
      image.setDoubles(Tag.PixelSpacing, VR.DS, grid.spacing(1), grid.spacing(0));
      image.setDoubles(Tag.SliceThickness, VR.DS, grid.spacing(2));
      image.setInts(Tag.SamplesPerPixel, VR.US, 1);
      image.set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
      image.setInts(Tag.Rows, VR.US, grid.rows());
      image.setInts(Tag.Columns, VR.US, grid.columns());
      image.setInts(Tag.BitsAllocated, VR.US, 16);
      image.setInts(Tag.BitsStored, VR.US, 16);
      image.setInts(Tag.HighBit, VR.US, 15);
      image.setInts(Tag.PixelRepresentation, VR.US, 1);
      image.setInts(Tag.RescaleSlope, VR.DS, 2);
      image.setInts(Tag.RescaleIntercept, VR.DS, -1000);
      ByteBuffer bytes = ByteBuffer.allocate(2 * grid.sliceVoxels()).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < grid.sliceVoxels(); i++) {
        bytes.putShort((short) pixels.at(i % grid.columns(), i / grid.columns(), slice));
      }
      image.setBytes(Tag.PixelData, VR.OW, bytes.array());
      change.accept(image);
      try (DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, image)) {
        file.write(directory.resolve("image" + slice));
      }
    }
    return directory;
  }
}
