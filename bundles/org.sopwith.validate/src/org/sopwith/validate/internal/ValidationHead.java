// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sopwith.dicom.Dictionary;
import org.sopwith.operation.Finding;
import org.sopwith.operation.report.Report;
import org.sopwith.standard.Iods;

/** Counts what was checked and what could not be, for the head of the report. */
final class ValidationHead {
  /** The rule that counts conditions of PS3.3 that the objects do not tell. */
  private static final String NOT_CHECKED = "iod.not-checked";

  private static final String UNKNOWN_CLASS = "of a SOP class that PS3.6 does not list";

  private final Map<FileCheck.Kind, Long> kinds = new EnumMap<>(FileCheck.Kind.class);
  private final Map<String, Long> sopClasses = new TreeMap<>();
  private long conditionsNotChecked;
  private final long total;
  private boolean interrupted;

  /**
   * @param total how many files there are
   */
  ValidationHead(long total) {
    this.total = total;
  }

  void add(FileCheck.Result result) {
    kinds.merge(result.kind(), 1L, Long::sum);
    if (result.kind() == FileCheck.Kind.CHECKED) {
      sopClasses.merge(name(result.sopClass()), 1L, Long::sum);
    }
    for (Finding finding : result.findings()) {
      if (finding.rule().equals(NOT_CHECKED)) {
        conditionsNotChecked += finding.count();
      }
    }
  }

  /** How many files there are. */
  long total() {
    return total;
  }

  void interrupt() {
    interrupted = true;
  }

  boolean isInterrupted() {
    return interrupted;
  }

  /** Files looked at, of whatever kind. */
  long files() {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many files: {@code 2 files}, if interrupted {@code 2 of 5 files}. */
  String progress() {
    return count(files())
        + (interrupted ? " of " + count(total) : "")
        + ((interrupted ? total : files()) == 1 ? " file" : " files");
  }

  private static String name(String uid) {
    if (uid.isEmpty()) {
      return "without a SOP class";
    }
    return Dictionary.standard().uid(uid).map(Dictionary.UidEntry::name).orElse(UNKNOWN_CLASS);
  }

  List<Report.Fact> facts(long rulesOn, long rules) {
    List<Report.Fact> facts = new ArrayList<>();
    if (interrupted) {
      facts.add(new Report.Fact("Interrupted", "after " + progress() + ", findings so far"));
    }
    facts.add(new Report.Fact("Files", count(files())));
    facts.add(new Report.Fact("Objects checked", count(of(FileCheck.Kind.CHECKED))));
    add(facts, "Not DICOM", FileCheck.Kind.NOT_DICOM);
    add(facts, "Empty files", FileCheck.Kind.EMPTY);
    add(facts, "Not readable", FileCheck.Kind.UNREADABLE);
    add(facts, "Not checked to the end", FileCheck.Kind.FAILED);
    sopClasses.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue()))
        .forEach(entry -> facts.add(new Report.Fact(entry.getKey(), count(entry.getValue()))));
    facts.add(new Report.Fact("Conditions not checked", count(conditionsNotChecked)));
    facts.add(new Report.Fact("Rules", count(rulesOn) + " of " + count(rules)));
    facts.add(new Report.Fact("Standard", "PS3.3 " + Iods.standard().edition().edition()));
    return facts;
  }

  private void add(List<Report.Fact> facts, String name, FileCheck.Kind kind) {
    if (of(kind) > 0) {
      facts.add(new Report.Fact(name, count(of(kind))));
    }
  }

  private long of(FileCheck.Kind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
