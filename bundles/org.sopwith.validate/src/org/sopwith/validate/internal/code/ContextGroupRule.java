// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.AttributeTable.ContextGroupReference;
import org.sopwith.standard.Code;
import org.sopwith.standard.ContextGroup;
import org.sopwith.standard.ContextGroups;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementDefinition;
import org.sopwith.validate.ElementRule;

/**
 * A code is of the context group that PS3.3 names for its sequence (PS3.3 Section 8.6, PS3.16). A
 * baseline group is a proposal only; of a defined one that is extensible other codes are allowed.
 */
final class ContextGroupRule extends BasicRule implements ElementRule {
  private static final String BASELINE = "BCID";
  private static final String DEFINED = "DCID";

  ContextGroupRule() {
    super("code.context-group", "Codes are of their context group", Severity.ERROR, ps33("8.6"));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    if (!at.vr().isSequence() || at.definition().isEmpty()) {
      return;
    }
    ElementDefinition definition = at.definition().get();
    if (definition.contextGroups().isEmpty()) {
      return;
    }
    List<ContextGroup> groups = new ArrayList<>();
    boolean closed = true;
    for (ContextGroupReference reference : definition.contextGroups()) {
      Optional<ContextGroup> group = ContextGroups.standard().find(reference.cid());
      if (group.isEmpty() || reference.kind().equals(BASELINE)) {
        return;
      }
      groups.add(group.get());
      closed &= reference.kind().equals(DEFINED) && !group.get().extensible().orElse(true);
    }
    for (DataSet item : at.element().items()) {
      Optional<Code> code = CodedEntries.of(item);
      if (code.isPresent() && !isMember(groups, code.get())) {
        sink.accept(
            (closed
                    ? finding("The code is not of the context group, which is not extensible")
                    : finding("The code is not of the context group, which is extensible")
                        .as(Severity.NOTE))
                .see(CodedEntries.ps316("CID " + groups.get(0).cid(), groups.get(0).edition()))
                .at(path(item))
                .expecting(print(groups), code.get().toString()));
      }
    }
  }

  private static boolean isMember(List<ContextGroup> groups, Code code) {
    Code current = CodedEntries.current(code);
    for (ContextGroup group : groups) {
      if (ContextGroups.standard().contains(group.cid(), current)
          || ContextGroups.standard().contains(group.cid(), code)) {
        return true;
      }
    }
    return false;
  }

  private static String print(List<ContextGroup> groups) {
    return groups.stream()
        .map(group -> "a code of CID " + group.cid() + " " + group.name())
        .collect(Collectors.joining(" or "));
  }

  /** That of the code, where an editor can go. */
  private static String path(DataSet item) {
    for (int tag : new int[] {Tag.CodeValue, Tag.LongCodeValue, Tag.URNCodeValue}) {
      if (item.contains(tag)) {
        return item.get(tag).orElseThrow().path().toString();
      }
    }
    throw new IllegalArgumentException("The item has no code.");
  }
}
