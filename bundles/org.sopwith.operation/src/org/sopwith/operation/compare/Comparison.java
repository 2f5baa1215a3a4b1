// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Progress;

/**
 * Compares data sets element by element. Nothing is kept: a tree asks for the pairs of one level at
 * a time. Text is compared as text, whatever its character set and padding; everything else by its
 * bytes, read as a stream. Of sequences, items are brought together by what they hold.
 */
public final class Comparison {
  private final Ignored ignored;
  private final Progress progress;

  public Comparison(Ignored ignored, Progress progress) {
    this.ignored = ignored;
    this.progress = progress;
  }

  /** The elements of two data sets in the order of their tags. */
  public List<ElementPair> elements(DataSet left, DataSet right) throws IOException {
    List<ElementPair> pairs = new ArrayList<>();
    forEachPair(left, right, pairs::add);
    return pairs;
  }

  /** The items of two sequences, brought together, in an order that keeps both. */
  public List<ItemPair> items(Element left, Element right) throws IOException {
    List<ItemPair> pairs = new ArrayList<>();
    ContentHash hash = new ContentHash(ignored);
    for (ItemAlignment.Match match : ItemAlignment.of(left.items(), right.items(), hash)) {
      progress.checkCanceled();
      pairs.add(pair(match));
    }
    return pairs;
  }

  /** Whether there is no difference between two data sets. */
  public boolean isSame(DataSet left, DataSet right) throws IOException {
    return forEachPair(left, right, pair -> !pair.status().isDifference());
  }

  /**
   * Merges two data sets by tag.
   *
   * @param goOn told of each pair; whether to go on
   * @return whether the end was reached
   */
  private boolean forEachPair(DataSet left, DataSet right, Predicate<ElementPair> goOn)
      throws IOException {
    int l = 0;
    int r = 0;
    boolean going = true;
    while (going && (l < left.size() || r < right.size())) {
      progress.checkCanceled();
      Optional<Element> a = l < left.size() ? Optional.of(left.at(l)) : Optional.empty();
      Optional<Element> b = r < right.size() ? Optional.of(right.at(r)) : Optional.empty();
      int order = order(a, b);
      a = order <= 0 ? a : Optional.empty();
      b = order >= 0 ? b : Optional.empty();
      l += a.isPresent() ? 1 : 0;
      r += b.isPresent() ? 1 : 0;
      going = goOn.test(new ElementPair(a, b, status(a, b)));
    }
    return going;
  }

  private static int order(Optional<Element> a, Optional<Element> b) {
    if (a.isEmpty()) {
      return 1;
    }
    return b.isEmpty() ? -1 : Integer.compareUnsigned(a.get().tag(), b.get().tag());
  }

  private Status status(Optional<Element> left, Optional<Element> right) throws IOException {
    if (left.map(ignored::covers).orElse(true) && right.map(ignored::covers).orElse(true)) {
      return Status.IGNORED;
    }
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? Status.RIGHT_ONLY : Status.LEFT_ONLY;
    }
    return isSame(left.get(), right.get()) ? Status.SAME : Status.CHANGED;
  }

  private ItemPair pair(ItemAlignment.Match match) throws IOException {
    Optional<DataSet> left = match.left();
    Optional<DataSet> right = match.right();
    if (left.map(ignored::covers).orElse(true) && right.map(ignored::covers).orElse(true)) {
      return new ItemPair(left, right, Status.IGNORED);
    }
    if (left.isEmpty() || right.isEmpty()) {
      return new ItemPair(left, right, left.isEmpty() ? Status.RIGHT_ONLY : Status.LEFT_ONLY);
    }
    boolean same = isSame(left.get(), right.get());
    return new ItemPair(left, right, same ? Status.SAME : Status.CHANGED);
  }

  private boolean isSame(Element left, Element right) throws IOException {
    if (left.isSequence() || right.isSequence()) {
      return left.isSequence() && right.isSequence() && isSame(left.items(), right.items());
    }
    if (left.isEncapsulated() || right.isEncapsulated()) {
      return left.isEncapsulated()
          && right.isEncapsulated()
          && Bytes.isSame(
              left.fragments().orElseThrow(), right.fragments().orElseThrow(), progress);
    }
    VR vr = left.vr();
    boolean unknown = vr == VR.UN || right.vr() == VR.UN;
    if (vr != right.vr() && !unknown) {
      return false;
    }
    if (vr.isText() && !unknown) {
      return left.strings().equals(right.strings());
    }
    if (unknown && vr != right.vr()) {
      return Arrays.equals(unpadded(left), unpadded(right));
    }
    return left.length() <= Bytes.PIECE
        ? right.length() == left.length() && Arrays.equals(left.bytes(), right.bytes())
        : Bytes.isSame(left.bulk(), right.bulk(), progress);
  }

  private boolean isSame(List<DataSet> left, List<DataSet> right) throws IOException {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      boolean skipped = ignored.covers(left.get(i)) && ignored.covers(right.get(i));
      if (!skipped && !isSame(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Text that one side does not know to be text differs at most in padding. */
  private static byte[] unpadded(Element element) {
    byte[] bytes = element.bytes();
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == 0 || bytes[end - 1] == ' ')) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }
}
