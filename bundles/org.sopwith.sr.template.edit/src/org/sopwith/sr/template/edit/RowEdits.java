// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateTerm;
import org.sopwith.sr.template.TemplateTermKind;
import org.sopwith.sr.template.ValueType;

/**
 * Adds, removes and moves rows. A row goes with all that is nested in it. Rows that are numbered 1,
 * 2, 3 and so on still are afterwards; in other templates only rows that were placed get numbers.
 */
public final class RowEdits {
  private RowEdits() {}

  /** Where rows go. */
  public enum Where {
    /** Before a row, on its level. */
    BEFORE,
    /** Behind a row and what is nested in it, on its level. */
    AFTER,
    /** Into a row, behind what is nested in it. */
    INSIDE
  }

  /** A row for a content item that is yet to be described. */
  public static ContentRow newContent() {
    ContentRow row = TemplateFactory.eINSTANCE.createContentRow();
    row.setValueType(ValueType.TEXT);
    return prepared(row);
  }

  /** A row that includes a template. */
  public static IncludeRow newInclude(String tid, String name) {
    IncludeRow row = TemplateFactory.eINSTANCE.createIncludeRow();
    TemplateTerm term = TemplateFactory.eINSTANCE.createTemplateTerm();
    term.setKind(TemplateTermKind.DTID);
    term.setTid(tid);
    term.setName(name);
    row.setTemplate(term);
    return prepared(row);
  }

  private static <R extends Row> R prepared(R row) {
    row.setId(UUID.randomUUID().toString());
    row.setRelationship(RelationshipType.CONTAINS);
    row.setMultiplicity("1");
    row.setRequirement(RequirementType.U);
    return row;
  }

  /**
   * Puts rows into a template.
   *
   * @param anchor a row of the template, or none for its end
   * @param block rows of no template, nested from level 0 on
   */
  public static void insert(Template template, Optional<Row> anchor, Where where, List<Row> block) {
    boolean free = RowNumbers.areFree(template);
    place(template, anchor, where, block);
    number(template, free, block);
  }

  private static void place(Template template, Optional<Row> anchor, Where where, List<Row> block) {
    int index = template.getRows().size();
    int level = 0;
    if (anchor.isPresent()) {
      Row row = anchor.get();
      level = row.getNesting() + (where == Where.INSIDE ? 1 : 0);
      index =
          template.getRows().indexOf(row) + (where == Where.BEFORE ? 0 : Rows.subtree(row).size());
    }
    for (Row row : block) {
      row.setNesting(row.getNesting() + level);
      if (level > 0 && row.getRelationship() == RelationshipType.NONE) {
        row.setRelationship(RelationshipType.CONTAINS);
      }
    }
    template.getRows().addAll(index, block);
  }

  private static void number(Template template, boolean free, Collection<Row> placed) {
    if (free) {
      RowNumbers.renumber(template);
    } else {
      RowNumbers.fit(template, placed);
    }
  }

  /** Removes rows with what is nested in them. */
  public static void delete(Collection<? extends Row> rows) {
    for (Template template : templates(rows)) {
      boolean free = RowNumbers.areFree(template);
      for (Row row : Rows.roots(rows)) {
        if (row.eContainer() == template) {
          template.getRows().removeAll(Rows.subtree(row));
        }
      }
      if (free) {
        RowNumbers.renumber(template);
      }
    }
  }

  private static Set<Template> templates(Collection<? extends Row> rows) {
    Set<Template> templates = new LinkedHashSet<>();
    rows.forEach(row -> Rows.template(row).ifPresent(templates::add));
    return templates;
  }

  /**
   * Copies of rows with what is nested in them, from level 0 on and with identifiers of their own.
   */
  public static List<Row> copies(Collection<? extends Row> rows) {
    List<Row> copies = new ArrayList<>();
    for (Row root : Rows.roots(rows)) {
      for (Row row : Rows.subtree(root)) {
        Row copy = EcoreUtil.copy(row);
        copy.setNesting(row.getNesting() - root.getNesting());
        copy.setId(UUID.randomUUID().toString());
        copies.add(copy);
      }
    }
    return copies;
  }

  /** Whether rows can go there: not into themselves. */
  public static boolean canMove(Collection<? extends Row> rows, Optional<Row> anchor) {
    return !rows.isEmpty()
        && rows.stream()
            .noneMatch(row -> anchor.isPresent() && Rows.subtree(row).contains(anchor.get()));
  }

  /** Moves rows within a template or from one into another of the same library. */
  public static void move(
      Collection<? extends Row> rows, Template target, Optional<Row> anchor, Where where) {
    if (!canMove(rows, anchor)) {
      throw new IllegalArgumentException("A row cannot be moved into itself.");
    }
    boolean free = RowNumbers.areFree(target);
    List<Row> block = new ArrayList<>();
    for (Row root : Rows.roots(rows)) {
      List<Row> subtree = Rows.subtree(root);
      int level = root.getNesting();
      subtree.forEach(row -> row.setNesting(row.getNesting() - level));
      block.addAll(subtree);
    }
    Set<Template> sources = templates(rows);
    sources.remove(target);
    List<Template> freeSources = sources.stream().filter(RowNumbers::areFree).toList();
    block.forEach(EcoreUtil::remove);
    freeSources.forEach(RowNumbers::renumber);
    place(target, anchor, where, block);
    number(target, free, block);
  }

  /** Moves a row before the one before it on its level; false if it is the first. */
  public static boolean moveUp(Row row) {
    return beside(row, Rows.previous(row), Where.BEFORE);
  }

  /** Moves a row behind the one behind it on its level; false if it is the last. */
  public static boolean moveDown(Row row) {
    return beside(row, Rows.next(row), Where.AFTER);
  }

  /** Nests a row in the one before it on its level; false if there is none. */
  public static boolean indent(Row row) {
    return beside(row, Rows.previous(row), Where.INSIDE);
  }

  /** Takes a row out of the one that it is nested in; false if it is in none. */
  public static boolean outdent(Row row) {
    return beside(row, Rows.parent(row), Where.AFTER);
  }

  private static boolean beside(Row row, Optional<Row> anchor, Where where) {
    anchor.ifPresent(other -> move(List.of(row), Rows.template(row).orElseThrow(), anchor, where));
    return anchor.isPresent();
  }

  /** The same row as the other kind: an include becomes a content item, or the reverse. */
  public static Row converted(Row row) {
    Row other = row instanceof IncludeRow ? newContent() : newInclude("", "");
    other.setId(row.getId());
    other.setNumber(row.getNumber());
    other.setNesting(row.getNesting());
    other.setRelationship(row.getRelationship());
    other.setMultiplicity(row.getMultiplicity());
    other.setRequirement(row.getRequirement());
    other.setCondition(row.getCondition());
    EcoreUtil.replace(row, other);
    return other;
  }
}
