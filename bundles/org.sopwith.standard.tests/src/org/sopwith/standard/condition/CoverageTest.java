// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.standard.Iod;

/** That every condition has an expression, but those that {@code without-expression.txt} names. */
class CoverageTest {
  static Stream<Iod> iods() {
    return Scope.iods().stream();
  }

  @ParameterizedTest
  @MethodSource("iods")
  void onlyWhatIsListedHasNoExpression(Iod iod) throws IOException {
    Set<String> found = without(iod);
    found.removeAll(listed());
    assertEquals(Set.of(), found, iod.name());
  }

  @Test
  void whatIsListedHasNone() throws IOException {
    Set<String> listed = listed();
    iods().forEach(iod -> listed.removeAll(without(iod)));
    assertEquals(Set.of(), listed, "take these out of without-expression.txt");
  }

  private static Set<String> without(Iod iod) {
    Set<String> found = new TreeSet<>(Scope.attributesWithout(iod, CoverageTest::hasAttribute));
    found.addAll(
        Scope.usesWithout(iod, (of, use) -> Conditions.standard().ofUse(of, use).isPresent()));
    return found;
  }

  private static boolean hasAttribute(String table, List<Integer> path) {
    return Conditions.standard().ofAttribute(table, path).isPresent();
  }

  private static Set<String> listed() throws IOException {
    try (InputStream stream = CoverageTest.class.getResourceAsStream("without-expression.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
