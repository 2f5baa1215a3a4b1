// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.samples.Grid;
import org.sopwith.samples.Phantom;
import org.sopwith.samples.Structure;

/** The CT Images (PS3.3 Section A.3) of the phantom, one for each slice. */
public final class CtSeries {
  private static final double AIR = -1000;
  private static final double AIR_NOISE = 8;
  private static final int INTERCEPT = -1024;

  private final Phantom phantom;
  private final Uids uids;
  private final DataSet common = new DataSet();
  private final OrganStatistics statistics;

  public CtSeries(Phantom phantom, Uids uids) {
    this.phantom = phantom;
    this.uids = uids;
    this.statistics = new OrganStatistics(phantom);
    Template.fill(common, "ct.tsv", uids);
    Template.fill(common, "patient.tsv", uids);
  }

  /** What the images made so far show. */
  public OrganStatistics statistics() {
    return statistics;
  }

  /** The image of a slice, counted from 0. */
  public DataSet image(int slice) {
    Grid grid = Grid.CT;
    DataSet image = common.copy();
    image.set(Tag.SOPInstanceUID, uids.of("ct instance " + slice));
    image.setInts(Tag.InstanceNumber, VR.IS, slice + 1);
    image.setDoubles(Tag.ImagePositionPatient, VR.DS, grid.x(0), grid.y(0), grid.z(slice));
    image.setDoubles(Tag.SliceLocation, VR.DS, grid.z(slice));
    if (slice == 0) {
      Overlay.add(image, "QUILLFEATHER ZOE");
    }
    image.setBytes(Tag.PixelData, VR.OW, pixels(grid, slice));
    return image;
  }

  private byte[] pixels(Grid grid, int slice) {
    List<Structure> structures = phantom.structures();
    double[] mean = new double[structures.size() + 1];
    double[] deviation = new double[structures.size() + 1];
    mean[0] = AIR;
    deviation[0] = AIR_NOISE;
    for (Structure structure : structures) {
      mean[structure.number()] = structure.hounsfield();
      deviation[structure.number()] = structure.noise();
    }
    Noise noise = new Noise(slice);
    byte[] labels = phantom.labels(grid, slice);
    byte[] pixels =
        Pixels.of(
            labels, (label, index) -> mean[label] + deviation[label] * noise.next() - INTERCEPT);
    statistics.add(slice, labels, pixels, INTERCEPT);
    return pixels;
  }
}
