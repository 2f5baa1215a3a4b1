// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.List;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;

/**
 * Which attribute a condition is about, seen from the data set that holds the attribute with the
 * condition. It may lead to several elements, as there may be several items.
 *
 * @param start where it starts
 * @param levels how many data sets up from the item, for {@link Start#PARENT}; else 0
 * @param steps the sequences, and in the end the attribute
 */
public record ConditionPath(Start start, int levels, List<Step> steps) {

  /** Where a path starts. */
  public enum Start {
    /** The data set that holds the attribute with the condition. */
    ITEM,
    /** A data set around it: {@code ../}. */
    PARENT,
    /** The outermost data set: {@code /}. */
    ROOT,
    /** The functional groups of the frame: {@code frame/}. */
    FRAME
  }

  /**
   * One attribute on the way.
   *
   * @param tag its tag, with 0 for the digits of a repeating group
   * @param number the item of a sequence or the value of the last attribute, from 1; 0 for any
   * @param referenced whether it is in the object that the item before names by its Referenced SOP
   *     Instance UID
   */
  public record Step(int tag, int number, boolean referenced) {
    public Step {
      if (number < 0) {
        throw new IllegalArgumentException("items and values are counted from 1");
      }
    }

    private boolean isSequence() {
      return Dictionary.standard().vr(tag).isSequence();
    }

    private String name() {
      return Dictionary.standard().find(tag).map(Dictionary.Entry::name).orElse("")
          + " "
          + Tags.format(tag);
    }

    @Override
    public String toString() {
      String keyword =
          Dictionary.standard()
              .find(tag)
              .map(Dictionary.Entry::keyword)
              .orElseGet(() -> Tags.format(tag));
      return number == 0 ? keyword : keyword + "[" + number + "]";
    }
  }

  public ConditionPath {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || start == Start.PARENT != levels > 0 || levels < 0) {
      throw new IllegalArgumentException("a path has a start and at least one attribute");
    }
    for (Step step : steps.subList(0, steps.size() - 1)) {
      if (!step.isSequence()) {
        throw new IllegalArgumentException(step + " is no sequence and has no items");
      }
    }
  }

  /** The attribute that it leads to. */
  public Step last() {
    return steps.getLast();
  }

  /** Whether it leads to a sequence. */
  public boolean isSequence() {
    return last().isSequence();
  }

  ConditionPath requireValues() {
    if (isSequence()) {
      throw new IllegalArgumentException(last() + " is a sequence and has no values");
    }
    return this;
  }

  /** The attribute and where it is, in words. */
  public String describe() {
    StringBuilder words = new StringBuilder();
    if (last().number() > 0) {
      words.append(isSequence() ? "item " : "value ").append(last().number()).append(" of ");
    }
    words.append(last().name());
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).referenced()) {
        words.append(" of the object referenced by ");
        words.append(i == 0 ? "the item" : steps.get(i - 1).name());
      } else if (i > 0) {
        Step sequence = steps.get(i - 1);
        words.append(sequence.number() > 0 ? " in item " + sequence.number() + " of " : " in ");
        words.append(sequence.name());
      }
    }
    return switch (start) {
      case ITEM -> words.toString();
      case PARENT -> words + (levels == 1 ? " one level up" : " " + levels + " levels up");
      case ROOT -> words + " of the object";
      case FRAME -> words + " of the frame";
    };
  }

  /** As the language writes it. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            switch (start) {
              case ITEM -> "";
              case PARENT -> "../".repeat(levels);
              case ROOT -> "/";
              case FRAME -> "frame/";
            });
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      text.append(step.referenced() ? "->" : i > 0 ? "/" : "").append(step);
    }
    return text.toString();
  }
}
