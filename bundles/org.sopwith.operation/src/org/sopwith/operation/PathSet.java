// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;

/**
 * A choice of elements by attribute paths. A path that ends at a sequence, or at an item of it,
 * stands for everything below.
 */
public final class PathSet {
  private final List<AttributePath> paths;
  private final boolean namesAnywhere;

  private PathSet(Collection<AttributePath> paths, boolean namesAnywhere) {
    this.paths = List.copyOf(paths);
    this.namesAnywhere = namesAnywhere;
  }

  /** Elements that stand where the paths say. */
  public static PathSet of(Collection<AttributePath> paths) {
    return new PathSet(paths, false);
  }

  /** The same, but a path of one attribute stands for it wherever it is nested. */
  public static PathSet anywhere(Collection<AttributePath> paths) {
    return new PathSet(paths, true);
  }

  public boolean isEmpty() {
    return paths.isEmpty();
  }

  /** Whether the element is one of those, or below one. */
  public boolean contains(Element element) {
    return !paths.isEmpty()
        && matches(element.owner(), element.tag(), AttributePath.NO_ITEM, false);
  }

  /** Whether the item is one of those, or below one. */
  public boolean contains(DataSet item) {
    return !paths.isEmpty()
        && item.parent().isPresent()
        && matches(item.parent().get(), item.parentTag(), item.itemIndex() + 1, false);
  }

  /** Whether the element is one of those, below one, or a sequence on the way to one. */
  public boolean leadsTo(Element element) {
    return !paths.isEmpty() && matches(element.owner(), element.tag(), AttributePath.NO_ITEM, true);
  }

  /** Whether the item is one of those, below one, or on the way to one. */
  public boolean leadsTo(DataSet item) {
    return !paths.isEmpty()
        && item.parent().isPresent()
        && matches(item.parent().get(), item.parentTag(), item.itemIndex() + 1, true);
  }

  /** One step of an element's own way from the outermost data set. */
  private record Place(DataSet owner, int tag, int item) {}

  private boolean matches(DataSet owner, int tag, int item, boolean onTheWay) {
    List<Place> way = new ArrayList<>(4);
    way.add(new Place(owner, tag, item));
    for (DataSet d = owner; d.parent().isPresent(); d = d.parent().get()) {
      way.add(0, new Place(d.parent().get(), d.parentTag(), d.itemIndex() + 1));
    }
    for (AttributePath path : paths) {
      if (matches(path.steps(), way, onTheWay)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(List<AttributePath.Step> steps, List<Place> way, boolean onTheWay) {
    if (namesAnywhere && steps.size() == 1) {
      return way.stream().anyMatch(place -> matches(steps.get(0), place, onTheWay));
    }
    int common = Math.min(steps.size(), way.size());
    for (int i = 0; i < common; i++) {
      if (!matches(steps.get(i), way.get(i), onTheWay)) {
        return false;
      }
    }
    return way.size() >= steps.size() || onTheWay;
  }

  /**
   * @param onTheWay whether a sequence matches a step that chooses one of its items
   */
  private static boolean matches(AttributePath.Step step, Place place, boolean onTheWay) {
    OptionalInt tag = step.tagIn(place.owner());
    if (tag.isEmpty() || tag.getAsInt() != place.tag()) {
      return false;
    }
    return step.item() == AttributePath.NO_ITEM
        || place.item() == AttributePath.NO_ITEM && onTheWay
        || place.item() != AttributePath.NO_ITEM
            && (step.item() == AttributePath.EVERY_ITEM || step.item() == place.item());
  }
}
