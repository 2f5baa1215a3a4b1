// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sopwith.deid.engine.RunSummary;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outcome.Status;

/**
 * Says what a run came to, in words and as findings about the files.
 *
 * @param trial whether nothing was written
 * @param showPaths whether the words name files
 */
record DeidOutcome(RunSummary summary, boolean trial, boolean showPaths) {

  Outcome outcome(List<Path> outputs, Context context) throws IOException {
    Findings findings = new Findings();
    for (RunSummary.Remark remark : summary.flagged()) {
      add(Finding.warning("deid.flagged", remark.message()), remark, findings, context);
    }
    for (RunSummary.Remark remark : summary.refused()) {
      add(
          Finding.error("deid.refused." + remark.cause(), remark.message()),
          remark,
          findings,
          context);
    }
    for (RunSummary.Remark remark : summary.leftOut()) {
      add(
          Finding.note("deid.left-out." + remark.cause(), remark.message()),
          remark,
          findings,
          context);
    }
    tell("To look at", summary.flagged(), context);
    tell(trial ? "Would not be written" : "Not written", summary.refused(), context);
    if (!showPaths && summary.flagged().size() + summary.refused().size() > 0) {
      context.message("Which files these are, --report and --show-paths tell.");
    }
    boolean wrong = !summary.refused().isEmpty() || !summary.isComplete();
    return new Outcome(wrong ? Status.FOUND : Status.DONE, text(), outputs, findings.list());
  }

  /** Paths may hold names of patients, so that they are told only to who asks for them. */
  private void tell(String what, List<RunSummary.Remark> remarks, Context context) {
    if (showPaths) {
      remarks.forEach(
          each -> context.message("%s: %s: %s".formatted(what, each.file(), each.message())));
      return;
    }
    Map<String, Long> counts =
        remarks.stream()
            .collect(
                Collectors.groupingBy(
                    RunSummary.Remark::message, LinkedHashMap::new, Collectors.counting()));
    counts.forEach(
        (message, count) ->
            context.message("%s: %s: %s".formatted(what, counted(count, "file"), message)));
  }

  private static void add(
      Finding finding, RunSummary.Remark remark, Findings findings, Context context) {
    Finding ofFile = finding.in(remark.file().toString());
    findings.accept(ofFile);
    context.host().found(ofFile);
  }

  private String text() {
    int refused = summary.refused().size();
    String before = summary.before() > 0 ? ", %d there before".formatted(summary.before()) : "";
    String why = refused > 0 ? " (" + causes(summary.refused()) + ")" : "";
    String look =
        summary.flagged().isEmpty()
            ? ""
            : ", %d to look at"
                .formatted(
                    summary.flagged().stream().map(RunSummary.Remark::file).distinct().count());
    String pattern =
        trial ? "%s would be written%s, %d refused%s%s%s%s." : "%s written%s, %d refused%s%s%s%s.";
    return pattern.formatted(
        counted(summary.written(), "object"),
        before,
        refused,
        why,
        summary.leftOut().isEmpty()
            ? ""
            : ", %s left out (%s)"
                .formatted(counted(summary.leftOut().size(), "file"), causes(summary.leftOut())),
        look,
        summary.isComplete() ? "" : "; stopped before the end");
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String causes(List<RunSummary.Remark> remarks) {
    return remarks.stream()
        .collect(
            Collectors.groupingBy(
                remark -> remark.cause().replace('-', ' ').replace("dicom", "DICOM"),
                TreeMap::new,
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
