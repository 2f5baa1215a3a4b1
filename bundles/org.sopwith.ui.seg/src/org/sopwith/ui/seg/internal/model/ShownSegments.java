// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentSizes;

/** The segments of an object as rows, and which of them are listed and drawn. */
public final class ShownSegments {
  private final Set<Integer> hidden = new TreeSet<>();
  private List<SegmentRow> rows = List.of();
  private String query = "";
  private boolean solo;

  /** Makes the rows anew; what is hidden stays so. */
  public void fill(Optional<Scene> scene, Optional<SegmentSizes> sizes, SegFindings findings) {
    Map<Integer, List<Finding>> about = new HashMap<>();
    scene.ifPresent(
        shown -> {
          for (Finding finding : findings.places()) {
            OptionalInt number = SegFindings.segment(finding, shown.segmentation());
            number.ifPresent(
                one -> about.computeIfAbsent(one, key -> new ArrayList<>()).add(finding));
          }
        });
    List<SegmentRow> all = new ArrayList<>();
    for (Segment segment : scene.map(shown -> shown.segmentation().segments()).orElse(List.of())) {
      List<Finding> own = about.getOrDefault(segment.number(), List.of());
      Optional<Severity> worst = own.stream().map(Finding::severity).min(Severity::compareTo);
      all.add(new SegmentRow(segment, sizes, own.size(), worst));
    }
    rows = all;
  }

  /** All segments. */
  public List<SegmentRow> rows() {
    return rows;
  }

  /** The rows of these segments. */
  public List<SegmentRow> rows(Set<Integer> numbers) {
    return rows.stream().filter(row -> numbers.contains(row.number())).toList();
  }

  /** Those that have the words searched for. */
  public List<SegmentRow> listed() {
    return rows.stream().filter(row -> row.matches(query)).toList();
  }

  /** Lists only the segments that have these words. */
  public void search(String words) {
    query = words;
  }

  /**
   * The numbers of the segments that are drawn.
   *
   * @param selected the one that is drawn alone, if one is
   */
  public Set<Integer> visible(Optional<SegmentRow> selected) {
    Set<Integer> visible = new TreeSet<>();
    rows.forEach(row -> visible.add(row.number()));
    visible.removeAll(hidden);
    if (solo) {
      selected.ifPresent(row -> visible.retainAll(Set.of(row.number())));
    }
    return visible;
  }

  /** Shows or hides a segment. */
  public void setVisible(int segment, boolean visible) {
    if (visible) {
      hidden.remove(segment);
    } else {
      hidden.add(segment);
    }
    solo = false;
  }

  public void showAll() {
    hidden.clear();
    solo = false;
  }

  public void hideAll() {
    rows.forEach(row -> hidden.add(row.number()));
    solo = false;
  }

  /** Whether the selected segment is drawn alone. */
  public boolean isSolo() {
    return solo;
  }

  /** Draws a segment alone, or all again. */
  public void toggleSolo(Optional<SegmentRow> selected) {
    solo = !solo;
    if (solo) {
      selected.ifPresent(row -> hidden.remove(row.number()));
    }
  }

  /** Takes a segment out of those that are hidden. */
  public void unhide(int segment) {
    hidden.remove(segment);
  }

  /** Number and label of a segment. */
  public String name(int segment) {
    return rows.stream()
        .filter(row -> row.number() == segment)
        .map(row -> segment + " " + row.segment().label())
        .findFirst()
        .orElse("" + segment);
  }
}
