// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Progress;
import org.sopwith.samples.internal.CtSeries;
import org.sopwith.samples.internal.DoseOfCt;
import org.sopwith.samples.internal.MeasurementsOfCt;
import org.sopwith.samples.internal.MrImage;
import org.sopwith.samples.internal.SegmentsOfCt;
import org.sopwith.samples.internal.Uids;
import org.sopwith.samples.internal.UsImage;

/**
 * The made-up study of a made-up patient: a CT series of the {@link Phantom} with a measurement
 * report, a radiation dose report, a segmentation and a structure set, an enhanced MR and an
 * ultrasound with a burned-in name. It is full of identities, none of which exists, in the places
 * where PS3.15 Table E.1-1 looks for them.
 *
 * <pre>{@code
 * SampleStudy.Files files = new SampleStudy().write(directory);
 * }</pre>
 */
public final class SampleStudy {
  /** Manufacturer (0008,0070) of all its objects; no real one has this name. */
  public static final String MANUFACTURER = "Brambleware";

  private static final UUID FIXED_ROOT = UUID.fromString("6f3c1c0e-5f0e-5d5b-9a53-7d1d4a0c2b11");

  private final Uids uids;
  private final Phantom phantom = new Phantom();

  /**
   * Where the study was written.
   *
   * @param directory the directory it was written to
   * @param ct the CT images from the head to the feet; {@link Grid#CT} is their geometry
   * @param mr the enhanced MR; {@link Grid#MR} is its geometry
   * @param us the ultrasound
   * @param measurements the measurement report of the CT series
   * @param dose the radiation dose report of the CT series
   * @param segmentation organs of the CT series
   * @param structureSet the same as contours
   */
  public record Files(
      Path directory,
      List<Path> ct,
      Path mr,
      Path us,
      Path measurements,
      Path dose,
      Path segmentation,
      Path structureSet) {
    public Files {
      ct = List.copyOf(ct);
    }

    /** All of them. */
    public List<Path> all() {
      List<Path> all = new ArrayList<>(ct);
      all.add(mr);
      all.add(us);
      all.add(measurements);
      all.add(dose);
      all.add(segmentation);
      all.add(structureSet);
      return all;
    }
  }

  /** The study with the same UIDs each time: what it writes is the same to the byte. */
  public SampleStudy() {
    this(FIXED_ROOT);
  }

  /**
   * A study with UIDs of its own.
   *
   * @param uidRoot what all UIDs are derived from; a random one makes a new study
   */
  public SampleStudy(UUID uidRoot) {
    uids = new Uids(uidRoot);
  }

  /** The body that the study shows. */
  public Phantom phantom() {
    return phantom;
  }

  /** Where {@link #write(Path)} puts the files, whether or not they are there. */
  public static Files filesIn(Path directory) {
    List<Path> ct = new ArrayList<>();
    for (int slice = 1; slice <= Grid.CT.slices(); slice++) {
      ct.add(directory.resolve("ct").resolve(String.format("%04d.dcm", slice)));
    }
    return new Files(
        directory,
        ct,
        directory.resolve("mr").resolve("0001.dcm"),
        directory.resolve("us").resolve("0001.dcm"),
        directory.resolve("sr").resolve("0001.dcm"),
        directory.resolve("dose").resolve("0001.dcm"),
        directory.resolve("seg").resolve("0001.dcm"),
        directory.resolve("rtstruct").resolve("0001.dcm"));
  }

  /**
   * Writes the study, about 45 MB, replacing the files of an earlier one in the same directory.
   *
   * @param directory is made if it is not there
   */
  public Files write(Path directory) throws IOException {
    return write(directory, Progress.NONE);
  }

  /**
   * Writes the study and says how far it is.
   *
   * @throws java.util.concurrent.CancellationException if the user stopped it; the files written so
   *     far stay
   */
  public Files write(Path directory, Progress progress) throws IOException {
    Files files = filesIn(directory);
    progress.start("Writing", files.all().size(), "files");
    CtSeries ct = new CtSeries(phantom, uids);
    Map<Integer, DataSet> images = new TreeMap<>();
    for (int slice = 0; slice < files.ct().size(); slice++) {
      DataSet image = ct.image(slice);
      images.put(slice, withoutPixels(image));
      write(image, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, files.ct().get(slice));
      progress.advance(1);
      progress.checkCanceled();
    }
    write(new MrImage(phantom, uids).image(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, files.mr());
    progress.advance(1);
    progress.checkCanceled();
    write(new UsImage(uids).image(), TransferSyntax.RLE_LOSSLESS, files.us());
    progress.advance(1);
    progress.checkCanceled();
    SegmentsOfCt segments = new SegmentsOfCt(phantom, uids, images.get(0));
    images.keySet().retainAll(MeasurementsOfCt.slices(phantom, ct.statistics()));
    write(
        new MeasurementsOfCt(phantom, ct.statistics(), uids, images).document(),
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
        files.measurements());
    progress.advance(1);
    write(DoseOfCt.document(uids), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, files.dose());
    progress.advance(1);
    DataSet segmentation = segments.segmentation();
    write(segmentation, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, files.segmentation());
    progress.advance(1);
    write(
        segments.structureSet(segmentation),
        TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
        files.structureSet());
    progress.advance(1);
    return files;
  }

  private static DataSet withoutPixels(DataSet image) {
    DataSet header = image.copy();
    header.remove(Tag.PixelData);
    return header;
  }

  private static void write(DataSet dataSet, TransferSyntax transferSyntax, Path target)
      throws IOException {
    java.nio.file.Files.createDirectories(target.getParent());
    try (DicomFile file = DicomFile.create(transferSyntax, dataSet)) {
      file.write(target);
    }
  }
}
