// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.decision.Decision;
import org.sopwith.deid.decision.DecisionHandler;
import org.sopwith.deid.decision.Inside;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tags;

/**
 * Makes the result from the decisions, element by element, beginning with nothing: what nobody has
 * decided on is not there.
 */
final class ObjectBuilder implements DecisionHandler {
  private final Deque<DataSet> targets = new ArrayDeque<>();
  private final ValueActions values;
  private final Cleaners cleaners;
  private final CleaningContext object;
  private final Consumer<Decision> report;

  ObjectBuilder(
      DataSet target,
      ValueActions values,
      Cleaners cleaners,
      CleaningContext object,
      Consumer<Decision> report) {
    targets.push(target);
    this.values = values;
    this.cleaners = cleaners;
    this.object = object;
    this.report = report;
  }

  @Override
  public void decided(Decision decision) {
    report.accept(decision);
    if (decision.action() == Action.REMOVE || Tags.group(decision.element().tag()) == 2) {
      return;
    }
    DataSet target = targets.element();
    try {
      if (!decision.element().isSequence()) {
        values.apply(decision, target);
      } else if (decision.action() != Action.EMPTY && decision.inside() == Inside.NOTHING) {
        cleaners
            .structuredContent()
            .orElseThrow(() -> new CleaningException("Nothing can clean the content."))
            .clean(decision, target, object);
      } else {
        target.setEmptySequence(decision.element().tag());
      }
    } catch (CleaningException e) {
      throw new Failure(decision, e.getMessage(), e);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new Failure(decision, "Its value cannot be handled.", e);
    }
  }

  @Override
  public void itemBegins(Decision sequence, DataSet item) {
    targets.push(targets.element().addItem(sequence.element().tag()));
  }

  @Override
  public void itemEnds(Decision sequence, DataSet item) {
    targets.pop();
  }

  /** Ends the walk over an object that cannot be handled. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(Decision decision, String what, Exception cause) {
      super(
          "%s (%s): %s"
              .formatted(
                  AttributePath.of(decision.owner(), decision.element().tag()),
                  decision.reason().rule(),
                  what),
          cause);
    }
  }
}
