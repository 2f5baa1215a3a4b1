// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import org.sopwith.standard.Code;

/** The content items that a condition speaks of. */
public sealed interface Subject {

  /**
   * Those that match a row.
   *
   * @param tid the template of the row; empty for the one in which the condition stands
   * @param number the number of the row as printed, such as {@code 6b}
   */
  record OfRow(String tid, String number) implements Subject {
    @Override
    public String toString() {
      return (tid.isEmpty() ? "" : "TID " + tid + " ") + "Row " + number;
    }
  }

  /** The content item that the row's own is a child of. */
  record Parent() implements Subject {
    @Override
    public String toString() {
      return "parent";
    }
  }

  /** The root of the document. */
  record Root() implements Subject {
    @Override
    public String toString() {
      return "root";
    }
  }

  /** Those with a concept name. */
  record Named(Code name) implements Subject {
    @Override
    public String toString() {
      return name.toString();
    }
  }

  /** What a parameter of the template was set to; its name begins with {@code $}. */
  record OfParameter(String name) implements Subject {
    @Override
    public String toString() {
      return name;
    }
  }
}
