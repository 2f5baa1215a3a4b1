// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.List;
import org.sopwith.deid.profile.Action;

/**
 * Makes what was decided on single items fit together: parents of what stays, containers with
 * nothing left, relationships by reference.
 */
final class ContentPlan {
  private final Node root;
  private final List<Node> all;

  ContentPlan(Node root) {
    this.root = root;
    this.all = root.all();
  }

  void settle() {
    for (Node node : all.reversed()) {
      if (node.fate().isGone() && node.kind().isPlain() && hasWorth(node)) {
        node.setFate(node.fate().instead(Action.DUMMY));
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Node node : all.reversed()) {
        if (!node.fate().isGone() && (isHollow(node) || isDangling(node))) {
          node.setFate(node.fate().instead(Action.REMOVE));
          changed = true;
        }
      }
    }
  }

  /** Whether something below an item is to stay for what it says. */
  private static boolean hasWorth(Node node) {
    return node.children().stream()
        .filter(child -> !child.fate().isGone())
        .anyMatch(child -> isWorth(child) || hasWorth(child));
  }

  private static boolean isWorth(Node node) {
    return node.fate().isWorth() && node.kind() != Kind.CONTAINER && node.kind() != Kind.REFERENCE;
  }

  /** A container that may be absent and has lost all that was in it. */
  private static boolean isHollow(Node node) {
    return node.kind() == Kind.CONTAINER
        && node.parent().isPresent()
        && node.fate().action() == Action.KEEP
        && node.standing() != Standing.MANDATORY
        && !node.children().isEmpty()
        && node.kept().isEmpty();
  }

  private boolean isDangling(Node node) {
    return node.kind() == Kind.REFERENCE && !root.find(node.item()).map(Node::isKept).orElse(false);
  }
}
