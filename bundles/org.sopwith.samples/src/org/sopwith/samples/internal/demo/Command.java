// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal.demo;

import java.io.IOException;
import java.util.List;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Operations;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;

/** A command: its verb, of one word or several, followed by files and options. */
public final class Command {
  private static final int LONG = 100;

  private Command() {}

  /** The command as the user would type it, in several lines if it is long. */
  static String typed(List<String> words) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    StringBuilder text = new StringBuilder(windows ? "sopwith" : "./sopwith");
    boolean isLong = words.stream().mapToInt(String::length).sum() > LONG;
    words.stream().limit(1).forEach(verb -> text.append(' ').append(verb));
    for (String word : words.stream().skip(1).toList()) {
      boolean breaks = isLong && word.startsWith("-") && !windows;
      text.append(breaks ? " \\\n        " : " ").append(quoted(word));
    }
    return text.toString();
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_.,:=@%+^/\\\\~-]+") ? word : "'" + word + "'";
  }

  /** Runs the verb of that name. */
  public static Outcome run(Operations operations, List<String> words, Context context)
      throws OperationException, IOException {
    Operation operation = operations.find(words.get(0)).orElseThrow();
    List<Parameter<?>> parameters = operation.descriptor().parameters();
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    List<Parameter<?>> positional = operation.descriptor().positional();
    int place = 0;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("-")) {
        Parameter<?> option =
            parameters.stream().filter(p -> isNamed(p, word)).findFirst().orElseThrow();
        boolean flag = option.kind() == ParameterKind.FLAG;
        arguments.parse(option, flag ? "true" : words.get(++i));
      } else {
        Parameter<?> next = positional.get(place);
        arguments.parse(next, word);
        place += next.isRepeatable() ? 0 : 1;
      }
    }
    return operation.run(arguments.build(), context);
  }

  private static boolean isNamed(Parameter<?> parameter, String word) {
    return !parameter.isPositional()
        && (word.equals("--" + parameter.name())
            || parameter.shortName().map(letter -> word.equals("-" + letter)).orElse(false));
  }
}
