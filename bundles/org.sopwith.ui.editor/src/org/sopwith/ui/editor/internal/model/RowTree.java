// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.ui.editor.DicomDocument.Place;

/**
 * The rows that the tag tree shows, made as they are asked for. What has more than {@value
 * #PAGED_ABOVE} children gets pages in between.
 *
 * <p>What the tree has looked up it keeps until {@link #forget}.
 */
public final class RowTree {
  /** More children than this are put into pages. */
  public static final int PAGED_ABOVE = 2000;

  /** Rows in a page. */
  public static final int PAGE = 1000;

  private final DataSet meta;
  private final DataSet dataSet;
  private RowFilter filter = RowFilter.EVERYTHING;
  private final Map<DataSet, int[]> elements = new IdentityHashMap<>();
  private final Map<Place, int[]> items = new HashMap<>();

  public RowTree(DicomFile file) {
    this(file.meta(), file.dataSet());
  }

  public RowTree(DataSet meta, DataSet dataSet) {
    this.meta = meta;
    this.dataSet = dataSet;
  }

  /** Shows other rows. */
  public void setFilter(RowFilter filter) {
    this.filter = filter;
    forget();
  }

  public RowFilter filter() {
    return filter;
  }

  /** To be called after every change. */
  public void forget() {
    elements.clear();
    items.clear();
  }

  /** Number of rows below a row, or at the top for null. */
  public int count(Row parent) {
    return switch (parent) {
      case null -> metaRows() + paged(elements(dataSet).length);
      case Row.Meta m -> elements(meta).length;
      case Row.Tag t -> paged(items(t.place()).length);
      case Row.Item i -> paged(elements(i.item()).length);
      case Row.ElementPage p -> inPage(elements(p.owner()).length, p.number());
      case Row.ItemPage p -> inPage(items(p.sequence()).length, p.number());
    };
  }

  /** A row below a row, or at the top for null. */
  public Row child(Row parent, int index) {
    return switch (parent) {
      case null -> index < metaRows() ? new Row.Meta() : elementOrPage(dataSet, index - metaRows());
      case Row.Meta m -> new Row.Tag(meta, elements(meta)[index]);
      case Row.Tag t ->
          isPaged(items(t.place()).length)
              ? new Row.ItemPage(t.place(), index)
              : item(t.place(), items(t.place())[index]);
      case Row.Item i -> elementOrPage(i.item(), index);
      case Row.ElementPage p ->
          new Row.Tag(p.owner(), elements(p.owner())[p.number() * PAGE + index]);
      case Row.ItemPage p -> item(p.sequence(), items(p.sequence())[p.number() * PAGE + index]);
    };
  }

  private Row elementOrPage(DataSet owner, int index) {
    int[] tags = elements(owner);
    return isPaged(tags.length)
        ? new Row.ElementPage(owner, index)
        : new Row.Tag(owner, tags[index]);
  }

  private static Row.Item item(Place sequence, int index) {
    return new Row.Item(sequence.owner().items(sequence.tag()).get(index), sequence, index);
  }

  /** Position of a row below its parent, or -1 if it is not shown. */
  public int indexOf(Row row) {
    return switch (row) {
      case Row.Meta m -> metaRows() - 1;
      case Row.Tag t -> {
        DataSet owner = t.place().owner();
        int i = indexOfElement(owner, t.place().tag());
        boolean paged = owner != meta && isPaged(elements(owner).length);
        yield i < 0 ? -1 : paged ? i % PAGE : i + (owner == dataSet ? metaRows() : 0);
      }
      case Row.Item i -> {
        int[] shown = items(i.sequence());
        int at = Arrays.binarySearch(shown, i.index());
        yield at < 0 ? -1 : isPaged(shown.length) ? at % PAGE : at;
      }
      case Row.ElementPage p ->
          p.number() < paged(elements(p.owner()).length)
              ? p.number() + (p.owner() == dataSet ? metaRows() : 0)
              : -1;
      case Row.ItemPage p -> p.number() < paged(items(p.sequence()).length) ? p.number() : -1;
    };
  }

  /** The row that a row is below of; empty at the top. */
  public Optional<Row> parent(Row row) {
    return switch (row) {
      case Row.Meta m -> Optional.empty();
      case Row.Tag t -> {
        DataSet owner = t.place().owner();
        if (owner == meta) {
          yield Optional.of(new Row.Meta());
        }
        if (isPaged(elements(owner).length)) {
          int page = Math.max(0, indexOfElement(owner, t.place().tag())) / PAGE;
          yield Optional.of(new Row.ElementPage(owner, page));
        }
        yield around(owner);
      }
      case Row.Item i -> {
        int[] shown = items(i.sequence());
        int at = Math.max(0, Arrays.binarySearch(shown, i.index()));
        yield Optional.of(
            isPaged(shown.length)
                ? new Row.ItemPage(i.sequence(), at / PAGE)
                : new Row.Tag(i.sequence()));
      }
      case Row.ElementPage p -> around(p.owner());
      case Row.ItemPage p -> Optional.of(new Row.Tag(p.sequence()));
    };
  }

  private static Optional<Row> around(DataSet owner) {
    return owner
        .parent()
        .map(p -> new Row.Item(owner, new Place(p, owner.parentTag()), owner.itemIndex()));
  }

  /** A row and all rows that it is below of, the one at the top first. */
  public List<Row> pathTo(Row row) {
    LinkedList<Row> path = new LinkedList<>();
    for (Optional<Row> r = Optional.of(row); r.isPresent(); r = parent(r.get())) {
      path.addFirst(r.get());
    }
    return path;
  }

  /** The row of an element. */
  public static Row rowOf(Element element) {
    return new Row.Tag(element.owner(), element.tag());
  }

  /** First and last element of a page. */
  public int[] tagsOf(Row.ElementPage page) {
    int[] tags = elements(page.owner());
    int from = page.number() * PAGE;
    return new int[] {tags[from], tags[from + inPage(tags.length, page.number()) - 1]};
  }

  /** First and last item of a page, counted from 1. */
  public int[] numbersOf(Row.ItemPage page) {
    int[] shown = items(page.sequence());
    int from = page.number() * PAGE;
    return new int[] {shown[from] + 1, shown[from + inPage(shown.length, page.number()) - 1] + 1};
  }

  /** All elements that are shown, expanded or not, in their order. */
  public List<Row> elementRows() {
    List<Row> rows = new ArrayList<>();
    for (DataSet top : List.of(meta, dataSet)) {
      collect(top, rows);
    }
    return rows;
  }

  private void collect(DataSet owner, List<Row> rows) {
    for (int tag : elements(owner)) {
      Row.Tag row = new Row.Tag(owner, tag);
      rows.add(row);
      List<DataSet> all = owner.items(tag);
      for (int index : items(row.place())) {
        collect(all.get(index), rows);
      }
    }
  }

  private int metaRows() {
    return elements(meta).length > 0 ? 1 : 0;
  }

  private static boolean isPaged(int children) {
    return children > PAGED_ABOVE;
  }

  private static int paged(int children) {
    return isPaged(children) ? (children + PAGE - 1) / PAGE : children;
  }

  private static int inPage(int children, int page) {
    return Math.min(PAGE, children - page * PAGE);
  }

  private int indexOfElement(DataSet owner, int tag) {
    int[] tags = elements(owner);
    int low = 0;
    int high = tags.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Integer.compareUnsigned(tags[middle], tag);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int[] elements(DataSet owner) {
    return elements.computeIfAbsent(
        owner,
        o -> {
          int[] tags = new int[o.size()];
          int shown = 0;
          for (Element element : o) {
            if (filter.shows(element)) {
              tags[shown++] = element.tag();
            }
          }
          return shown == tags.length ? tags : Arrays.copyOf(tags, shown);
        });
  }

  private int[] items(Place sequence) {
    return items.computeIfAbsent(
        sequence,
        s -> {
          List<DataSet> all = s.owner().items(s.tag());
          return filter.shows(s)
              ? IntStream.range(0, all.size()).filter(i -> filter.shows(all.get(i))).toArray()
              : new int[0];
        });
  }
}
