// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ElementState;
import org.sopwith.operation.Finding;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/**
 * One way to break a conforming object, from a row of a table beside this.
 *
 * @param rule the rule that is to report it
 * @param path where; empty for a finding about the object as a whole
 */
record Mutation(String name, BaseObject base, List<Change> changes, String rule, String path) {
  private static final Validator VALIDATOR = new Validator(Rules.load(), Map.of());

  static List<Mutation> all(String resource) {
    return Lines.table(resource).stream().map(Mutation::of).toList();
  }

  private static Mutation of(String[] row) {
    List<Change> changes = new ArrayList<>();
    for (String text : row[2].split(" ; ")) {
      changes.add(Change.parse(text));
    }
    return new Mutation(
        row[0], BaseObject.valueOf(row[1]), changes, row[3], row.length < 5 ? "" : row[4]);
  }

  /** All findings about a file. */
  static List<Finding> findings(byte[] bytes) throws IOException {
    try (DicomFile file = DicomFile.parse(bytes)) {
      List<Finding> findings = new ArrayList<>();
      VALIDATOR.validate(VALIDATOR.instance(file), "", findings::add);
      return findings;
    }
  }

  /** The file of the broken object. */
  byte[] mutant() throws IOException {
    byte[] bytes;
    try (DicomFile file = base.open()) {
      changes.forEach(change -> change.apply(file));
      bytes = BaseObject.write(file);
    }
    for (Change change : changes) {
      bytes = change.apply(bytes);
    }
    return bytes;
  }

  /** The file of the object broken and put right again, element by element. */
  byte[] undone() throws IOException {
    if (!changes.stream().allMatch(Change::isInMemory)) {
      return base.bytes();
    }
    try (DicomFile file = base.open()) {
      Deque<Runnable> undo = new ArrayDeque<>();
      for (Change change : changes) {
        for (DataSet owner : change.owners(file)) {
          ElementState state = owner.state(change.tag());
          undo.push(() -> owner.restore(state));
        }
        change.apply(file);
      }
      undo.forEach(Runnable::run);
      return BaseObject.write(file);
    }
  }

  /** Those findings that this mutation is to cause. */
  List<Finding> expected(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.rule().equals(rule) && finding.path().equals(path))
        .toList();
  }

  @Override
  public String toString() {
    return base + ": " + name;
  }
}
