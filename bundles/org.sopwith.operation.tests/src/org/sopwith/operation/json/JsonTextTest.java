// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.OperationException;

class JsonTextTest {
  private static final String TEXT =
      """
      {
          "a" : "one",   "b": [ 1,2 , 3 ],
          "c": {
              "d": null
          }
      }
      """;

  private static JsonText text() throws Exception {
    return JsonText.of(TEXT, "text");
  }

  @Test
  void aChangedValueLeavesAllOtherCharacters() throws Exception {
    assertEquals(TEXT.replace("\"one\"", "\"t\\\"wo\""), text().set("t\"wo", "a").text());
    assertEquals(TEXT.replace("2", "17"), text().set(17, "b", 1).text());
    assertEquals(TEXT.replace("null", "[1, 2]"), text().set(List.of(1, 2), "c", "d").text());
  }

  @Test
  void aNewMemberIsWrittenLikeTheOthers() throws Exception {
    assertEquals(
        TEXT.replace("null", "null,\n        \"e\": \"x\""), text().set("x", "c", "e").text());
    assertEquals(TEXT.replace("3 ]", "3, 4 ]"), text().set(4, "b", 3).text());
    assertEquals(
        "{\n  \"a\": {\n    \"b\": 1\n  }\n}",
        JsonText.of("{}", "text").set(Map.of("b", 1), "a").text());
  }

  @Test
  void aMemberGoesWithItsComma() throws Exception {
    assertEquals(TEXT.replace("\"a\" : \"one\",   ", ""), text().remove("a").text());
    assertEquals(TEXT.replace(" , 3", ""), text().remove("b", 2).text());
    assertEquals("", text().remove("c", "d").text("c", "d"));
    assertEquals(TEXT, text().remove("x").text());
  }

  @Test
  void elementsAreExchangedAsTheyStand() throws Exception {
    assertEquals(TEXT.replace("1,2 , 3", "3,2 , 1"), text().swap(2, 0, "b").text());
  }

  @Test
  void brokenTextIsRefused() {
    assertThrows(OperationException.class, () -> JsonText.of("{\"a\": ", "text"));
  }
}
