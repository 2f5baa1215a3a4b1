// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** The findings of a document by the items that they are of. */
public final class ItemNotes {
  public static final ItemNotes NONE = new ItemNotes();

  private final Map<DataSet, List<Finding>> findings = new IdentityHashMap<>();
  private final Map<DataSet, Severity> worstWithin = new IdentityHashMap<>();

  private ItemNotes() {}

  /**
   * Puts findings to items. Those of what is in no item, such as the patient's name, are left out.
   *
   * @param found each with one place
   */
  public static ItemNotes of(DataSet root, List<Finding> found) {
    ItemNotes notes = new ItemNotes();
    for (Finding finding : found) {
      if (!finding.path().isEmpty()) {
        AttributePath path = AttributePath.parse(finding.path().replace("[*]", "[1]"));
        itemOf(root, path).ifPresent(item -> notes.add(item, finding));
      }
    }
    return notes;
  }

  private void add(DataSet item, Finding finding) {
    findings.computeIfAbsent(item, key -> new ArrayList<>()).add(finding);
    for (DataSet at = item; at != null; at = at.parent().orElse(null)) {
      worstWithin.merge(at, finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  /** The innermost content item on the way to an attribute; empty if there is none. */
  public static Optional<DataSet> itemOf(DataSet root, AttributePath path) {
    DataSet item = root;
    for (AttributePath.Step step : path.steps()) {
      if (step.tag() != Tag.ContentSequence || step.item() < 1) {
        break;
      }
      Optional<DataSet> next = item.item(Tag.ContentSequence, step.item() - 1);
      if (next.isEmpty()) {
        break;
      }
      item = next.get();
    }
    return item == root && !isContent(path.steps().getFirst().tag())
        ? Optional.empty()
        : Optional.of(item);
  }

  private static boolean isContent(int tag) {
    return tag == Tag.ContentSequence
        || tag == Tag.ValueType
        || tag == Tag.ConceptNameCodeSequence
        || tag == Tag.ContentTemplateSequence
        || tag == Tag.ContinuityOfContent;
  }

  /** The findings of an item itself, the worst first. */
  public List<Finding> of(DataSet item) {
    return findings.getOrDefault(item, List.of()).stream()
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  /** The worst severity in an item and below. */
  public Optional<Severity> worstWithin(DataSet item) {
    return Optional.ofNullable(worstWithin.get(item));
  }

  /** How many findings there are. */
  public int count() {
    return findings.values().stream().mapToInt(List::size).sum();
  }
}
