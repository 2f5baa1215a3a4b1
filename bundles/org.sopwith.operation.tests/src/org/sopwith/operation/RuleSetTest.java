// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private record TestRule(String id, boolean onByDefault, Consumer<Consumer<Finding>> body)
      implements Rule<String> {
    @Override
    public String title() {
      return id;
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public StandardReference standard() {
      return StandardReference.of("PS3.3 C.7.1.1");
    }

    @Override
    public void check(String subject, Consumer<Finding> sink) {
      sink.accept(finding("checked " + subject));
      body.accept(sink);
    }
  }

  private static final TestRule PLAIN = new TestRule("plain", true, sink -> {});
  private static final TestRule OFF = new TestRule("off", false, sink -> {});
  private static final TestRule BROKEN =
      new TestRule(
          "broken",
          true,
          sink -> {
            throw new IllegalStateException("Doe^Jane");
          });

  @Test
  void rulesAreSwitchedById() {
    assertEquals(List.of("plain"), ids(RuleSet.of(List.of(PLAIN, OFF))));
    assertEquals(
        List.of("off"), ids(RuleSet.of(List.of(PLAIN, OFF), Map.of("plain", false, "off", true))));
  }

  @Test
  void ruleThatThrowsIsReportedWithoutTheExceptionsTextAndTheOthersRun() {
    Findings findings = new Findings();
    RuleSet.<String>of(List.of(BROKEN, PLAIN)).check("x", "a.dcm", findings);
    List<Finding> list = findings.list();
    assertEquals(
        List.of("broken", "plain", RuleSet.RULE_FAILED), list.stream().map(Finding::rule).toList());
    assertEquals("IllegalStateException", list.get(2).found());
    assertEquals("a.dcm", list.get(0).file());
    assertEquals("PS3.3 C.7.1.1", list.get(0).standard().toString());
  }

  @Test
  void pauseComesBeforeEachRuleAndMayEndTheRun() {
    Findings findings = new Findings();
    RuleSet<String> rules = RuleSet.of(List.of(PLAIN, BROKEN));
    Runnable pause =
        () -> {
          if (!findings.isEmpty()) {
            throw new CancellationException();
          }
        };
    assertThrows(CancellationException.class, () -> rules.check("x", "a.dcm", findings, pause));
    assertEquals(List.of("plain"), findings.list().stream().map(Finding::rule).toList());
  }

  private static List<String> ids(RuleSet<String> rules) {
    return rules.rules().stream().map(Rule::id).toList();
  }
}
