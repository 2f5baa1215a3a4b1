// SPDX-License-Identifier: EPL-2.0
package org.sopwith.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.sopwith.sr.template.TemplateCatalog;

/** The first look-up of a template in a new JVM, without an archive of classes. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class FirstTemplate {
  /** Reads the tables and makes the model of TID 1500. */
  @Benchmark
  public int lookUp() {
    return TemplateCatalog.standard().template("1500").orElseThrow().getRows().size();
  }
}
