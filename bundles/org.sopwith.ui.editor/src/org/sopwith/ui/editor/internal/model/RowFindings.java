// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;

/**
 * Errors and warnings by the rows that they are of. What is said of an attribute that is not there
 * is put to the item that it is missing in; of the data set itself there is no row.
 */
public final class RowFindings {
  /** Nothing found. */
  public static final RowFindings NONE = new RowFindings();

  private final Map<Place, Finding> ofElements = new HashMap<>();
  private final Map<DataSet, Finding> ofItems = new IdentityHashMap<>();
  private final Map<Place, Integer> below = new HashMap<>();
  private final Map<DataSet, Integer> within = new IdentityHashMap<>();

  private RowFindings() {}

  /**
   * Puts findings to rows.
   *
   * @param found each with one place
   */
  public static RowFindings of(DicomDocument document, List<Finding> found) {
    RowFindings rows = new RowFindings();
    for (Finding finding : found) {
      if (!finding.path().isEmpty() && finding.severity() != Severity.NOTE) {
        AttributePath path = AttributePath.parse(finding.path().replace("[*]", "[1]"));
        boolean meta = Tags.group(path.steps().getFirst().tag()) == 2;
        rows.add(meta ? document.meta() : document.dataSet(), path, finding);
      }
    }
    return rows;
  }

  private void add(DataSet root, AttributePath path, Finding finding) {
    for (int length = path.steps().size(); length > 0; length--) {
      AttributePath part = new AttributePath(path.steps().subList(0, length));
      Optional<Element> element = part.find(root);
      if (element.isPresent()) {
        List<DataSet> items = element.get().items();
        int item = part.last().item();
        if (item > 0 && item <= items.size()) {
          ofItems.merge(items.get(item - 1), finding, RowFindings::worse);
          countAbove(items.get(item - 1));
        } else {
          Place place = new Place(element.get().owner(), element.get().tag());
          ofElements.merge(place, finding, RowFindings::worse);
          within.merge(place.owner(), 1, Integer::sum);
          countAbove(place.owner());
        }
        return;
      }
    }
  }

  private void countAbove(DataSet item) {
    Optional<DataSet> parent = item.parent();
    for (DataSet at = item; parent.isPresent(); at = parent.get(), parent = at.parent()) {
      below.merge(new Place(parent.get(), at.parentTag()), 1, Integer::sum);
      if (parent.get().parent().isPresent()) {
        within.merge(parent.get(), 1, Integer::sum);
      }
    }
  }

  private static Finding worse(Finding one, Finding other) {
    return one.severity().compareTo(other.severity()) <= 0 ? one : other;
  }

  /** The worst that is found about a row itself. */
  public Optional<Finding> of(Row row) {
    return Optional.ofNullable(
        switch (row) {
          case Row.Tag tag -> ofElements.get(tag.place());
          case Row.Item item -> ofItems.get(item.item());
          default -> null;
        });
  }

  /** How many findings there are about rows below a row. */
  public int below(Row row) {
    return switch (row) {
      case Row.Tag tag -> below.getOrDefault(tag.place(), 0);
      case Row.Item item -> within.getOrDefault(item.item(), 0);
      default -> 0;
    };
  }
}
