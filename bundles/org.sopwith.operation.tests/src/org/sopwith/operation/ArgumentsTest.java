// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  enum Mode {
    FAST,
    VERY_SLOW
  }

  private static final Parameter<Path> FIRST =
      Parameter.inputFile("first").positional().required().describedAs("The file to read");
  private static final Parameter<List<Path>> MORE =
      Parameter.input("more").positional().repeatable();
  private static final Parameter<Mode> MODE =
      Parameter.choice("mode", Mode.class).defaultsTo(Mode.FAST);
  private static final Parameter<Double> MARGIN = Parameter.number("margin").unit("mm");
  private static final Parameter<Integer> COUNT = Parameter.integer("count", 1, 10);
  private static final Parameter<Boolean> FORCE = Parameter.flag("force");
  private static final Parameter<List<String>> SET = Parameter.text("set").repeatable();
  private static final Parameter<List<String>> DELETE = Parameter.text("delete").repeatable();

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of("do it", "Do it", "Does it")
          .parameters(FIRST, MORE, MODE, MARGIN, COUNT, FORCE, SET, DELETE)
          .build();

  @Test
  void defaultsHoldUntilAValueIsGiven() throws Exception {
    Arguments arguments = Arguments.of(DESCRIPTOR).parse(FIRST, "a").build();
    assertEquals(Path.of("a"), arguments.get(FIRST));
    assertEquals(Mode.FAST, arguments.get(MODE));
    assertEquals(List.of(), arguments.get(MORE));
    assertEquals(Optional.empty(), arguments.find(MARGIN));
    assertFalse(arguments.get(FORCE));
    assertFalse(arguments.isGiven(MODE));
  }

  @Test
  void textsBecomeTypedValues() throws Exception {
    Arguments arguments =
        Arguments.of(DESCRIPTOR)
            .parse(FIRST, "a")
            .parse(MODE, "very-slow")
            .parse(MARGIN, "2.5")
            .parse(COUNT, "10")
            .parse(FORCE, "true")
            .set(SET, List.of("x", "y"))
            .build();
    assertEquals(Mode.VERY_SLOW, arguments.get(MODE));
    assertEquals(2.5, arguments.get(MARGIN));
    assertEquals(10, arguments.get(COUNT));
    assertTrue(arguments.get(FORCE));
    assertEquals(List.of("x", "y"), arguments.get(SET));
  }

  @Test
  void orderAcrossParametersIsKept() throws Exception {
    Arguments arguments =
        Arguments.of(DESCRIPTOR)
            .parse(SET, "1")
            .parse(DELETE, "2")
            .parse(SET, "3")
            .parse(FIRST, "a")
            .build();
    assertEquals(
        List.of("1", "2", "3", Path.of("a")),
        arguments.inOrder().stream().map(Arguments.Given::value).toList());
  }

  @Test
  void wrongTextIsRefusedInOneSentenceThatNamesTheParameter() {
    assertRefused("--mode: 'slow' is not one of fast, very-slow.", MODE, "slow");
    assertRefused("--margin: 'wide' is not a number.", MARGIN, "wide");
    assertRefused("--margin: 'NaN' is not a number.", MARGIN, "NaN");
    assertRefused("--count: '11' is not a whole number from 1 to 10.", COUNT, "11");
    assertRefused("FILE: '\0' is not a path on this system.", FIRST, "\0");
    assertEquals(Optional.of("'x' is not a number."), MARGIN.problem("x"));
    assertEquals(Optional.empty(), MARGIN.problem("1e3"));
  }

  @Test
  void missingAndRepeatedValuesAreRefused() {
    assertEquals(
        "FILE is missing: The file to read.",
        assertThrows(OperationException.class, () -> Arguments.of(DESCRIPTOR).build())
            .getMessage());
    assertEquals(
        "--margin is given twice; give it once.",
        assertThrows(
                OperationException.class,
                () -> Arguments.of(DESCRIPTOR).parse(MARGIN, "1").parse(MARGIN, "2"))
            .getMessage());
  }

  @Test
  void selectedPathsFillPositionalParametersInOrder() throws Exception {
    Arguments.Builder builder = Arguments.of(DESCRIPTOR);
    DESCRIPTOR.bindSelection(builder, List.of(Path.of("a"), Path.of("b"), Path.of("c")));
    Arguments arguments = builder.build();
    assertEquals(Path.of("a"), arguments.get(FIRST));
    assertEquals(List.of(Path.of("b"), Path.of("c")), arguments.get(MORE));
  }

  private static void assertRefused(String sentence, Parameter<?> parameter, String text) {
    OperationException e =
        assertThrows(
            OperationException.class, () -> Arguments.of(DESCRIPTOR).parse(parameter, text));
    assertEquals(sentence, e.getMessage());
  }
}
