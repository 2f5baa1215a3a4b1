// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sopwith.image.Orientation;
import org.sopwith.image.Vector;
import org.sopwith.image.label.LabelMap;
import org.sopwith.image.label.SegmentDescription;
import org.sopwith.image.label.SlicerSegments;
import org.sopwith.image.series.Oddity;
import org.sopwith.image.series.SourceFrame;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.operation.Progress;
import org.sopwith.operation.json.JsonOutput;

/**
 * What is shown of a volume.
 *
 * @param name series UID or file
 * @param what modality or format, and the type of its values
 * @param frames slices that are there
 * @param even whether they lie on the grid
 */
record Description(
    String name,
    String what,
    Grid grid,
    int layers,
    long frames,
    boolean even,
    List<LabelMap.Label> labels,
    List<SegmentDescription> segments,
    List<String> notes) {
  /** More labels than this are those of an image. */
  private static final int MOST_LABELS = 256;

  /** Places shown of one oddity. */
  private static final int MOST_PLACES = 3;

  static Description of(Stack stack) {
    SourceFrame first = stack.first();
    return new Description(
        first.seriesInstanceUid(),
        first.modality() + ", " + first.type(),
        stack.grid(),
        first.samplesPerPixel(),
        stack.frames().count(),
        stack.even(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Reads all voxels of a file, so that a broken one is found out. */
  static Description of(VolumeFile file, Progress progress) throws IOException {
    progress.start("Reading", (long) file.layers() * file.grid().slices(), "slices");
    boolean labels = true;
    for (int layer = 0; layer < file.layers(); layer++) {
      for (int slice = 0; slice < file.grid().slices(); slice++) {
        progress.checkCanceled();
        for (double value : file.values(layer, slice)) {
          labels &= value == Math.rint(value) && value >= 0 && value <= 65_535;
        }
        progress.advance(1);
      }
    }
    List<LabelMap.Label> found =
        labels ? LabelMap.of(file, file.path().toString()).found() : List.of();
    return new Description(
        file.path().toString(),
        file.format() + ", " + file.type(),
        file.grid(),
        file.layers(),
        file.grid().slices(),
        true,
        found.size() <= MOST_LABELS ? found : List.of(),
        SlicerSegments.read(file.attributes()),
        file.notes());
  }

  private double millilitres(LabelMap.Label label) {
    return label.voxels() * grid.voxelVolume() / 1000;
  }

  private String segment(LabelMap.Label label) {
    return segments.stream()
        .filter(s -> s.label() == label.value() && s.layer() == label.layer())
        .map(SegmentDescription::name)
        .findFirst()
        .orElse("");
  }

  void write(Writer out) throws IOException {
    String axes =
        IntStream.range(0, 3)
            .mapToObj(axis -> Orientation.letters(grid.direction(axis)))
            .collect(Collectors.joining(", "));
    out.write("%s (%s)%n".formatted(name, what));
    out.write(
        "  %d x %d x %d voxels%s%s%n"
            .formatted(
                grid.columns(),
                grid.rows(),
                grid.slices(),
                layers > 1 ? ", " + layers + " layers" : "",
                frames < grid.slices() ? ", " + frames + " slices there" : ""));
    out.write(
        String.format(
            Locale.ROOT,
            "  %.6g x %.6g x %.6g mm, axes towards %s%n  origin %.6g, %.6g, %.6g mm%s%n",
            grid.spacing(0),
            grid.spacing(1),
            grid.spacing(2),
            axes,
            grid.origin().x(),
            grid.origin().y(),
            grid.origin().z(),
            even ? "" : "; not evenly spaced"));
    for (LabelMap.Label label : labels) {
      out.write(
          String.format(
              Locale.ROOT,
              "  label %d%s: %d voxels, %.3f ml %s%n",
              label.value(),
              layers > 1 ? " of layer " + label.layer() : "",
              label.voxels(),
              millilitres(label),
              segment(label)));
    }
    for (String note : notes) {
      out.write("  " + note + System.lineSeparator());
    }
  }

  /** An oddity as a line of text, with some of its places. */
  static String line(Oddity oddity) {
    String places = oddity.where().stream().limit(MOST_PLACES).collect(Collectors.joining(", "));
    String more = oddity.where().size() > MOST_PLACES ? ", ..." : "";
    return oddity.message()
        + (places.isEmpty() ? "" : " (" + places + more + ")")
        + System.lineSeparator();
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStringField("name", name);
    json.writeStringField("what", what);
    json.writeNumberField("columns", grid.columns());
    json.writeNumberField("rows", grid.rows());
    json.writeNumberField("slices", grid.slices());
    json.writeNumberField("layers", layers);
    json.writeNumberField("frames", frames);
    json.writeBooleanField("even", even);
    json.writeNumberField("tilt", grid.tilt());
    vector(json, "origin", grid.origin());
    vector(json, "columnStep", grid.columnStep());
    vector(json, "rowStep", grid.rowStep());
    vector(json, "sliceStep", grid.sliceStep());
    JsonOutput.objects(
        json,
        "labels",
        labels,
        label -> {
          json.writeNumberField("layer", label.layer());
          json.writeNumberField("value", label.value());
          json.writeNumberField("voxels", label.voxels());
          json.writeNumberField("volumeMl", millilitres(label));
          json.writeStringField("segment", segment(label));
        });
    JsonOutput.texts(json, "notes", notes);
  }

  private static void vector(JsonGenerator json, String name, Vector v) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(v.x());
    json.writeNumber(v.y());
    json.writeNumber(v.z());
    json.writeEndArray();
  }
}
