// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopwith.deid.regions.RegionTable;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Operations;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;
import org.sopwith.samples.SampleStudy;
import org.sopwith.seg.Segmentation;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.validate.Validator;

/** Where the steps of the demonstration find the study, run commands and show what came of them. */
final class Stage {
  private final SampleStudy study = new SampleStudy();
  private final SampleStudy.Files files;
  private final Context context;
  // Bundles lend their class loaders: a step that runs a verb of another bundle adds that one.
  private final Operations operations =
      Operations.load(
          Stage.class.getClassLoader(),
          Operation.class.getClassLoader(),
          Validator.class.getClassLoader(),
          SrDocument.class.getClassLoader(),
          Segmentation.class.getClassLoader(),
          RegionTable.class.getClassLoader());

  Stage(Path directory, Context context) {
    this.files = SampleStudy.filesIn(directory);
    this.context = context;
  }

  SampleStudy study() {
    return study;
  }

  SampleStudy.Files files() {
    return files;
  }

  /** A copy with changes of the image in the middle of the CT series. */
  Path edited() {
    return files.directory().resolve("edited.dcm");
  }

  /** The image in the middle of the CT series. */
  Path original() {
    return files.ct().get(files.ct().size() / 2);
  }

  Progress progress() {
    return context.progress();
  }

  /** Prints a line. */
  void say(String text) throws IOException {
    Writer out = context.out();
    out.write(text);
    out.write('\n');
    context.flush();
  }

  /** Prints a command as the user would type it, runs it, and prints its results. */
  Outcome command(Object... words) throws OperationException, IOException {
    return run("", Integer.MAX_VALUE, words);
  }

  /**
   * The same with a part of long results.
   *
   * @param first what the first line that is printed begins with
   * @param lines how many lines are printed
   */
  void excerpt(String first, int lines, Object... words) throws OperationException, IOException {
    run(first, lines, words);
  }

  private Outcome run(String first, int lines, Object... words)
      throws OperationException, IOException {
    List<String> texts = Arrays.stream(words).map(Object::toString).toList();
    say("  $ " + Command.typed(texts));
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    List<String> remarks = new ArrayList<>();
    Context inner = new Context(result, remarks::add, context.progress());
    Outcome outcome = Command.run(operations, texts, inner);
    inner.flush();
    if (!outcome.summary().isEmpty()) {
      remarks.add(outcome.summary());
    }
    List<String> all = result.toString(StandardCharsets.UTF_8).lines().toList();
    List<String> shown =
        all.stream().dropWhile(line -> !line.startsWith(first)).limit(lines).toList();
    for (String line : shown) {
      say("    " + line);
    }
    if (shown.size() < all.size()) {
      say("    and so on, %d lines in all".formatted(all.size()));
    }
    for (String line : remarks) {
      say("    " + line);
    }
    return outcome;
  }
}
