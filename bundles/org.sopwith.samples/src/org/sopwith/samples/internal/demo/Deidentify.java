// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sopwith.deid.regions.Coverage;
import org.sopwith.deid.regions.RegionRow;
import org.sopwith.deid.regions.RegionTable;
import org.sopwith.deid.regions.Signature;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PixelRectangle;
import org.sopwith.operation.OperationException;

/** De-identifies images and reports, with what the ultrasound has burned in, and verifies that. */
final class Deidentify implements DemoStep {
  private static final int LINES = 22;

  @Override
  public String title() {
    return "De-identify images and reports, blank the name burned into the ultrasound, and verify"
        + " it";
  }

  @Override
  public void run(Stage stage) throws OperationException, IOException {
    Path directory = Files.createDirectories(stage.files().directory().resolve("shared"));
    Path ct = stage.files().ct().getFirst().getParent();
    Path us = stage.files().us().getParent();
    Path reports = stage.files().measurements().getParent();
    Path regions = directory.resolve("regions.tsv");
    writeRegions(stage.files().us(), regions);
    Path results = directory.resolve("results");
    stage.command(
        "deid apply",
        ct,
        us,
        reports,
        "--profile",
        "basic",
        "--regions",
        regions,
        "--key",
        directory.resolve("secret.key"),
        "--new-key",
        "-o",
        results);
    stage.say("");
    stage.excerpt(
        "",
        LINES,
        "deid verify",
        ct,
        results,
        "--originals-too",
        us,
        "--originals-too",
        reports,
        "--report",
        directory.resolve("verification.html"));
    stage.say("");
    stage.command(
        "dump",
        ultrasound(results),
        "--path",
        "BurnedInAnnotation",
        "--path",
        "PatientName",
        "--path",
        "PatientIdentityRemoved",
        "--path",
        "DeidentificationMethodCodeSequence");
  }

  /** As somebody would draw them who has looked at images of the device. */
  private static void writeRegions(Path us, Path file) throws IOException {
    RegionTable table = RegionTable.empty();
    try (DicomFile image = DicomFile.open(us)) {
      table.add(
          RegionRow.of(
              Signature.ofDevice(image.dataSet()),
              List.of(new PixelRectangle(0, 0, 640, 60), new PixelRectangle(0, 440, 640, 40)),
              Coverage.ALL,
              "Sopwith demonstration"));
    }
    table.write(file);
  }

  private static Path ultrasound(Path results) throws IOException {
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".dcm")).toList()) {
        try (DicomFile object = DicomFile.open(file)) {
          if (object.dataSet().string(Tag.Modality, "").equals("US")) {
            return file;
          }
        }
      }
    }
    throw new IOException("The ultrasound is not among the results.");
  }
}
