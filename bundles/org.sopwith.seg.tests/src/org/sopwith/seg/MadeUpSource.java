// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.volume.Grid;
import org.sopwith.sr.content.InstanceReference;

/** A made-up CT series, as far as segmentations need it. */
public record MadeUpSource(Grid grid, DataSet attributes) implements SourceImages {
  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";

  public static MadeUpSource on(Grid grid) {
    DataSet image = new DataSet();
    image.set(Tag.SOPClassUID, VR.UI, CT);
    image.set(Tag.SOPInstanceUID, VR.UI, "1.2.3.1");
    image.set(Tag.StudyDate, VR.DA, "20240102");
    image.set(Tag.StudyTime, VR.TM, "101112");
    image.set(Tag.AccessionNumber, VR.SH);
    image.set(Tag.ReferringPhysicianName, VR.PN);
    image.set(Tag.PatientName, VR.PN, "Doe^Jane");
    image.set(Tag.PatientID, VR.LO, "4711");
    image.set(Tag.PatientBirthDate, VR.DA, "19600101");
    image.set(Tag.PatientSex, VR.CS, "F");
    image.set(Tag.StudyInstanceUID, VR.UI, "1.2.3");
    image.set(Tag.StudyID, VR.SH, "1");
    image.set(Tag.FrameOfReferenceUID, VR.UI, "1.2.3.4");
    image.set(Tag.PositionReferenceIndicator, VR.LO);
    return new MadeUpSource(grid, image);
  }

  @Override
  public String fileName() {
    return "ct.dcm";
  }

  @Override
  public Optional<SourceReference> source(int slice) {
    return Optional.of(
        new SourceReference(new InstanceReference(CT, "1.2.3.5." + (slice + 1)), List.of()));
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "1.2.3.5",
            IntStream.range(0, grid.slices()).mapToObj(i -> source(i).orElseThrow()).toList()));
  }
}
