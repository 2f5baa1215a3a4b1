// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.dryrun;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.deid.decision.Decision;
import org.sopwith.deid.decision.Reason;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Progress;
import org.sopwith.operation.compare.Comparison;
import org.sopwith.operation.compare.ElementPair;
import org.sopwith.operation.compare.Ignored;
import org.sopwith.operation.compare.ItemPair;
import org.sopwith.operation.compare.Status;
import org.sopwith.operation.dump.ItemTitle;

/** Brings an original, the decisions on it and the result together. */
final class RowBuilder {
  private static final int LONGEST = 200;
  private static final Reason ADDED =
      new Reason(Reason.STRUCTURE, "", "Written by de-identification");

  /** An element of the original: data sets are compared by identity. */
  private record Key(DataSet owner, int tag) {}

  private final Map<Key, Decision> decisions = new HashMap<>();
  private final Comparison comparison;

  RowBuilder(Progress progress) {
    comparison = new Comparison(Ignored.NOTHING, progress);
  }

  void decided(Decision decision) {
    decisions.put(new Key(decision.owner(), decision.element().tag()), decision);
  }

  List<DryRunRow> rows(DicomFile original, DicomFile result) throws IOException {
    List<DryRunRow> rows = new ArrayList<>();
    elements(original.meta(), result.meta(), Optional.empty(), rows);
    elements(original.dataSet(), result.dataSet(), Optional.empty(), rows);
    return List.copyOf(rows);
  }

  /**
   * @param outer the decision on what is around, which holds for what is not decided by itself
   */
  private void elements(
      DataSet before, DataSet after, Optional<Decision> outer, List<DryRunRow> rows)
      throws IOException {
    for (ElementPair pair : comparison.elements(before, after)) {
      if (!Tags.isGroupLength(pair.either().tag())) {
        rows.add(row(pair, outer));
      }
    }
  }

  private DryRunRow row(ElementPair pair, Optional<Decision> outer) throws IOException {
    Element either = pair.either();
    Optional<Decision> decision =
        pair.left()
            .map(element -> decisions.get(new Key(element.owner(), element.tag())))
            .or(() -> pair.left().flatMap(element -> outer));
    String before = pair.left().map(RowBuilder::text).orElse("");
    boolean same = pair.status() == Status.SAME;
    return new DryRunRow(
        pair.path().toString(),
        Tags.format(either.tag()),
        either.name(),
        either.vr().name(),
        before,
        same ? before : pair.right().map(RowBuilder::text).orElse(""),
        change(pair),
        decision.map(each -> each.action().getLiteral()).orElse(""),
        decision.map(Decision::reason).orElse(ADDED),
        items(pair, decision));
  }

  private static Change change(ElementPair pair) {
    return switch (pair.status()) {
      case SAME, IGNORED -> Change.SAME;
      case LEFT_ONLY -> Change.REMOVED;
      case RIGHT_ONLY -> Change.ADDED;
      case CHANGED -> isEmpty(pair.right().orElseThrow()) ? Change.EMPTIED : Change.CHANGED;
    };
  }

  private static boolean isEmpty(Element element) {
    return element.isSequence() ? element.items().isEmpty() : element.isEmpty();
  }

  private static String text(Element element) {
    return isEmpty(element) ? "(empty)" : element.display(LONGEST);
  }

  private List<DryRunRow> items(ElementPair pair, Optional<Decision> decision) throws IOException {
    List<DataSet> before = pair.left().map(Element::items).orElse(List.of());
    List<DataSet> after = pair.right().map(Element::items).orElse(List.of());
    List<DryRunRow> rows = new ArrayList<>();
    if (before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        rows.add(item(pair, Optional.of(before.get(i)), Optional.of(after.get(i)), decision));
      }
    } else if (before.isEmpty() || after.isEmpty()) {
      for (DataSet each : before) {
        rows.add(item(pair, Optional.of(each), Optional.empty(), decision));
      }
      for (DataSet each : after) {
        rows.add(item(pair, Optional.empty(), Optional.of(each), decision));
      }
    } else {
      for (ItemPair each :
          comparison.items(pair.left().orElseThrow(), pair.right().orElseThrow())) {
        rows.add(item(pair, each.left(), each.right(), decision));
      }
    }
    return List.copyOf(rows);
  }

  private DryRunRow item(
      ElementPair sequence,
      Optional<DataSet> before,
      Optional<DataSet> after,
      Optional<Decision> decision)
      throws IOException {
    List<DryRunRow> rows = new ArrayList<>();
    elements(before.orElseGet(DataSet::new), after.orElseGet(DataSet::new), decision, rows);
    int number = before.or(() -> after).orElseThrow().itemIndex() + 1;
    Change change =
        after.isEmpty()
            ? Change.REMOVED
            : before.isEmpty()
                ? Change.ADDED
                : rows.stream().anyMatch(DryRunRow::differs) ? Change.CHANGED : Change.SAME;
    return new DryRunRow(
        sequence.path() + "[" + number + "]",
        "",
        "item " + number,
        "",
        before.map(ItemTitle::of).orElse(""),
        after.map(ItemTitle::of).orElse(""),
        change,
        "",
        decision.map(Decision::reason).orElse(ADDED),
        List.copyOf(rows));
  }
}
