// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;

/** Writes what a wizard holds as the command that does the same. */
final class CommandText {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./\\\\-]+");

  private CommandText() {}

  /**
   * The command.
   *
   * @param values the texts of the parameters that are given
   */
  static String of(OperationDescriptor descriptor, Map<Parameter<?>, List<String>> values) {
    StringBuilder text = new StringBuilder("sopwith ").append(descriptor.verb());
    values.forEach(
        (parameter, texts) -> {
          if (!parameter.isPositional()) {
            texts.forEach(value -> option(parameter, value, text));
          }
        });
    descriptor
        .positional()
        .forEach(
            parameter ->
                values
                    .getOrDefault(parameter, List.of())
                    .forEach(value -> text.append(' ').append(quote(value))));
    return text.toString();
  }

  private static void option(Parameter<?> parameter, String value, StringBuilder text) {
    text.append(" --").append(parameter.name());
    if (parameter.kind() != ParameterKind.FLAG) {
      text.append(' ').append(quote(value));
    }
  }

  private static String quote(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
