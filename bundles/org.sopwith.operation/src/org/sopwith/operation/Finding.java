// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sopwith.dicom.Problem;

/**
 * What any check says: which rule, how bad, where, what was found instead of what. Texts that do
 * not apply are empty, never null. A finding that stands for several places has a {@link #count}
 * above one and names some of them as {@link #examples}; {@link Findings} makes those.
 *
 * @param rule id of the rule, such as {@code iod.type1}
 * @param severity how bad it is
 * @param file the file as the user named it, empty if the finding is about no file
 * @param path attribute path ({@code ReferencedSeriesSequence[1].SeriesInstanceUID}); item numbers
 *     that differ within a group are shown as {@code [*]}
 * @param message one sentence that holds for every place of the group
 * @param expected what the standard asks for
 * @param found what is there
 * @param standard where the standard says so
 * @param count how many places, at least 1
 * @param examples the first few places, in the order met
 * @param fix the one right answer, where there is one; of a group that of the first place
 */
public record Finding(
    String rule,
    Severity severity,
    String file,
    String path,
    String message,
    String expected,
    String found,
    StandardReference standard,
    long count,
    List<Example> examples,
    Optional<Fix> fix) {

  /**
   * An edit that puts a place right.
   *
   * @param label what it does, for a menu: {@code Pad with a space}
   * @param options the options of the verb {@code edit} that do it, one word each
   */
  public record Fix(String label, List<String> options) {
    public Fix {
      Objects.requireNonNull(label, "label");
      options = List.copyOf(options);
    }
  }

  /**
   * One place of a finding.
   *
   * @param file as in {@link Finding#file}
   * @param path as in {@link Finding#path}, with its item numbers
   * @param found as in {@link Finding#found}
   */
  public record Example(String file, String path, String found) {
    public Example {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(found, "found");
    }
  }

  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(standard, "standard");
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1");
    }
    Objects.requireNonNull(fix, "fix");
    examples = List.copyOf(examples);
  }

  public static Finding of(String rule, Severity severity, String message) {
    return new Finding(
        rule,
        severity,
        "",
        "",
        message,
        "",
        "",
        StandardReference.NONE,
        1,
        List.of(),
        Optional.empty());
  }

  public static Finding error(String rule, String message) {
    return of(rule, Severity.ERROR, message);
  }

  public static Finding warning(String rule, String message) {
    return of(rule, Severity.WARNING, message);
  }

  public static Finding note(String rule, String message) {
    return of(rule, Severity.NOTE, message);
  }

  /** What the reader of a file tolerated or lost, with the byte offset as what was found. */
  public static Finding of(Problem problem, String file) {
    Severity severity = problem.error() ? Severity.ERROR : Severity.NOTE;
    return of("encoding." + problem.id(), severity, problem.message())
        .in(file)
        .at(problem.path())
        .expecting("", problem.offset() < 0 ? "" : "at byte " + problem.offset());
  }

  /** The same finding in this file. */
  public Finding in(String newFile) {
    return new Finding(
        rule, severity, newFile, path, message, expected, found, standard, count, examples, fix);
  }

  /** The same finding at this attribute path. */
  public Finding at(String newPath) {
    return new Finding(
        rule, severity, file, newPath, message, expected, found, standard, count, examples, fix);
  }

  /** The same finding with what was expected and what was found. */
  public Finding expecting(String newExpected, String newFound) {
    return new Finding(
        rule, severity, file, path, message, newExpected, newFound, standard, count, examples, fix);
  }

  /** The same finding with the place in the standard. */
  public Finding see(StandardReference newStandard) {
    return new Finding(
        rule, severity, file, path, message, expected, found, newStandard, count, examples, fix);
  }

  /** The same finding with the edit that puts it right. */
  public Finding fixedBy(String label, List<String> options) {
    return new Finding(
        rule,
        severity,
        file,
        path,
        message,
        expected,
        found,
        standard,
        count,
        examples,
        Optional.of(new Fix(label, options)));
  }

  /** The same finding, milder or worse. */
  public Finding as(Severity newSeverity) {
    return new Finding(
        rule, newSeverity, file, path, message, expected, found, standard, count, examples, fix);
  }

  /** The same finding, standing for several places. */
  public Finding times(long newCount, List<Example> newExamples) {
    return new Finding(
        rule, severity, file, path, message, expected, found, standard, newCount, newExamples, fix);
  }

  /** This place alone, as an example of the group it belongs to. */
  public Example example() {
    return new Example(file, path, found);
  }
}
