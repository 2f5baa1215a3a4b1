// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sopwith.deid.verify.Score;
import org.sopwith.deid.verify.Verification;
import org.sopwith.operation.Product;
import org.sopwith.operation.report.Report;
import org.sopwith.operation.report.ReportFormat;

/** A verification as text: the findings, the scores, and what is not proven. */
public final class TextVerification {
  private TextVerification() {}

  public static void write(Verification verification, Writer out) throws IOException {
    ReportFormat.TEXT.write(
        new Report(
            "Verification of de-identification",
            Product.nameAndVersion(),
            verification.facts(),
            verification.findings().list()),
        out);
    if (!verification.scores().isEmpty()) {
      out.write("\nAnswer key:\n");
      List<Score> scores = new ArrayList<>(verification.scores());
      scores.add(verification.total());
      for (Score score : scores) {
        out.write(
            String.format(
                Locale.ROOT,
                "  %-16s %8d passed %8d failed %8.2f %%%n",
                score.kind(),
                score.passed(),
                score.failed(),
                100 * score.share()));
      }
    }
    out.write("\nNot proven:\n");
    for (String limit : verification.limits()) {
      out.write("  " + limit + "\n");
    }
    out.flush();
  }
}
