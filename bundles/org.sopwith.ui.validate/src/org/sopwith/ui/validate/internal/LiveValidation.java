// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.standard.Iod;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Validator;

/**
 * Validates the object of an editor in the background, again after each change. A change waits for
 * it no longer than for a data set's rules: it lets changes go first, and begins anew after one.
 */
public final class LiveValidation extends Job {
  private static final long DELAY_MS = 300;
  private static final long TURN_NS = 5_000_000;
  private static final int EXAMPLES = 10;

  /** Of so many places is told one by one; more would be of no use to anybody. */
  private static final int MOST_PLACES = 20_000;

  private final DicomDocument document;
  private final String fileName;
  private final Runnable ended;
  private final List<Consumer<Checked>> listeners = new CopyOnWriteArrayList<>();
  private final DicomDocument.Listener changes =
      places -> {
        if (!places.isEmpty()) {
          changed();
        }
      };
  private final Runnable rules = this::changed;
  private volatile Checked result;

  /**
   * @param ended is run when nobody listens any more
   */
  LiveValidation(DicomDocument document, Runnable ended) {
    super("Validating");
    this.document = document;
    this.fileName = document.path().map(path -> path.getFileName().toString()).orElse("object");
    this.ended = ended;
    setSystem(true);
    setPriority(LONG);
  }

  void add(Consumer<Checked> listener) {
    listeners.add(listener);
    if (listeners.size() == 1) {
      document.addListener(changes);
      RuleBook.get().addListener(rules);
      schedule(DELAY_MS);
    } else if (result != null) {
      listener.accept(result);
    }
  }

  /** From now on no longer told. */
  public void remove(Consumer<Checked> listener) {
    if (listeners.remove(listener) && listeners.isEmpty()) {
      cancel();
      document.removeListener(changes);
      RuleBook.get().removeListener(rules);
      ended.run();
    }
  }

  /** The result of the object as it is; empty while it is out of date. */
  public Optional<Checked> result() {
    return Optional.ofNullable(result);
  }

  /** The object has changed, or the rules: whatever is under way is out of date. */
  private void changed() {
    result = null;
    cancel();
    schedule(DELAY_MS);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    RuleBook book = RuleBook.get();
    Validator validator = book.validator();
    long revision = document.revision();
    try {
      Checked checked = document.read(() -> check(book, validator, new Turns(monitor, revision)));
      if (!monitor.isCanceled() && document.revision() == revision) {
        result = checked;
        listeners.forEach(listener -> listener.accept(checked));
      }
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } catch (RuntimeException e) {
      // An editor that is being closed takes the file away.
      return monitor.isCanceled()
          ? Status.CANCEL_STATUS
          : Status.error("The object could not be validated.", e);
    }
  }

  private Checked check(RuleBook book, Validator validator, Runnable turns) {
    long start = System.nanoTime();
    Findings findings = new Findings(Findings.Grouping.BY_FILE, EXAMPLES);
    List<Finding> fixable = new ArrayList<>();
    List<Finding> places = new ArrayList<>();
    Instance instance = validator.instance(document.file());
    validator.validate(
        instance,
        fileName,
        finding -> {
          findings.accept(finding);
          if (places.size() < MOST_PLACES) {
            places.add(finding);
          }
          if (finding.fix().isPresent()) {
            fixable.add(finding);
          }
        },
        turns);
    return new Checked(
        findings.list(),
        fixable,
        places,
        instance.iod().map(Iod::name).orElse(""),
        instance.modules(),
        book.count(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  /** Reads in short turns; gives up when what has been read is no longer true. */
  private final class Turns implements Runnable {
    private final IProgressMonitor monitor;
    private final long revision;
    private long begun = System.nanoTime();

    Turns(IProgressMonitor monitor, long revision) {
      this.monitor = monitor;
      this.revision = revision;
    }

    @Override
    public void run() {
      if (System.nanoTime() - begun > TURN_NS) {
        document.letChange();
        begun = System.nanoTime();
      }
      if (monitor.isCanceled() || document.revision() != revision) {
        throw new CancellationException();
      }
    }
  }
}
