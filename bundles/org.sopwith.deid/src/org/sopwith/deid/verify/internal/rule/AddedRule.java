// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** De-identification adds no private attribute, whatever the methods keep. */
final class AddedRule extends ObjectRule {
  AddedRule() {
    super(
        "deid.private.added",
        "Results have no private attributes that originals have not",
        Severity.ERROR,
        "PS3.15 E.3.10");
  }

  @Override
  public void check(ObjectPair pair, Consumer<Finding> sink) {
    look(pair, Optional.of(pair.original().dataSet()), pair.result().dataSet(), sink);
  }

  private void look(
      ObjectPair pair, Optional<DataSet> before, DataSet after, Consumer<Finding> sink) {
    for (Element element : after) {
      if (element.isPrivate() && !Tags.isPrivateCreator(element.tag())) {
        if (before.isPresent() && !isIn(before.get(), element)) {
          sink.accept(
              finding("A private attribute is there that the original does not have")
                  .in(pair.file())
                  .at(element.path().toString()));
        }
      } else if (element.isSequence() && !Markers.writes(element.tag())) {
        // Items that went, or moved, are not told apart.
        List<DataSet> old = before.map(item -> item.items(element.tag())).orElse(List.of());
        List<DataSet> now = element.items();
        for (int i = 0; i < now.size(); i++) {
          look(
              pair,
              old.size() == now.size() ? Optional.of(old.get(i)) : Optional.empty(),
              now.get(i),
              sink);
        }
      }
    }
  }

  private static boolean isIn(DataSet before, Element element) {
    OptionalInt tag =
        before.privateTag(
            element.privateCreator().orElse(""), Tags.group(element.tag()), element.tag() & 0xFF);
    return tag.isPresent() ? before.contains(tag.getAsInt()) : before.contains(element.tag());
  }
}
