// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopwith.deid.internal.content.TemplateProblems.Problem;
import org.sopwith.deid.internal.content.TemplateProblems.What;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.match.Place;
import org.sopwith.sr.match.TemplateUse;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.standard.condition.Verdict;

/**
 * Keeps a document as valid against its templates as it was. Since conditions of rows depend on
 * other items, what is left is matched again, and items that turn out to be needed stay as dummies.
 */
final class TemplateCheck {
  private static final int ROUNDS = 6;

  private final Node root;
  private final Matching matching;
  private final Dummies dummies;
  private final Set<Problem> before;

  /**
   * Matches the items to rows and tells each what its template asks of it.
   *
   * @param root the root of a document
   */
  TemplateCheck(Node root, Matching matching, Dummies dummies) {
    this.root = root;
    this.matching = matching;
    this.dummies = dummies;
    Map<DataSet, Node> nodes = new IdentityHashMap<>();
    root.all().forEach(node -> nodes.put(node.item(), node));
    this.before = TemplateProblems.of(matching, nodes);
    matching
        .document()
        .items()
        .forEach(
            item -> {
              Node node = nodes.get(item.dataSet());
              node.stand(
                  matching.row(item), matching.row(item).map(this::standing).orElse(unmatched()));
            });
  }

  private Standing unmatched() {
    return isKnown() ? Standing.OPTIONAL : Standing.FREE;
  }

  private boolean isKnown() {
    return matching.root().isPresent() && matching.row(matching.document().root()).isPresent();
  }

  private Standing standing(MatchedRow row) {
    Place place = row.place();
    boolean one =
        place.items(row.row()).indexOf(row) < Math.max(1, row.row().multiplicity().least());
    return one && matching.required(place, row.row()) != Verdict.FALSE
        ? Standing.MANDATORY
        : Standing.OPTIONAL;
  }

  /** Changes the fates of items until what stays has no problem that was not there before. */
  void repair(ContentPlan plan) {
    for (int round = 0; round < ROUNDS && isKnown(); round++) {
      Map<DataSet, Node> nodes = new IdentityHashMap<>();
      DataSet rest = root.item().copy();
      sketch(root, rest, nodes);
      Matching now =
          Matching.of(
              SrDocument.of(rest),
              TemplateCatalog.standard(),
              matching.root().map(TemplateUse::invocation).orElseThrow().template());
      Set<Problem> problems = TemplateProblems.of(now, nodes);
      problems.removeAll(before);
      boolean changed = false;
      for (Problem problem : problems) {
        changed |= repair(problem);
      }
      if (!changed) {
        return;
      }
      plan.settle();
    }
  }

  /** Takes out of a copy of the document what goes, and changes the values that matter. */
  private void sketch(Node node, DataSet copy, Map<DataSet, Node> nodes) {
    nodes.put(copy, node);
    if (node.fate().action() == Action.DUMMY) {
      dummies.set(node, copy);
    }
    if (node.kind() == Kind.REFERENCE) {
      root.find(node.item()).ifPresent(target -> Positions.set(copy, target));
    }
    List<Node> children = node.children();
    for (int i = children.size() - 1; i >= 0; i--) {
      Node child = children.get(i);
      if (child.sequence() != Tag.ContentSequence) {
        continue;
      }
      if (child.fate().isGone()) {
        copy.removeItem(Tag.ContentSequence, i);
      } else {
        sketch(child, copy.items(Tag.ContentSequence).get(i), nodes);
      }
    }
    if (copy.items(Tag.ContentSequence).isEmpty()) {
      copy.remove(Tag.ContentSequence);
    }
  }

  private boolean repair(Problem problem) {
    List<Node> gone =
        problem.parent().children().stream().filter(child -> child.fate().isGone()).toList();
    List<Node> ofRow = gone.stream().filter(child -> isOf(child, problem)).toList();
    boolean needed = problem.what() == What.MISSING || problem.what() == What.TOO_FEW;
    List<Node> those = needed && !ofRow.isEmpty() ? ofRow : gone;
    those.forEach(this::revive);
    boolean changed = those.stream().anyMatch(node -> !node.fate().isGone());
    if (!changed && problem.what() == What.UNMATCHED) {
      changed = problem.parent().parent().map(this::reviveChildren).orElse(false);
    }
    return changed
        || restoreCodes(problem)
        || problem.what() == What.FORBIDDEN && dropDummies(problem);
  }

  private static boolean dropDummies(Problem problem) {
    List<Node> dummies =
        problem.parent().children().stream()
            .filter(child -> child.fate().action() == Action.DUMMY && isOf(child, problem))
            .toList();
    dummies.forEach(node -> node.setFate(node.fate().instead(Action.REMOVE)));
    return !dummies.isEmpty();
  }

  private static boolean isOf(Node node, Problem problem) {
    return node.row().filter(row -> row.row().row() == problem.row()).isPresent();
  }

  /**
   * Gives codes back on which conditions may depend: below the items of the row, or else the
   * nearest on the way to the root.
   */
  private static boolean restoreCodes(Problem problem) {
    boolean changed = false;
    for (Node child : problem.parent().children()) {
      changed |= isOf(child, problem) && restoreCodesBelow(child);
    }
    for (Node at = problem.parent(); at != null && !changed; at = at.parent().orElse(null)) {
      changed = restoreCodesBelow(at);
    }
    return changed;
  }

  private static boolean restoreCodesBelow(Node parent) {
    List<Node> codes =
        parent.children().stream()
            .filter(child -> child.kind() == Kind.CODE)
            .filter(child -> child.fate().action() == Action.DUMMY)
            .filter(child -> ConceptTable.standard().find(child).isEmpty())
            .filter(Dummies::isPublic)
            .toList();
    codes.forEach(code -> code.setFate(code.fate().instead(Action.KEEP)));
    return !codes.isEmpty();
  }

  private boolean reviveChildren(Node parent) {
    List<Node> gone = parent.children().stream().filter(child -> child.fate().isGone()).toList();
    gone.forEach(this::revive);
    return gone.stream().anyMatch(node -> !node.fate().isGone());
  }

  private void revive(Node node) {
    if (node.kind() == Kind.REFERENCE) {
      root.find(node.item())
          .filter(target -> target.parent().map(Node::isKept).orElse(true))
          .ifPresent(
              target -> {
                if (target.fate().isGone() && target.kind() != Kind.REFERENCE) {
                  revive(target);
                }
                if (!target.fate().isGone()) {
                  node.setFate(node.fate().instead(Action.KEEP));
                }
              });
    } else if (node.kind() != Kind.UNKNOWN) {
      node.setFate(node.fate().instead(Action.DUMMY));
    }
  }
}
