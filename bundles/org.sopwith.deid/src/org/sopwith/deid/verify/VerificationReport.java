// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.sopwith.deid.verify.internal.report.HtmlVerification;
import org.sopwith.deid.verify.internal.report.JsonVerification;
import org.sopwith.deid.verify.internal.report.TextVerification;
import org.sopwith.dicom.AtomicFile;

/** Writes what a verification found: as text, as JSON, or as a page. */
public enum VerificationReport {
  TEXT {
    @Override
    public void write(Verification verification, Writer out) throws IOException {
      TextVerification.write(verification, out);
    }
  },
  JSON {
    @Override
    public void write(Verification verification, Writer out) throws IOException {
      JsonVerification.write(verification, out);
    }
  },
  HTML {
    @Override
    public void write(Verification verification, Writer out) throws IOException {
      HtmlVerification.write(verification, out);
    }
  };

  /** Writes a report; the writer is flushed and stays open. */
  public abstract void write(Verification verification, Writer out) throws IOException;

  /**
   * Writes a file in the form that the end of its name says: {@code .json}, {@code .txt}, or a
   * page.
   */
  public static void write(Verification verification, Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    VerificationReport form = name.endsWith(".json") ? JSON : name.endsWith(".txt") ? TEXT : HTML;
    AtomicFile.write(
        file,
        stream -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          form.write(verification, writer);
          writer.flush();
        });
  }
}
