// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.edit;

import java.util.ArrayList;
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

  /** The option of the verb {@code edit} that does it and its value, not quoted. */
  List<String> words();

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
    public List<String> words() {
      return List.of("--set", path + vr.map(v -> ":" + v).orElse("") + "=" + text);
    }

    @Override
    public String toString() {
      return print(words());
    }
  }

  /** Removes elements, or items where the path ends with an item number. */
  record Delete(AttributePath path) implements Edit {
    @Override
    public List<String> words() {
      return List.of("--delete", path.toString());
    }

    @Override
    public String toString() {
      return print(words());
    }
  }

  /** Adds an empty item at the end of a sequence, which is made if it is not there. */
  record AddItem(AttributePath path) implements Edit {
    @Override
    public List<String> words() {
      return List.of("--add-item", path.toString());
    }

    @Override
    public String toString() {
      return print(words());
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

  /**
   * Reads options of the verb {@code edit}, each followed by its value, not quoted.
   *
   * @throws OperationException if they are no such options
   */
  static List<Edit> parse(List<String> words) throws OperationException {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i += 2) {
      String value = words.get(i + 1);
      edits.add(
          switch (words.get(i)) {
            case "--set" -> Set.parse(value);
            case "--delete" -> new Delete(parsePath(value));
            case "--add-item" -> new AddItem(parsePath(value));
            default ->
                throw new OperationException("'" + words.get(i) + "' is not an option of edit.");
          });
    }
    return edits;
  }

  /** Words as typed in a POSIX shell. */
  static String print(List<String> words) {
    return String.join(" ", words.stream().map(Edit::quote).toList());
  }

  /** The options of all these edits, as typed in a POSIX shell. */
  static String options(List<Edit> edits) {
    return String.join(" ", edits.stream().map(Edit::toString).toList());
  }

  private static String quote(String word) {
    return word.matches("[A-Za-z0-9_.,:=@%+/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
