// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.operation.OperationException;

/** A value in a JSON text that knows its JSON pointer (RFC 6901). */
public final class JsonTree {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** A number with a larger exponent keeps it in text, which would take all memory without it. */
  private static final int MOST_ZEROS = 1000;

  private final String pointer;
  private final Object value;

  private JsonTree(String pointer, Object value) {
    this.pointer = pointer;
    this.value = value;
  }

  /**
   * Reads a file.
   *
   * @throws OperationException in one sentence with the line, if it is no JSON
   */
  public static JsonTree read(Path file) throws IOException, OperationException {
    return read(Files.readAllBytes(file), file.getFileName().toString());
  }

  /** Reads a text of which people know this name. */
  public static JsonTree read(byte[] text, String name) throws IOException, OperationException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      JsonTree tree = parser.nextToken() == null ? null : read(parser, "");
      if (tree == null || parser.nextToken() != null) {
        throw new OperationException(name + " does not hold one JSON object.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new OperationException(
          name
              + " is not JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse("it is broken")
              + " at line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ".",
          e);
    }
  }

  private static JsonTree read(JsonParser parser, String pointer) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          members.put(key, read(parser, pointer + "/" + key.replace("~", "~0").replace("/", "~1")));
        }
        yield new JsonTree(pointer, members);
      }
      case START_ARRAY -> {
        List<JsonTree> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(read(parser, pointer + "/" + elements.size()));
        }
        yield new JsonTree(pointer, elements);
      }
      case VALUE_NULL -> new JsonTree(pointer, null);
      case VALUE_TRUE, VALUE_FALSE -> new JsonTree(pointer, parser.getBooleanValue());
      case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> new JsonTree(pointer, parser.getDecimalValue());
      default -> new JsonTree(pointer, parser.getText());
    };
  }

  /** Where it is in the text; empty for the whole. */
  public String pointer() {
    return pointer;
  }

  public boolean isObject() {
    return value instanceof Map;
  }

  public boolean isArray() {
    return value instanceof List;
  }

  public boolean isText() {
    return value instanceof String;
  }

  public boolean isNumber() {
    return value instanceof BigDecimal;
  }

  /** A text, number or truth value as text; of others an empty one. */
  public String text() {
    return switch (value) {
      case String text -> text;
      case BigDecimal number ->
          Math.abs(number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
      case Boolean truth -> truth.toString();
      case null, default -> "";
    };
  }

  /** The members of an object; of others none. */
  public Map<String, JsonTree> members() {
    Map<String, JsonTree> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> members.put((String) key, (JsonTree) member));
    }
    return members;
  }

  /** The elements of an array; of others the value itself, of null none. */
  public List<JsonTree> elements() {
    if (value instanceof List<?> list) {
      return list.stream().map(JsonTree.class::cast).toList();
    }
    return value == null ? List.of() : List.of(this);
  }

  /** A member of an object; a value of nothing if there is none. */
  public JsonTree get(String key) {
    JsonTree member = members().get(key);
    return member == null
        ? new JsonTree(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), null)
        : member;
  }

  public boolean isNothing() {
    return value == null;
  }
}
