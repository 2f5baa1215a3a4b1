// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.sopwith.deid.verify.internal.content.Content;
import org.sopwith.deid.verify.internal.content.ContentMatching;
import org.sopwith.deid.verify.internal.content.ContentPair;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * Goes through an original and its result side by side. Items are taken to correspond by their
 * number if there are as many as before; where items have gone, the attributes in them are not
 * compared, only searched for identifiers.
 */
public final class Alignment {
  private static final int CHUNK = 1 << 16;

  private final Expectations expectations;
  private final Consumer<AttributePair> sink;
  private final Consumer<AttributePair> uncompared;
  private final Consumer<ContentPair> contents;

  /**
   * @param sink takes each attribute of the original that has a value
   * @param contents takes each content item of the original
   * @param uncompared takes each sequence whose items cannot be told apart
   */
  public Alignment(
      Expectations expectations,
      Consumer<AttributePair> sink,
      Consumer<ContentPair> contents,
      Consumer<AttributePair> uncompared) {
    this.expectations = expectations;
    this.sink = sink;
    this.contents = contents;
    this.uncompared = uncompared;
  }

  /** Compares all attributes of all levels. */
  public void compare(ObjectPair pair) {
    compare(pair, pair.original().dataSet(), pair.result().dataSet(), tag -> false);
  }

  private void compare(ObjectPair objects, DataSet before, DataSet after, IntPredicate replaced) {
    for (Element original : before) {
      if (Tags.isGroupLength(original.tag())
          || Tags.isPrivateCreator(original.tag())
          || original.isEmpty()
          || original.tag() == Tag.SpecificCharacterSet
          || isPixels(original)) {
        continue;
      }
      Optional<Element> result = counterpart(original, after);
      Expected expected = expectations.of(original);
      AttributePair pair =
          new AttributePair(
              objects,
              original,
              result,
              after,
              expected,
              fate(original, result),
              replaced.test(original.tag()));
      sink.accept(pair);
      List<DataSet> items =
          result.filter(Element::isSequence).map(Element::items).orElse(List.of());
      if (original.isSequence() && Content.isSequence(original.tag())) {
        contents(pair, items);
      } else if (original.isSequence() && result.isPresent()) {
        items(pair, original.items(), items);
      }
    }
  }

  private static boolean isPixels(Element element) {
    return Tags.group(element.tag()) == 0x7FE0 && element.owner().parent().isEmpty();
  }

  private void items(AttributePair pair, List<DataSet> before, List<DataSet> after) {
    if (after.isEmpty()) {
      return;
    }
    if (before.size() != after.size()) {
      uncompared.accept(pair);
      return;
    }
    boolean replaced = pair.replaced() || !pair.expected().isKept();
    for (int i = 0; i < before.size(); i++) {
      compare(pair.objects(), before.get(i), after.get(i), tag -> replaced);
    }
  }

  /** Content items keep their order; of their attributes those beside the value stay. */
  private void contents(AttributePair pair, List<DataSet> after) {
    List<DataSet> before = pair.original().items();
    boolean kept = pair.expected().isKept();
    boolean cleaned = kept || pair.expected().isCleaned();
    if (!cleaned && after.isEmpty()) {
      return;
    }
    List<Optional<DataSet>> matched = ContentMatching.of(before, after);
    for (int i = 0; i < before.size(); i++) {
      DataSet item = before.get(i);
      Optional<DataSet> now = matched.get(i);
      if (!kept) {
        contents.accept(
            ContentPair.of(
                pair.objects(), item, now, expectations.ofContent(item, cleaned), false));
      }
      if (now.isPresent()) {
        compare(
            pair.objects(), item, now.get(), tag -> !kept && (!cleaned || Content.isValue(tag)));
      } else if (cleaned) {
        gone(pair.objects(), item);
      }
    }
  }

  /** What was below a content item that is gone. */
  private void gone(ObjectPair objects, DataSet item) {
    for (DataSet child : item.items(Tag.ContentSequence)) {
      contents.accept(
          ContentPair.of(
              objects, child, Optional.empty(), expectations.ofContent(child, true), true));
      gone(objects, child);
    }
  }

  private static Optional<Element> counterpart(Element original, DataSet after) {
    if (!original.isPrivate()) {
      return after.get(original.tag());
    }
    Optional<String> creator = original.privateCreator();
    if (creator.isEmpty()) {
      return after.get(original.tag());
    }
    OptionalInt tag =
        after.privateTag(creator.get(), Tags.group(original.tag()), original.tag() & 0xFF);
    return tag.isEmpty() ? Optional.empty() : after.get(tag.getAsInt());
  }

  private static Fate fate(Element original, Optional<Element> result) {
    if (result.isEmpty()) {
      return Fate.ABSENT;
    }
    if (result.get().isEmpty()) {
      return Fate.EMPTY;
    }
    return isSame(original, result.get()) ? Fate.SAME : Fate.CHANGED;
  }

  /** Of a sequence the number of items; what is in them is compared by itself. */
  private static boolean isSame(Element a, Element b) {
    if (a.isSequence() || b.isSequence()) {
      return a.isSequence() && b.isSequence() && a.items().size() == b.items().size();
    }
    if (a.isEncapsulated() || b.isEncapsulated()) {
      return a.isEncapsulated() == b.isEncapsulated();
    }
    if (a.vr().isText() && b.vr().isText()) {
      return texts(a).equals(texts(b));
    }
    try {
      return a.length() == b.length() && isSameBytes(a, b);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Spaces that only pad do not count. */
  private static List<String> texts(Element element) {
    boolean leading = element.vr() != VR.LT && element.vr() != VR.ST && element.vr() != VR.UT;
    return element.strings().stream()
        .map(text -> leading ? text.strip() : text.stripTrailing())
        .toList();
  }

  private static boolean isSameBytes(Element a, Element b) throws IOException {
    for (long at = 0; at < a.length(); at += CHUNK) {
      if (!Arrays.equals(a.bulk().bytes(at, CHUNK), b.bulk().bytes(at, CHUNK))) {
        return false;
      }
    }
    return true;
  }
}
