// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.List;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.sr.content.ContentProblem;

/** What content items need whatever template and IOD they follow (PS3.3 C.17.3, C.18). */
final class TreeRules {
  private static final String PREFIX = "sr-";

  private TreeRules() {}

  static List<SrRule> all(Documents documents) {
    return List.of(
        rule(
            documents,
            "relationship",
            "Content items have a relationship of the standard with their parent",
            "PS3.3 C.17.3.2.4"),
        rule(
            documents,
            "value-type",
            "Content items have a value type of the standard",
            "PS3.3 C.17.3.2.1"),
        rule(
            documents,
            "concept-name",
            "Content items that need a concept name have one",
            "PS3.3 C.17.3.2.2"),
        rule(documents, "value", "Values are of the value type", "PS3.3 C.17.3.2"),
        rule(documents, "reference", "References lead to a content item", "PS3.3 C.17.3.2.5"),
        rule(documents, "reference-loop", "References do not go in a loop", "PS3.3 C.17.3.2.4"));
  }

  /** With the row, if the item matches one. */
  private static String message(MatchedDocument document, ContentProblem problem) {
    String words = problem.message();
    return document
        .matching()
        .row(problem.item())
        .map(
            row ->
                MatchedDocument.text(row)
                    + ": "
                    + Character.toLowerCase(words.charAt(0))
                    + words.substring(1))
        .orElse(words);
  }

  private static SrRule rule(Documents documents, String id, String title, String section) {
    return new SrRule(
        documents,
        id,
        title,
        Severity.ERROR,
        section,
        (document, rule, sink) -> {
          for (ContentProblem problem : document.problems()) {
            if (problem.id().equals(PREFIX + id)) {
              sink.accept(
                  rule.finding(message(document, problem))
                      .as(problem.severity())
                      .see(
                          new StandardReference(
                              "PS3.3 " + problem.section(), rule.standard().edition()))
                      .at(problem.item().path(problem.tag()))
                      .expecting("", "at " + problem.item().positionText()));
            }
          }
        });
  }
}
