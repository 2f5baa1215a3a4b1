// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an element or item is in a data set, in the one text form that is used everywhere: steps
 * joined by dots, each a keyword or a tag, and for sequences the item counted from 1 in brackets.
 *
 * <pre>
 * PatientName
 * ReferencedSeriesSequence[1].SeriesInstanceUID
 * (0008,1115)[1].(0020,000E)
 * (0029,xx10,ACME 1.0)          a private element by its creator, wherever its block is
 * PerFrameFunctionalGroupsSequence[*].FrameContentSequence[1].StackID     every item
 * </pre>
 */
public record AttributePath(List<Step> steps) {

  /** In {@link Step#item}: every item. */
  public static final int EVERY_ITEM = 0;

  /** In {@link Step#item}: the element itself, not one of its items. */
  public static final int NO_ITEM = -1;

  private static final Pattern PRIVATE =
      Pattern.compile("\\(([0-9A-Fa-f]{4}),[xX]{2}([0-9A-Fa-f]{2}),(.*)\\)");
  private static final Pattern STEP =
      Pattern.compile("(\\([^)]*\\)|[^.\\[\\]()]+)(?:\\[(\\d+|\\*)])?");

  /**
   * One element on the way.
   *
   * @param tag its tag; for a private element given by its creator, the tag with 00 for the block
   * @param creator the private creator, or an empty string if the tag says it all
   * @param item the item counted from 1, {@link #EVERY_ITEM} or {@link #NO_ITEM}
   */
  public record Step(int tag, String creator, int item) {
    /** The step's tag in a data set; empty if it is given by a creator that is not there. */
    public OptionalInt tagIn(DataSet dataSet) {
      return creator.isEmpty()
          ? OptionalInt.of(tag)
          : dataSet.privateTag(creator, Tags.group(tag), tag & 0xFF);
    }

    @Override
    public String toString() {
      String text;
      if (creator.isEmpty()) {
        text =
            Dictionary.standard()
                .find(tag)
                .filter(e -> !e.isRepeating() && !e.keyword().isEmpty())
                .map(Dictionary.Entry::keyword)
                .orElseGet(() -> Tags.format(tag));
      } else {
        text = String.format("(%04X,xx%02X,%s)", Tags.group(tag), tag & 0xFF, creator);
      }
      return item == NO_ITEM ? text : text + (item == EVERY_ITEM ? "[*]" : "[" + item + "]");
    }
  }

  public AttributePath {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("An attribute path has at least one step.");
    }
  }

  /** The path of one attribute at the top. */
  public static AttributePath of(int tag) {
    return new AttributePath(List.of(new Step(tag, "", NO_ITEM)));
  }

  /** The path of an element of a data set that may be nested. */
  public static AttributePath of(DataSet owner, int tag) {
    Deque<Step> steps = new ArrayDeque<>();
    steps.push(new Step(tag, "", NO_ITEM));
    for (DataSet d = owner; d.parent().isPresent(); d = d.parent().get()) {
      steps.push(new Step(d.parentTag(), "", d.itemIndex() + 1));
    }
    return new AttributePath(new ArrayList<>(steps));
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException with one sentence that says which part is wrong
   */
  public static AttributePath parse(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.region(at, text.length()).lookingAt()) {
        throw new IllegalArgumentException(
            "'"
                + text
                + "' is not an attribute path: cannot read it from '"
                + text.substring(at)
                + "'.");
      }
      steps.add(step(matcher.group(1), matcher.group(2), text));
      at = matcher.end();
      if (at < text.length()) {
        if (text.charAt(at) != '.' || at + 1 == text.length()) {
          throw new IllegalArgumentException(
              "'"
                  + text
                  + "' is not an attribute path: a dot and a step are missing after '"
                  + text.substring(0, at)
                  + "'.");
        }
        at++;
      }
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("An attribute path has at least one step.");
    }
    for (Step step : steps.subList(0, steps.size() - 1)) {
      if (step.item() == NO_ITEM) {
        throw new IllegalArgumentException(
            "'"
                + text
                + "' goes on after "
                + step
                + ": say which item, for example "
                + step
                + "[1].");
      }
    }
    return new AttributePath(steps);
  }

  private static Step step(String attribute, String item, String text) {
    int number = item == null ? NO_ITEM : item.equals("*") ? EVERY_ITEM : itemNumber(item, text);
    Matcher byCreator = PRIVATE.matcher(attribute);
    if (byCreator.matches()) {
      int tag =
          Integer.parseInt(byCreator.group(1), 16) << 16 | Integer.parseInt(byCreator.group(2), 16);
      return new Step(tag, byCreator.group(3), number);
    }
    int tag =
        Tags.parse(attribute)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'" + attribute + "' is neither a keyword of PS3.6 nor a tag."));
    return new Step(tag, "", number);
  }

  private static int itemNumber(String item, String text) {
    try {
      int number = Integer.parseInt(item);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' has an item number that is too large.", e);
    }
    throw new IllegalArgumentException("'" + text + "': items are counted from 1.");
  }

  /** The last step. */
  public Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The first element that the path leads to. */
  public Optional<Element> find(DataSet root) {
    List<Element> found = findAll(root);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** All elements that the path leads to: several only where it says {@code [*]}. */
  public List<Element> findAll(DataSet root) {
    List<Element> found = new ArrayList<>();
    for (DataSet owner : owners(root)) {
      OptionalInt tag = last().tagIn(owner);
      if (tag.isPresent()) {
        owner.get(tag.getAsInt()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The data sets that hold the last step's element, or would if it were there. */
  public List<DataSet> owners(DataSet root) {
    List<DataSet> owners = List.of(root);
    for (Step step : steps.subList(0, steps.size() - 1)) {
      List<DataSet> next = new ArrayList<>();
      for (DataSet owner : owners) {
        OptionalInt tag = step.tagIn(owner);
        if (tag.isEmpty()) {
          continue;
        }
        if (step.item() == EVERY_ITEM) {
          next.addAll(owner.items(tag.getAsInt()));
        } else {
          owner.item(tag.getAsInt(), step.item() - 1).ifPresent(next::add);
        }
      }
      owners = next;
    }
    return owners;
  }

  /** True if this path, which may have steps with {@code [*]}, covers the place of another. */
  public boolean covers(AttributePath place) {
    if (place.steps.size() < steps.size()) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      Step mine = steps.get(i);
      Step other = place.steps.get(i);
      boolean sameItem =
          mine.item == EVERY_ITEM
              || mine.item == other.item
              || i == steps.size() - 1 && mine.item == NO_ITEM;
      if (mine.tag != other.tag || !mine.creator.equals(other.creator) || !sameItem) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      text.append(text.isEmpty() ? "" : ".").append(step);
    }
    return text.toString();
  }
}
