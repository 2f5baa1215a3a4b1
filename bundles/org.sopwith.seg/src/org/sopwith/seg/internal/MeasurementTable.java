// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sopwith.image.statistics.MaskStatistics;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.seg.measure.MeasureOptions;
import org.sopwith.seg.measure.Measurements;
import org.sopwith.seg.measure.SegmentMeasurement;

/** Measurements of segments for people and programs, a row for each segment. */
final class MeasurementTable {
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  private final Measurements measurements;
  private final MeasureOptions options;

  private MeasurementTable(Measurements measurements, MeasureOptions options) {
    this.measurements = measurements;
    this.options = options;
  }

  static void write(Measurements measurements, MeasureOptions options, Format format, Writer out)
      throws IOException {
    MeasurementTable table = new MeasurementTable(measurements, options);
    switch (format) {
      case TEXT -> table.text(out);
      case JSON -> table.json(out);
      case CSV -> table.csv(out);
    }
  }

  /** The numbers of a segment by name; NaN where there is none. */
  private Map<String, Double> numbers(SegmentMeasurement one) {
    MaskStatistics values = one.values();
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("volumeMl", one.volume());
    numbers.put("mean", values.mean());
    numbers.put("standardDeviation", values.populationStandardDeviation());
    numbers.put("median", values.median());
    numbers.put("minimum", values.minimum());
    numbers.put("maximum", values.maximum());
    numbers.put("range", values.range());
    if (options.percentiles()) {
      numbers.put("percentile10", values.percentile(10));
      numbers.put("percentile90", values.percentile(90));
      numbers.put("interquartileRange", values.percentile(75) - values.percentile(25));
    }
    if (options.diameters()) {
      numbers.put("longestDiameterMm", one.longest().map(it -> it.length()).orElse(Double.NaN));
      numbers.put("longAxisMm", one.planar().map(it -> it.longAxis().length()).orElse(Double.NaN));
      numbers.put(
          "shortAxisMm", one.planar().map(it -> it.shortAxis().length()).orElse(Double.NaN));
    }
    return numbers;
  }

  private void text(Writer out) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (SegmentMeasurement one : measurements.segments()) {
      Map<String, Double> numbers = numbers(one);
      if (rows.isEmpty()) {
        rows.add(
            cells(
                "#",
                "Label",
                "Voxels",
                numbers.keySet().stream().map(MeasurementTable::head).toList()));
      }
      rows.add(
          cells(
              "" + one.segment().number(),
              one.segment().label(),
              "" + one.voxels(),
              numbers.values().stream().map(MeasurementTable::rounded).toList()));
    }
    out.write(
        "%s in %s%n"
            .formatted(
                measurements.quantity().concept().meaning(),
                measurements.quantity().units().value()));
    int[] widths = new int[rows.getFirst().length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        String space = " ".repeat(widths[i] - row[i].length());
        line.append(i == 0 ? "" : "  ").append(i == 1 ? row[i] + space : space + row[i]);
      }
      out.write(line.toString().stripTrailing() + System.lineSeparator());
    }
    for (String convention : measurements.conventions()) {
      out.write(convention + System.lineSeparator());
    }
  }

  private static String[] cells(String number, String label, String voxels, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(number, label, voxels));
    cells.addAll(others);
    return cells.toArray(String[]::new);
  }

  private static String head(String name) {
    return switch (name) {
      case "volumeMl" -> "Volume (ml)";
      case "mean" -> "Mean";
      case "standardDeviation" -> "SD";
      case "median" -> "Median";
      case "minimum" -> "Min";
      case "maximum" -> "Max";
      case "range" -> "Range";
      case "percentile10" -> "P10";
      case "percentile90" -> "P90";
      case "interquartileRange" -> "IQR";
      case "longestDiameterMm" -> "Longest (mm)";
      case "longAxisMm" -> "Long axis (mm)";
      default -> "Short axis (mm)";
    };
  }

  private static String rounded(double number) {
    return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.3f", number);
  }

  private void csv(Writer out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    boolean first = true;
    for (SegmentMeasurement one : measurements.segments()) {
      Map<String, Double> numbers = numbers(one);
      if (first) {
        List<String> heads =
            new ArrayList<>(List.of("segment", "label", "trackingUid", "units", "voxels"));
        heads.addAll(numbers.keySet());
        csv.printRecord(heads);
        first = false;
      }
      List<Object> cells =
          new ArrayList<>(
              List.of(
                  one.segment().number(),
                  one.segment().label(),
                  one.trackingUid(),
                  measurements.quantity().units().value(),
                  one.voxels()));
      numbers.values().forEach(number -> cells.add(number.isNaN() ? "" : number));
      csv.printRecord(cells);
    }
  }

  private void json(Writer out) throws IOException {
    JsonOutput.indented(
        out,
        json -> {
          json.writeStartObject();
          JsonOutput.code(json, "quantity", measurements.quantity().concept());
          JsonOutput.code(json, "units", measurements.quantity().units());
          json.writeStringField("sourceSeries", measurements.sourceSeries());
          json.writeNumberField("images", measurements.images().size());
          JsonOutput.texts(json, "conventions", measurements.conventions());
          JsonOutput.objects(
              json,
              "segments",
              measurements.segments(),
              one -> {
                json.writeNumberField("number", one.segment().number());
                json.writeStringField("label", one.segment().label());
                json.writeStringField("trackingId", one.trackingId());
                json.writeStringField("trackingUid", one.trackingUid());
                json.writeNumberField("voxels", one.voxels());
                json.writeNumberField("voxelsOutside", one.outside());
                json.writeNumberField("voxelsWithoutValue", one.values().notNumbers());
                for (Map.Entry<String, Double> number : numbers(one).entrySet()) {
                  if (number.getValue().isNaN()) {
                    json.writeNullField(number.getKey());
                  } else {
                    json.writeNumberField(number.getKey(), number.getValue());
                  }
                }
              });
          json.writeEndObject();
        });
  }
}
