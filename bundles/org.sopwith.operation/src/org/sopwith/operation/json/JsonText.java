// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.operation.OperationException;

/**
 * A JSON text that is edited: all characters stay but those of the values that are changed. Places
 * are keys and indices from the root, such as {@code "segmentAttributes", 0, 1}. Immutable.
 */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String STEP = "  ";

  private final String text;
  private final JsonTree tree;
  private final Node root;

  /** A value: where it begins and ends, and of members where their keys begin. */
  private record Node(int start, int end, int key, Map<Object, Node> children, boolean array) {
    private List<Node> list() {
      return new ArrayList<>(children.values());
    }
  }

  private JsonText(String text, JsonTree tree, Node root) {
    this.text = text;
    this.tree = tree;
    this.root = root;
  }

  /**
   * Reads a text.
   *
   * @param name of which people know it, for messages
   * @throws OperationException in one sentence with the line, if it is no JSON
   */
  public static JsonText of(String text, String name) throws OperationException {
    try {
      JsonTree tree = JsonTree.read(text.getBytes(StandardCharsets.UTF_8), name);
      try (JsonParser parser = FACTORY.createParser(text)) {
        parser.nextToken();
        return new JsonText(text, tree, read(parser, -1));
      }
    } catch (IOException e) {
      throw new OperationException(name + " is not JSON.", e);
    }
  }

  private static Node read(JsonParser parser, int key) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    Map<Object, Node> children = new LinkedHashMap<>();
    boolean array = parser.currentToken() == JsonToken.START_ARRAY;
    if (array) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        children.put(children.size(), read(parser, -1));
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        int keyStart = (int) parser.currentTokenLocation().getCharOffset();
        String name = parser.currentName();
        parser.nextToken();
        children.put(name, read(parser, keyStart));
      }
    }
    // a text is read to its end only when it is asked for
    parser.getText();
    return new Node(start, (int) parser.currentLocation().getCharOffset(), key, children, array);
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** What it says. */
  public JsonTree tree() {
    return tree;
  }

  /** The text of a value as it stands; empty if there is none. */
  public String text(Object... place) {
    Node node = find(place, place.length);
    return node == null ? "" : text.substring(node.start(), node.end());
  }

  private Node find(Object[] place, int depth) {
    Node node = root;
    for (int i = 0; i < depth && node != null; i++) {
      node = node.children().get(place[i]);
    }
    return node;
  }

  /**
   * Puts a value in place of another, or adds it as the last member or element.
   *
   * @param value a String, Integer, or Map or List of these
   * @throws IllegalArgumentException if what it is to be in is not there
   */
  public JsonText set(Object value, Object... place) {
    Node node = find(place, place.length);
    Node owner = find(place, place.length - 1);
    if (owner == null) {
      throw new IllegalArgumentException("There is nothing that the value could be in.");
    }
    if (node != null) {
      return replaced(node.start(), node.end(), json(value, indent(node.start())));
    }
    Object last = place[place.length - 1];
    List<Node> others = owner.list();
    String before = owner.array() ? "" : quoted((String) last) + ": ";
    if (others.isEmpty()) {
      String inner = indent(owner.start()) + STEP;
      return replaced(
          owner.start() + 1,
          owner.end() - 1,
          "\n" + inner + before + json(value, inner) + "\n" + indent(owner.start()));
    }
    int first = begin(others.getFirst());
    String between = text.substring(owner.start() + 1, first);
    String space = between.contains("\n") ? between.substring(between.indexOf('\n')) : " ";
    String inner = space.contains("\n") ? space.substring(space.lastIndexOf('\n') + 1) : "";
    int end = others.getLast().end();
    return replaced(end, end, "," + space + before + json(value, inner));
  }

  /** Takes a member or element away; does nothing if it is not there. */
  public JsonText remove(Object... place) {
    Node node = find(place, place.length);
    if (node == null) {
      return this;
    }
    List<Node> all = find(place, place.length - 1).list();
    int index = all.indexOf(node);
    if (index > 0) {
      return replaced(all.get(index - 1).end(), node.end(), "");
    }
    return all.size() > 1
        ? replaced(begin(node), begin(all.get(1)), "")
        : replaced(begin(node), node.end(), "");
  }

  /** Exchanges two elements of an array, as they stand. */
  public JsonText swap(int one, int other, Object... array) {
    Node owner = find(array, array.length);
    Node first = owner.children().get(Math.min(one, other));
    Node second = owner.children().get(Math.max(one, other));
    return again(
        text.substring(0, first.start())
            + text.substring(second.start(), second.end())
            + text.substring(first.end(), second.start())
            + text.substring(first.start(), first.end())
            + text.substring(second.end()));
  }

  private static int begin(Node node) {
    return node.key() >= 0 ? node.key() : node.start();
  }

  /** The blanks at the beginning of the line of a place. */
  private String indent(int at) {
    int line = text.lastIndexOf('\n', at - 1) + 1;
    int end = line;
    while (end < at && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(line, end);
  }

  private JsonText replaced(int from, int to, String by) {
    return again(text.substring(0, from) + by + text.substring(to));
  }

  private static JsonText again(String text) {
    try {
      return of(text, "the text");
    } catch (OperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String value) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }

  private static String json(Object value, String indent) {
    String inner = indent + STEP;
    return switch (value) {
      case String one -> quoted(one);
      case Map<?, ?> map ->
          map.isEmpty()
              ? "{}"
              : joined(
                  map.entrySet().stream()
                      .map(e -> quoted((String) e.getKey()) + ": " + json(e.getValue(), inner))
                      .toList(),
                  "{",
                  "}",
                  indent);
      case List<?> list ->
          list.stream().allMatch(Integer.class::isInstance)
              ? list.toString()
              : joined(list.stream().map(one -> json(one, inner)).toList(), "[", "]", indent);
      default -> value.toString();
    };
  }

  private static String joined(List<String> parts, String open, String close, String indent) {
    String line = "\n" + indent + STEP;
    return open + line + String.join("," + line, parts) + "\n" + indent + close;
  }
}
