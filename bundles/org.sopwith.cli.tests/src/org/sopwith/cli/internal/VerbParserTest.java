// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Parameter;

class VerbParserTest {
  private static final Parameter<List<String>> MANY = Parameter.text("many").repeatable();
  private static final Parameter<List<String>> FILES =
      Parameter.text("file").positional().repeatable();

  private static List<String> many(OperationDescriptor verb, String line)
      throws OperationException {
    return new VerbParser(verb).parse(List.of(line.split(" "))).orElseThrow().get(MANY);
  }

  @Test
  void anOptionTakesAllWordsUpToTheNextWhereNoneHasAPlaceOfItsOwn() throws OperationException {
    OperationDescriptor verb =
        OperationDescriptor.of("verb", "Verb", "Does")
            .parameters(MANY, Parameter.flag("flag"))
            .build();
    assertEquals(List.of("a", "b", "c"), many(verb, "--many a b --flag --many=c"));
    assertEquals(List.of("a", "b"), many(verb, "--many a --many b"));
    assertThrows(OperationException.class, () -> many(verb, "--flag a"));
  }

  @Test
  void anOptionTakesOneWordWhereOthersHaveAPlace() throws OperationException {
    OperationDescriptor verb =
        OperationDescriptor.of("verb", "Verb", "Does").parameters(FILES, MANY).build();
    assertEquals(List.of("a"), many(verb, "--many a b"));
  }
}
