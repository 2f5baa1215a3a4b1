// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentProblem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.match.Place;
import org.sopwith.sr.match.TemplateUse;
import org.sopwith.sr.match.TemplateUse.Basis;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.Iod;

/** A document under validation with the rows that its content items match. */
final class MatchedDocument {
  private final Matching matching;
  private final Optional<Iod> iod;
  private final List<ContentItem> items;
  private final List<Place> places = new ArrayList<>();
  private final boolean besideIod;
  private List<ContentProblem> problems;

  /**
   * @param besideIod whether rules about its IOD tell attributes that are missing
   */
  MatchedDocument(Matching matching, Optional<Iod> iod, boolean besideIod) {
    this.matching = matching;
    this.iod = iod;
    this.besideIod = besideIod;
    this.items = document().items();
    matching.uses().forEach(use -> places.add(use.place()));
    for (ContentItem item : items) {
      matching.row(item).ifPresent(row -> places.addAll(row.places()));
    }
  }

  SrDocument document() {
    return matching.document();
  }

  Matching matching() {
    return matching;
  }

  /** The SR IOD of its SOP class. */
  Optional<Iod> iod() {
    return iod;
  }

  /** All content items, each before its children. */
  List<ContentItem> items() {
    return items;
  }

  /** The levels of rows that are in use, as far as there is something to match them. */
  List<Place> places() {
    return places;
  }

  /** What is wrong with the content items themselves, and is not told by others. */
  List<ContentProblem> problems() {
    return allProblems().stream().filter(problem -> !(besideIod && problem.absent())).toList();
  }

  /** Whether it is told of an item that an attribute is wrong in itself. */
  boolean isWrong(ContentItem item, int tag) {
    return allProblems().stream()
        .anyMatch(problem -> problem.item() == item && problem.tag() == tag);
  }

  private List<ContentProblem> allProblems() {
    if (problems == null) {
      problems = ContentProblem.of(document());
    }
    return problems;
  }

  /** Nobody says that a template of best fit is meant, so what it asks for cannot be an error. */
  static Severity severity(TemplateUse use, Severity severity) {
    return use.outermost().basis() == Basis.BEST_FIT && severity == Severity.ERROR
        ? Severity.WARNING
        : severity;
  }

  /** The template in the standard. */
  static StandardReference standard(ExpandedRow row) {
    return standard(row.in().template());
  }

  static StandardReference standard(Template template) {
    return new StandardReference("PS3.16 TID " + template.getTid(), template.getEdition());
  }

  /** Template, row and value type: {@code TID 1411 row 7, IMAGE}. */
  static String text(ExpandedRow row) {
    return row + ", " + row.valueType().map(Object::toString).orElse("INCLUDE");
  }

  static String text(MatchedRow row) {
    return text(row.row());
  }

  /** The path of an item; of the root that of the sequence with its children. */
  static String path(ContentItem item) {
    String path = item.path();
    return path.isEmpty() ? item.path(Tag.ContentSequence) : path;
  }
}
