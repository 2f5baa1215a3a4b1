// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Problem;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.editor.DicomDocument;

/** What is marked at rows: changes that are not saved, problems of the encoding and of values. */
public final class RowMarks {
  private final DicomDocument document;
  private final Map<String, List<String>> problems = new HashMap<>();
  private volatile ValueChoices choices;
  private RowFindings findings = RowFindings.NONE;

  public RowMarks(DicomDocument document) {
    this.document = document;
    for (Problem problem : document.file().problems()) {
      if (!problem.path().isEmpty()) {
        problems.computeIfAbsent(problem.path(), p -> new ArrayList<>(1)).add(problem.message());
      }
    }
  }

  /** From now on values are compared with the enumerated values of the standard too. */
  public void setChoices(ValueChoices choices) {
    this.choices = choices;
  }

  /** The enumerated values and defined terms, once they have been read. */
  public Optional<ValueChoices> choices() {
    return Optional.ofNullable(choices);
  }

  /** From now on these are marked too. */
  public void setFindings(RowFindings newFindings) {
    findings = newFindings;
  }

  /** What rules have found. */
  public RowFindings findings() {
    return findings;
  }

  /** The row is not what was opened or saved last. */
  public boolean isChanged(Row row) {
    return row instanceof Row.Tag t && document.isChanged(t.place());
  }

  /** What is wrong with a row, as one sentence. */
  public Optional<String> problem(Row row) {
    return own(row).or(() -> findings.of(row).map(Finding::message));
  }

  /** Whether what is wrong with a row is an error, and not a warning of a rule. */
  public boolean isError(Row row) {
    return own(row).isPresent()
        || findings.of(row).filter(found -> found.severity() == Severity.ERROR).isPresent();
  }

  /** What can be said of a row without rules. */
  private Optional<String> own(Row row) {
    if (row instanceof Row.Item i) {
      return encoding(Editing.path(i));
    }
    if (!(row instanceof Row.Tag t)) {
      return Optional.empty();
    }
    Optional<Element> element = t.place().owner().get(t.place().tag());
    if (element.isEmpty()) {
      return Optional.empty();
    }
    return encoding(element.get().path())
        .or(() -> Editing.problem(element.get()))
        .or(() -> choices().flatMap(c -> c.problem(element.get())));
  }

  private Optional<String> encoding(AttributePath path) {
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(problems.get(path.toString())).map(m -> m.get(0));
  }
}
