// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a well-formed JSON file into maps, lists, strings, doubles, booleans and nulls. */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static Map<String, Object> read(Path file) throws IOException {
    return object(new Json(Files.readString(file)).value());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  /** The objects of a list, none if the list is absent. */
  static List<Map<String, Object>> objects(Map<String, Object> object, String key) {
    return objects(object.getOrDefault(key, List.of()));
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> objects(Object list) {
    return (List<Map<String, Object>>) list;
  }

  /** The elements of a list, none if the list is absent. */
  @SuppressWarnings("unchecked")
  static List<Object> list(Map<String, Object> object, String key) {
    return (List<Object>) object.getOrDefault(key, List.of());
  }

  /** The first value whose key starts so, such as {@code delta} followed by an edition. */
  static Object startingWith(Map<String, Object> object, String prefix, Object otherwise) {
    for (String key : object.keySet()) {
      if (key.startsWith(prefix)) {
        return object.get(key);
      }
    }
    return otherwise;
  }

  /** The value as text on one line of a table: integers without a fraction, "" if absent. */
  static String text(Map<String, Object> object, String key) {
    Object value = object.get(key);
    return switch (value) {
      case null -> "";
      case Double number when number == Math.rint(number) -> Long.toString(number.longValue());
      case Boolean flag -> flag ? "1" : "";
      default -> value.toString();
    };
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> members();
      case '[' -> elements();
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", null);
      default -> number();
    };
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    for (at++; peek() != '}'; skip(',')) {
      String name = string();
      skip(':');
      members.put(name, value());
    }
    at++;
    return members;
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    for (at++; peek() != ']'; skip(',')) {
      elements.add(value());
    }
    at++;
    return elements;
  }

  private String string() {
    peek();
    StringBuilder string = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        c = text.charAt(++at);
        switch (c) {
          case 'n' -> c = '\n';
          case 't' -> c = '\t';
          case 'r' -> c = '\r';
          case 'b' -> c = '\b';
          case 'f' -> c = '\f';
          case 'u' -> {
            c = (char) Integer.parseInt(text, at + 1, at + 5, 16);
            at += 4;
          }
          default -> {}
        }
      }
      string.append(c);
    }
    at++;
    return string.toString();
  }

  private Object literal(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw new IllegalStateException("not JSON at character " + at);
    }
    at += word.length();
    return value;
  }

  private Double number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Double.valueOf(text.substring(start, at));
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private void skip(char separator) {
    if (peek() == separator) {
      at++;
    }
  }
}
