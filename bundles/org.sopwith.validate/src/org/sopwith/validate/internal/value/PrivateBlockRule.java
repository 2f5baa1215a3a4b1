// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Private elements stand in blocks that a private creator has reserved (PS3.5 Section 7.8.1). */
final class PrivateBlockRule extends BasicRule implements ElementRule {
  private static final int FIRST_GROUP = 0x0009;
  private static final int LAST_GROUP = 0xFFFD;
  private static final int FIRST_ELEMENT = 0x1000;

  PrivateBlockRule() {
    super(
        "value.private-block",
        "Private elements have a private creator",
        Severity.ERROR,
        "PS3.5 7.8.1");
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    int tag = at.tag();
    if (!Tags.isPrivate(tag) || Tags.isGroupLength(tag)) {
      return;
    }
    if (Tags.group(tag) < FIRST_GROUP || Tags.group(tag) > LAST_GROUP) {
      sink.accept(
          finding("The group is odd but not one for private elements")
              .at(at.path())
              .expecting("a group from 0009 to FFFD", Tags.format(tag)));
    } else if (Tags.isPrivateCreator(tag)) {
      checkCreator(at, sink);
    } else if (Tags.element(tag) < FIRST_ELEMENT) {
      sink.accept(
          finding("The number is neither that of a private creator nor within a block")
              .at(at.path())
              .expecting("0010 to 00FF, or 1000 to FFFF", Tags.format(tag)));
    } else {
      int creator = tag & 0xFFFF0000 | Tags.element(tag) >>> 8;
      if (!at.element().owner().contains(creator)) {
        sink.accept(
            finding("The block of the private element has no private creator")
                .at(at.path())
                .expecting(Tags.format(creator), "absent"));
      }
    }
  }

  private void checkCreator(ElementAt at, Consumer<Finding> sink) {
    DataSet owner = at.element().owner();
    int tag = at.tag();
    String creator = owner.string(tag, "");
    if (creator.isEmpty()) {
      sink.accept(
          finding("The private creator is empty").at(at.path()).expecting("a text", "none"));
      return;
    }
    int before = owner.privateTag(creator, Tags.group(tag), 0).orElse(tag);
    if (Tags.element(before) >>> 8 < Tags.element(tag)) {
      sink.accept(
          finding("Another block of the group has the same private creator")
              .as(Severity.WARNING)
              .at(at.path())
              .expecting("a creator that is unique in its group", creator));
    }
  }
}
