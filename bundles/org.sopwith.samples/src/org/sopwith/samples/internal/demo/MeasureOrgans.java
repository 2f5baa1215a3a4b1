// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameReader;
import org.sopwith.image.ModalityTransform;
import org.sopwith.samples.Grid;
import org.sopwith.samples.Phantom;
import org.sopwith.samples.Structure;

/** Decodes the CT series and measures each organ, of which the truth is known. */
final class MeasureOrgans implements DemoStep {
  @Override
  public String title() {
    return "Measure: mean CT value of each organ in the decoded images, against the truth";
  }

  @Override
  public void run(Stage stage) throws IOException {
    Phantom phantom = stage.study().phantom();
    List<Structure> structures = phantom.structures();
    double[] sum = new double[structures.size() + 1];
    double[] squares = new double[sum.length];
    long[] count = new long[sum.length];
    stage.progress().start("Measuring", Grid.CT.slices(), "images");
    for (int slice = 0; slice < Grid.CT.slices(); slice++) {
      byte[] labels = phantom.labels(Grid.CT, slice);
      try (DicomFile file = DicomFile.open(stage.files().ct().get(slice))) {
        FrameReader reader = FrameReader.of(file);
        Frame frame = reader.frame(0);
        ModalityTransform rescale = reader.modality(0);
        for (int i = 0; i < labels.length; i++) {
          double value = rescale.apply(frame.samples().value(i));
          sum[labels[i]] += value;
          squares[labels[i]] += value * value;
          count[labels[i]]++;
        }
      }
      stage.progress().advance(1);
      stage.progress().checkCanceled();
    }
    stage.say("    Organ                       Volume       Mean        SD     Truth");
    double worst = 0;
    for (Structure organ : phantom.organs()) {
      int n = organ.number();
      double mean = sum[n] / count[n];
      double deviation = Math.sqrt(squares[n] / count[n] - mean * mean);
      worst = Math.max(worst, Math.abs(mean - organ.hounsfield()));
      stage.say(
          String.format(
              Locale.ROOT,
              "    %-24s %7.1f ml %7.1f HU %6.1f HU %6.0f HU",
              organ.name(),
              count[n] * Grid.CT.voxelMillilitres(),
              mean,
              deviation,
              organ.hounsfield()));
    }
    stage.say(
        String.format(Locale.ROOT, "    The largest difference from the truth is %.1f HU.", worst));
  }
}
