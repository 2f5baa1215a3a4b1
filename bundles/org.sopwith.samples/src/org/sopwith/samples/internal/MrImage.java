// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.samples.Grid;
import org.sopwith.samples.Phantom;
import org.sopwith.samples.Structure;

/** The Enhanced MR Image (PS3.3 Section A.36.2) of the phantom: one stack of axial frames. */
public final class MrImage {
  private static final double NOISE = 14;
  private static final double SHADING = 0.15;
  private static final long MILLISECONDS_PER_FRAME = 7600;

  private final Phantom phantom;
  private final Uids uids;

  public MrImage(Phantom phantom, Uids uids) {
    this.phantom = phantom;
    this.uids = uids;
  }

  /** The image. */
  public DataSet image() {
    Grid grid = Grid.MR;
    DataSet image = new DataSet();
    Template.fill(image, "mr.tsv", uids);
    Template.fill(image, "patient.tsv", uids);
    byte[] pixels = new byte[2 * grid.columns() * grid.rows() * grid.slices()];
    for (int frame = 0; frame < grid.slices(); frame++) {
      addFunctionalGroups(image.addItem(Tag.PerFrameFunctionalGroupsSequence), grid, frame);
      byte[] own = pixels(grid, frame);
      System.arraycopy(own, 0, pixels, frame * own.length, own.length);
    }
    return image.setBytes(Tag.PixelData, VR.OW, pixels);
  }

  private static void addFunctionalGroups(DataSet groups, Grid grid, int frame) {
    DataSet content = groups.addItem(Tag.FrameContentSequence);
    long seconds = frame * MILLISECONDS_PER_FRAME / 1000;
    String time = String.format("20210914%02d%02d%02d+0200", 8, 40 + seconds / 60, seconds % 60);
    content.set(Tag.FrameAcquisitionDateTime, time);
    content.set(Tag.FrameReferenceDateTime, time);
    content.setDoubles(Tag.FrameAcquisitionDuration, VR.FD, (double) MILLISECONDS_PER_FRAME);
    content.setInts(Tag.FrameAcquisitionNumber, VR.US, 1);
    content.set(Tag.StackID, "1");
    content.setInts(Tag.InStackPositionNumber, VR.UL, frame + 1);
    content.setInts(Tag.DimensionIndexValues, VR.UL, 1, frame + 1);
    if (frame == 0) {
      content.set(Tag.FrameComments, "Frau Quillfeather hat gezuckt.");
    }
    groups
        .addItem(Tag.PlanePositionSequence)
        .setDoubles(Tag.ImagePositionPatient, VR.DS, grid.x(0), grid.y(0), grid.z(frame));
  }

  private byte[] pixels(Grid grid, int frame) {
    List<Structure> structures = phantom.structures();
    double[] mean = new double[structures.size() + 1];
    structures.forEach(structure -> mean[structure.number()] = structure.mrSignal());
    Noise noise = new Noise(1000L + frame);
    int columns = grid.columns();
    return Pixels.of(
        phantom.labels(grid, frame),
        (label, index) -> {
          double fromMiddle = (double) index / columns / grid.rows() - 0.5;
          double shading = 1 + SHADING * fromMiddle;
          return Math.abs(mean[label] * shading + NOISE * noise.next());
        });
  }
}
