// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sopwith.operation.json.JsonTree;

/** A JSON schema of the keywords that the schema of values uses; others are refused. */
record JsonSchema(JsonTree root) {
  /** Whether a value fits. */
  boolean fits(JsonTree value) {
    return fits(root, value);
  }

  private boolean fits(JsonTree schema, JsonTree value) {
    return schema.members().entrySet().stream()
        .allMatch(keyword -> fits(keyword.getKey(), keyword.getValue(), schema, value));
  }

  private boolean fits(String keyword, JsonTree is, JsonTree schema, JsonTree value) {
    return switch (keyword) {
      case "$schema", "$id", "$defs", "title", "description" -> true;
      case "$ref" -> fits(root.get("$defs").get(is.text().replace("#/$defs/", "")), value);
      case "type" -> is.elements().stream().anyMatch(type -> isOf(type.text(), value));
      case "anyOf" -> is.elements().stream().anyMatch(one -> fits(one, value));
      case "enum" -> is.elements().stream().anyMatch(one -> one.text().equals(value.text()));
      case "pattern" -> !value.isText() || Pattern.compile(is.text()).matcher(value.text()).find();
      case "minLength" -> !value.isText() || value.text().length() >= number(is).intValue();
      case "minimum" -> !value.isNumber() || number(value).compareTo(number(is)) >= 0;
      case "minItems" -> !value.isArray() || value.elements().size() >= number(is).intValue();
      case "items" -> !value.isArray() || value.elements().stream().allMatch(one -> fits(is, one));
      case "required" ->
          !value.isObject()
              || is.elements().stream().allMatch(one -> value.members().containsKey(one.text()));
      case "properties", "patternProperties" ->
          value.members().entrySet().stream().allMatch(member -> fits(schema, keyword, member));
      case "additionalProperties" ->
          value.members().entrySet().stream()
              .allMatch(
                  member ->
                      Stream.of("properties", "patternProperties")
                          .anyMatch(one -> property(schema, one, member.getKey()).isPresent()));
      default -> throw new IllegalArgumentException("Unknown keyword " + keyword);
    };
  }

  private boolean fits(JsonTree schema, String keyword, Map.Entry<String, JsonTree> member) {
    return property(schema, keyword, member.getKey())
        .map(one -> fits(one, member.getValue()))
        .orElse(true);
  }

  private static Optional<JsonTree> property(JsonTree schema, String keyword, String name) {
    return schema.get(keyword).members().entrySet().stream()
        .filter(
            one ->
                keyword.equals("properties")
                    ? one.getKey().equals(name)
                    : Pattern.compile(one.getKey()).matcher(name).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static BigDecimal number(JsonTree json) {
    return new BigDecimal(json.text());
  }

  private static boolean isOf(String type, JsonTree value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isText();
      case "number" -> value.isNumber();
      case "integer" -> value.isNumber() && number(value).stripTrailingZeros().scale() <= 0;
      default -> throw new IllegalArgumentException("Unknown type " + type);
    };
  }
}
