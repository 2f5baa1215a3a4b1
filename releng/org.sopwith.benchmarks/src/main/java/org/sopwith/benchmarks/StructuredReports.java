// SPDX-License-Identifier: EPL-2.0
package org.sopwith.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Findings;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.validate.SrRuleProvider;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** A measurement report (TID 1500) of 80 kB: read, matched to its templates, validated. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class StructuredReports {
  private static final int BYTES = 80_000;

  private final TemplateCatalog catalog = TemplateCatalog.standard();
  private final Validator validator =
      new Validator(Rules.of(new SrRuleProvider(catalog, Optional.empty())), Map.of());
  private Path report;

  /** Writes the full example of TID 1500, its measurement groups as often as there is room. */
  @Setup
  public void write() throws IOException {
    Template template = catalog.template("1500").orElseThrow();
    DataSet document = ExampleDocuments.of(catalog).full(template);
    report = Files.createTempFile("sopwith-benchmark", ".dcm");
    DataSet measurements =
        SrDocument.of(document).items().stream()
            .filter(it -> it.name().filter(name -> name.value().equals("126010")).isPresent())
            .findFirst()
            .orElseThrow()
            .dataSet();
    List<DataSet> groups = measurements.items(Tag.ContentSequence);
    DataSet group = groups.getLast().copy();
    DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, document);
    for (file.write(report); Files.size(report) < BYTES; file.write(report)) {
      measurements.insertItem(Tag.ContentSequence, groups.size(), group.copy());
    }
  }

  /** Removes the report. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(report);
  }

  /** Opens it and reads all content items with their values. */
  @Benchmark
  public int read() throws IOException {
    try (DicomFile file = DicomFile.open(report)) {
      return SrDocument.of(file.dataSet()).items().stream()
          .mapToInt(item -> item.value().hashCode())
          .sum();
    }
  }

  /** The same, and finds the row of each. */
  @Benchmark
  public int match() throws IOException {
    try (DicomFile file = DicomFile.open(report)) {
      return Matching.of(SrDocument.of(file.dataSet()), catalog).unmatched().size();
    }
  }

  /** The same, and checks it against all rules on structured reports. */
  @Benchmark
  public int validate() throws IOException {
    Findings findings = new Findings();
    try (DicomFile file = DicomFile.open(report)) {
      validator.validate(validator.instance(file), report.toString(), findings);
    }
    return findings.list().size();
  }
}
