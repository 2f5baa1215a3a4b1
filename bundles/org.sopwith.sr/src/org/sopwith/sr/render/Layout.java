// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.RelationshipType;

/**
 * The order in which a document is read: children in runs of one kind, short modifiers beside the
 * item that they modify. The depth of a document costs no stack.
 */
public final class Layout {
  /** How the items of a run are shown. */
  public enum Kind {
    SECTIONS,
    MEASUREMENTS,
    LINES
  }

  /**
   * An item to be shown.
   *
   * @param modifiers its modifiers that are shown beside it
   * @param depth 0 for the children of the root
   */
  public record Entry(ContentItem item, List<ContentItem> modifiers, int depth) {}

  /**
   * Neighbours that are shown alike.
   *
   * @param relation what they are to the item around them; may be empty
   * @param begins whether the run before is of another relation
   * @param ends whether the run behind is of another relation
   */
  public record Run(Kind kind, String relation, List<Entry> entries, boolean begins, boolean ends) {
    /** Whether there is one item of this relation, and not several. */
    boolean isSingle() {
      return begins && ends && entries.size() == 1;
    }
  }

  /** Is told what comes. What is opened is closed, after what is within. */
  public interface Sink {
    void open(Run run) throws IOException;

    void open(Entry entry, Run within) throws IOException;

    void close(Entry entry, Run within) throws IOException;

    void close(Run run) throws IOException;
  }

  private record Open(Run run, Iterator<Entry> entries) {}

  private record OpenEntry(Entry entry, Run within, Iterator<Run> runs) {}

  private Layout() {}

  /** Goes through everything below the root of a document. */
  public static void walk(ContentItem root, Sink sink) throws IOException {
    Deque<Object> open = new ArrayDeque<>();
    for (Run run : runs(root, List.of(), 0)) {
      enter(run, open, sink);
      while (!open.isEmpty()) {
        step(open, sink);
      }
    }
  }

  private static void enter(Run run, Deque<Object> open, Sink sink) throws IOException {
    sink.open(run);
    open.push(new Open(run, run.entries().iterator()));
  }

  private static void step(Deque<Object> open, Sink sink) throws IOException {
    if (open.peek() instanceof Open(Run run, Iterator<Entry> entries)) {
      if (entries.hasNext()) {
        Entry entry = entries.next();
        sink.open(entry, run);
        List<Run> runs = runs(entry.item(), entry.modifiers(), entry.depth() + 1);
        open.push(new OpenEntry(entry, run, runs.iterator()));
      } else {
        open.pop();
        sink.close(run);
      }
    } else if (open.peek() instanceof OpenEntry(Entry entry, Run within, Iterator<Run> runs)) {
      if (runs.hasNext()) {
        enter(runs.next(), open, sink);
      } else {
        open.pop();
        sink.close(entry, within);
      }
    }
  }

  /** The children of an item but those that are shown beside it. */
  private static List<Run> runs(ContentItem item, List<ContentItem> shown, int depth) {
    Set<ContentItem> beside = new HashSet<>(shown);
    List<ContentItem> items =
        item.children().stream().filter(child -> !beside.contains(child)).toList();
    List<Run> runs = new ArrayList<>();
    for (int start = 0, end; start < items.size(); start = end) {
      Kind kind = kind(items.get(start));
      String relation = ItemText.relation(items.get(start));
      List<Entry> entries = new ArrayList<>();
      for (end = start; end < items.size() && isLike(items.get(end), kind, relation); end++) {
        entries.add(new Entry(items.get(end), modifiers(items.get(end)), depth));
      }
      boolean begins = start == 0 || !isOf(items.get(start - 1), relation);
      boolean ends = end == items.size() || !isOf(items.get(end), relation);
      runs.add(new Run(kind, relation, entries, begins, ends));
    }
    return runs;
  }

  private static boolean isLike(ContentItem item, Kind kind, String relation) {
    return kind(item) == kind && isOf(item, relation);
  }

  private static boolean isOf(ContentItem item, String relation) {
    return ItemText.relation(item).equals(relation);
  }

  private static Kind kind(ContentItem item) {
    return switch (item.value()) {
      case ContentValue.Container container -> Kind.SECTIONS;
      case ContentValue.Numeric numeric -> Kind.MEASUREMENTS;
      default -> Kind.LINES;
    };
  }

  private static List<ContentItem> modifiers(ContentItem item) {
    return item.value() instanceof ContentValue.Container
        ? List.of()
        : item.children().stream().filter(Layout::isShort).toList();
  }

  private static boolean isShort(ContentItem item) {
    return item.relationship().filter(RelationshipType.HAS_CONCEPT_MOD::equals).isPresent()
        && item.children().isEmpty()
        && switch (item.value()) {
          case ContentValue.Coded coded -> true;
          case ContentValue.Plain plain -> plain.text().length() < 80;
          case ContentValue.Numeric numeric -> true;
          default -> false;
        };
  }
}
