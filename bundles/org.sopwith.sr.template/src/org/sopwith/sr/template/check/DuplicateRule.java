// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Rule;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Identified;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.validate.BasicRule;

/** In a library no two templates have one number, no two groups, and no two objects one id. */
final class DuplicateRule extends BasicRule implements Rule<TemplateLibrary> {
  DuplicateRule() {
    super("sr.template.duplicate", "Numbers and ids are unique", Severity.ERROR, "PS3.16 6, 7");
  }

  @Override
  public void check(TemplateLibrary library, Consumer<Finding> sink) {
    Set<String> numbers = new HashSet<>();
    Set<String> ids = new HashSet<>();
    library
        .eAllContents()
        .forEachRemaining(
            object -> {
              String place = TemplateRule.place(object);
              if ((object instanceof Template || object instanceof ContextGroup)
                  && !numbers.add(place)) {
                sink.accept(
                    finding("Two of the file have one number")
                        .at(place)
                        .expecting("a number of its own", place));
              }
              if (object instanceof Identified identified && !isFree(identified, ids)) {
                sink.accept(
                    finding(
                            "Two objects of the file have one id, so that versions cannot be merged")
                        .at(place)
                        .expecting("an id of its own", identified.getId()));
              }
            });
  }

  /** Whether an object has an id of its own; an empty one is given when the file is written. */
  private static boolean isFree(Identified object, Set<String> ids) {
    return object.getId() == null || object.getId().isEmpty() || ids.add(object.getId());
  }
}
