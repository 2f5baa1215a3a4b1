// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Operations;
import org.sopwith.operation.Outcome;

/** One command: finds the verb, parses its arguments, runs it, and says what went wrong. */
public final class CommandLineRun {
  private static final int DONE = Outcome.Status.DONE.exitCode();
  private static final int FAILED = Outcome.Status.FAILED.exitCode();

  private final Operations operations;
  private final StandardOutput out;
  private final PrintStream err;
  private final ConsoleProgress progress;

  public CommandLineRun(
      Operations operations, OutputStream out, PrintStream err, ConsoleProgress progress) {
    this.operations = operations;
    this.out = new StandardOutput(out);
    this.err = err;
    this.progress = progress;
  }

  /** Runs the command and gives its exit code. Throws nothing. */
  public int run(String... args) {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    int end = words.indexOf("--");
    boolean debug = words.subList(0, end < 0 ? words.size() : end).removeIf("--debug"::equals);
    try {
      return dispatch(words);
    } catch (StandardOutput.ClosedException e) {
      // Whoever reads the output has enough of it: no reason to complain.
      return FAILED;
    } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError e) {
      progress.wipe();
      err.println("sopwith: " + Sentences.of(e));
      if (debug) {
        e.printStackTrace(err);
      }
      return FAILED;
    }
  }

  private int dispatch(List<String> words) throws OperationException, IOException {
    Help help = new Help(operations);
    if (words.isEmpty()) {
      err.print(help.overview());
      return FAILED;
    }
    String first = words.get(0);
    if (first.equals("--version") || first.equals("-V")) {
      return print(Version.text());
    }
    if (first.equals("help") || first.equals("--help") || first.equals("-h")) {
      return print(help.about(words.subList(1, words.size())));
    }
    if (first.equals("completion")) {
      return print(help.completionScript());
    }
    int verbWords = verbWords(words);
    if (verbWords == 0) {
      return withoutVerb(words, help);
    }
    String verb = String.join(" ", words.subList(0, verbWords));
    Operation operation = operations.find(verb).orElseThrow();
    List<String> rest = words.subList(verbWords, words.size());
    Optional<Arguments> arguments = new VerbParser(operation.descriptor()).parse(rest);
    return arguments.isEmpty() ? print(help.about(operation)) : run(operation, arguments.get());
  }

  private int run(Operation operation, Arguments arguments) throws OperationException, IOException {
    Context context = new Context(out, this::message, progress);
    Outcome outcome;
    try {
      outcome = operation.run(arguments, context);
    } finally {
      progress.wipe();
      context.flush();
    }
    if (!outcome.summary().isEmpty()) {
      message(outcome.summary());
    }
    return outcome.status().exitCode();
  }

  private synchronized void message(String line) {
    progress.wipe();
    err.println(line);
  }

  private int print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return DONE;
  }

  /** How many of the first words are a verb: the longest there is. */
  private int verbWords(List<String> words) {
    for (int count = Math.min(words.size(), 4); count > 0; count--) {
      if (operations.verbs().contains(String.join(" ", words.subList(0, count)))) {
        return count;
      }
    }
    return 0;
  }

  private int withoutVerb(List<String> words, Help help) throws OperationException, IOException {
    List<String> group = words.stream().takeWhile(word -> !word.startsWith("-")).toList();
    boolean asksForHelp =
        words.size() > group.size() && List.of("-h", "--help").contains(words.get(group.size()));
    if (asksForHelp) {
      return print(help.about(group));
    }
    throw new OperationException(help.unknown(words));
  }
}
