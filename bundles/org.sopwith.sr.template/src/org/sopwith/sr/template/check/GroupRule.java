// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Rule;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.Member;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.validate.BasicRule;

/** The groups that a context group includes exist and do not include it in turn. */
final class GroupRule extends BasicRule implements Rule<ContextGroup> {
  private final TemplateCatalog catalog;

  GroupRule(TemplateCatalog catalog) {
    super(
        "sr.template.group",
        "Context groups include groups that exist",
        Severity.ERROR,
        "PS3.16 7.2.4");
    this.catalog = catalog;
  }

  @Override
  public void check(ContextGroup group, Consumer<Finding> sink) {
    String path = "CID " + group.getCid();
    for (Member member : group.getMembers()) {
      switch (member) {
        case GroupMember other when catalog.contextGroup(other.getCid()).isEmpty() ->
            sink.accept(
                finding("There is no such context group")
                    .at(path)
                    .expecting("a context group of the catalog", "CID " + other.getCid()));
        case GroupMember other when leadsTo(group.getCid(), other.getCid(), new HashSet<>()) ->
            sink.accept(
                finding("The context group includes itself")
                    .at(path)
                    .expecting("includes that end", "CID " + other.getCid()));
        case CodeMember code when code.getCode() == null ->
            sink.accept(finding("The member has no code").at(path).expecting("a code", "nothing"));
        default -> {}
      }
    }
  }

  private boolean leadsTo(String cid, String from, Set<String> visited) {
    return from.equals(cid)
        || visited.add(from)
            && catalog.contextGroup(from).stream()
                .flatMap(group -> group.getMembers().stream())
                .anyMatch(
                    member ->
                        member instanceof GroupMember next && leadsTo(cid, next.getCid(), visited));
  }
}
