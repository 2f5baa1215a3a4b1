// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import java.util.List;
import java.util.Optional;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Operations;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Overview, help of one verb or of a group of verbs, and what to say of a verb that is none. */
final class Help {
  private final Operations operations;

  Help(Operations operations) {
    this.operations = operations;
  }

  String overview() {
    return """
    Sopwith, a workbench for DICOM objects

    Usage: sopwith                     opens the workbench
           sopwith VERB ARGUMENT...    does it here and now

    """
        + verbs("")
        + """

        'sopwith help VERB' or 'sopwith VERB --help' says more, with examples.
        --version says which version this is; --debug shows where an error comes from.
        Exit codes: 0 done and nothing wrong; 1 done, and errors or differences found; 2 not done.
        """;
  }

  /** Help of the verb or group that these words begin with; of everything, if there are none. */
  String about(List<String> words) throws OperationException {
    if (words.isEmpty()) {
      return overview();
    }
    String verb = String.join(" ", words);
    Optional<Operation> operation = operations.find(verb);
    if (operation.isPresent()) {
      return about(operation.get());
    }
    if (operations.verbs().stream().anyMatch(other -> other.startsWith(verb + " "))) {
      return verbs(verb + " ");
    }
    throw new OperationException(unknown(words));
  }

  String about(Operation operation) {
    return new VerbParser(operation.descriptor()).usage();
  }

  /** A sentence about words that are no verb. */
  String unknown(List<String> words) {
    String first = words.get(0);
    if (first.startsWith("-")) {
      return "The verb comes first, then its options; 'sopwith --help' lists the verbs.";
    }
    List<String> group =
        operations.verbs().stream().filter(verb -> verb.startsWith(first + " ")).toList();
    if (!group.isEmpty()) {
      return "'" + first + "' is followed by another word: " + String.join(", ", group) + ".";
    }
    return "There is no verb '"
        + first
        + "'"
        + Similar.to(first, operations.verbs())
            .map(verb -> "; did you mean " + verb + "?")
            .orElse(".")
        + " 'sopwith --help' lists the verbs.";
  }

  /** A script for bash and zsh that completes verbs and options. */
  String completionScript() {
    CommandSpec root = CommandSpec.create().name("sopwith");
    for (Operation operation : operations.all()) {
      OperationDescriptor descriptor = operation.descriptor();
      CommandLine parent = new CommandLine(root);
      String[] words = descriptor.verb().split(" ");
      for (int i = 0; i < words.length - 1; i++) {
        CommandLine group = parent.getSubcommands().get(words[i]);
        if (group == null) {
          group = new CommandLine(CommandSpec.create().name(words[i]));
          parent.addSubcommand(words[i], group);
        }
        parent = group;
      }
      parent.addSubcommand(words[words.length - 1], new VerbParser(descriptor).spec());
    }
    return AutoComplete.bash("sopwith", new CommandLine(root));
  }

  private String verbs(String prefix) {
    List<OperationDescriptor> descriptors =
        operations.verbs().stream()
            .filter(verb -> verb.startsWith(prefix))
            .map(verb -> operations.find(verb).orElseThrow().descriptor())
            .toList();
    int width = descriptors.stream().mapToInt(each -> each.verb().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (OperationDescriptor descriptor : descriptors) {
      text.append("  ")
          .append(descriptor.verb())
          .append(" ".repeat(width - descriptor.verb().length() + 3))
          .append(descriptor.summary())
          .append('\n');
    }
    return text.toString();
  }
}
