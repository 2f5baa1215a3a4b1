// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;

/**
 * What is wrong with a content item by itself or in its tree, whatever its template and IOD.
 *
 * @param id which kind of problem, such as {@code sr-value-type}
 * @param item where
 * @param tag the attribute that is wrong or missing
 * @param message one sentence without values of the file
 * @param section of PS3.3, such as {@code C.17.3.2.1}
 * @param absent whether an attribute is missing or empty that the modules ask for, so that rules
 *     about IODs tell it too
 */
public record ContentProblem(
    String id,
    Severity severity,
    ContentItem item,
    int tag,
    String message,
    String section,
    boolean absent) {
  /** All problems of a document, in the order of its items. */
  public static List<ContentProblem> of(SrDocument document) {
    List<ContentProblem> problems = new ArrayList<>();
    ReferenceCycles cycles = ReferenceCycles.of(document);
    for (ContentItem item : document.items()) {
      ItemCheck.check(item, cycles, problems);
    }
    return problems;
  }

  /** As a finding about a file. */
  public Finding finding(String file) {
    return Finding.of(id, severity, message)
        .in(file)
        .at(item.path(tag))
        .see(StandardReference.of("PS3.3 " + section));
  }
}
