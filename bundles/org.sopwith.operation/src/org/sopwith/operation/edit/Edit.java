// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.edit;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;

/**
 * One change to an object. {@link #toString} gives the option of the verb {@code edit} that does
 * it, so that a quick fix can be printed as a command.
 */
public sealed interface Edit {
  /** Where. */
  AttributePath path();

  /**
   * Gives an element a value; the element is made if it is not there.
   *
   * @param path where; {@code [*]} stands for every item that is there
   * @param vr the VR, if neither the element that is there nor the dictionary tells it
   * @param text the values, joined by backslashes; {@code @new} for a new UID
   */
  record Set(AttributePath path, Optional<VR> vr, String text) implements Edit {
    /**
     * Reads {@code PATH=VALUE} or {@code PATH:VR=VALUE}.
     *
     * @throws OperationException if there is no such form or path
     */
    public static Set parse(String text) throws OperationException {
      int equals = equalsSign(text);
      if (equals < 0) {
        throw new OperationException(
            "'" + text + "' is not an edit; write PATH=VALUE, or PATH= for an empty value.");
      }
      String path = text.substring(0, equals);
      Optional<VR> vr = Optional.empty();
      if (path.length() > 3 && path.charAt(path.length() - 3) == ':') {
        String name = path.substring(path.length() - 2);
        vr = VR.of(name);
        if (vr.isEmpty()) {
          throw new OperationException("'" + name + "' is not a VR of PS3.5.");
        }
        path = path.substring(0, path.length() - 3);
      }
      return new Set(parsePath(path), vr, text.substring(equals + 1));
    }

    /** The first one that is not within the parentheses of a tag, where a creator may have it. */
    private static int equalsSign(String text) {
      boolean inTag = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '=' && !inTag) {
          return i;
        }
        inTag = c == '(' || inTag && c != ')';
      }
      return -1;
    }

    @Override
    public String toString() {
      return "--set " + quote(path + vr.map(v -> ":" + v).orElse("") + "=" + text);
    }
  }

  /** Removes elements, or items where the path ends with an item number. */
  record Delete(AttributePath path) implements Edit {
    @Override
    public String toString() {
      return "--delete " + quote(path.toString());
    }
  }

  /** Adds an empty item at the end of a sequence, which is made if it is not there. */
  record AddItem(AttributePath path) implements Edit {
    @Override
    public String toString() {
      return "--add-item " + quote(path.toString());
    }
  }

  /** Reads an attribute path. */
  static AttributePath parsePath(String text) throws OperationException {
    try {
      return AttributePath.parse(text);
    } catch (IllegalArgumentException e) {
      throw new OperationException(e.getMessage(), e);
    }
  }

  /** The options of all these edits, as typed in a POSIX shell. */
  static String options(List<Edit> edits) {
    return String.join(" ", edits.stream().map(Edit::toString).toList());
  }

  private static String quote(String word) {
    return word.matches("[A-Za-z0-9_.,:=@%+/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
