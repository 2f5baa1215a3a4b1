// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import java.util.List;
import java.util.Optional;
import java.util.Stack;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A verb's command line, made from the declaration of its operation. */
final class VerbParser {
  static final int WIDTH = 100;

  /** Carries a sentence through picocli, which would wrap any other exception. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient OperationException reason;

    Refusal(OperationException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private final OperationDescriptor descriptor;
  private final Arguments.Builder arguments;
  private final CommandSpec spec;

  VerbParser(OperationDescriptor descriptor) {
    this.descriptor = descriptor;
    this.arguments = Arguments.of(descriptor);
    this.spec = CommandSpec.create().name("sopwith " + descriptor.verb());
    int position = 0;
    for (Parameter<?> parameter : descriptor.parameters()) {
      if (parameter.isPositional()) {
        spec.addPositional(positional(parameter, position++));
      } else {
        spec.addOption(option(parameter));
      }
    }
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this help.").build());
    describe();
  }

  CommandSpec spec() {
    return spec;
  }

  /** Help as it is printed. */
  String usage() {
    return commandLine().getUsageMessage(Ansi.OFF);
  }

  /** The arguments; empty if help is asked for. */
  Optional<Arguments> parse(List<String> words) throws OperationException {
    try {
      CommandLine.ParseResult result = commandLine().parseArgs(words.toArray(String[]::new));
      return result.isUsageHelpRequested() ? Optional.empty() : Optional.of(arguments.build());
    } catch (Refusal e) {
      throw e.reason;
    } catch (ParameterException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal.reason;
      }
      throw new OperationException(
          sentence(e) + " 'sopwith " + descriptor.verb() + " --help' shows how.", e);
    }
  }

  private static String sentence(ParameterException e) {
    return switch (e) {
      case MissingParameterException missing when !missing.getMissing().isEmpty() -> {
        ArgSpec arg = missing.getMissing().get(0);
        yield (arg.isOption() ? ((OptionSpec) arg).longestName() + " " : "")
            + arg.paramLabel()
            + " is missing.";
      }
      case OverwrittenOptionException twice when twice.getOverwritten().isOption() ->
          ((OptionSpec) twice.getOverwritten()).longestName() + " is given twice; give it once.";
      case UnmatchedArgumentException unmatched -> {
        List<String> suggestions = unmatched.getSuggestions();
        yield "There is no place for '"
            + unmatched.getUnmatched().get(0)
            + "'"
            + (suggestions.isEmpty() ? "." : "; did you mean " + suggestions.get(0) + "?");
      }
      default -> e.getMessage().strip().replaceAll("\\.?$", ".");
    };
  }

  private CommandLine commandLine() {
    // @ and ${ are part of values here.
    return new CommandLine(spec)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setTrimQuotes(false)
        .setPosixClusteredShortOptionsAllowed(false)
        .setOverwrittenOptionsAllowed(false);
  }

  private OptionSpec option(Parameter<?> parameter) {
    String longName = "--" + parameter.name();
    String[] names =
        parameter
            .shortName()
            .map(letter -> new String[] {"-" + letter, longName})
            .orElse(new String[] {longName});
    OptionSpec.Builder option =
        OptionSpec.builder(names)
            .description(description(parameter))
            .required(parameter.isRequired());
    if (parameter.kind() == ParameterKind.FLAG) {
      return option
          .arity("0")
          .type(boolean.class)
          .parameterConsumer((words, arg, command) -> take(parameter, "true"))
          .build();
    }
    boolean several = parameter.isRepeatable() && descriptor.positional().isEmpty();
    return option
        .arity(several ? "1..*" : "1")
        .type(parameter.isRepeatable() ? List.class : String.class)
        .auxiliaryTypes(String.class)
        .paramLabel(parameter.label())
        .parameterConsumer(
            (words, arg, command) -> {
              take(parameter, pop(words, arg));
              // Where no other word has a place of its own, all up to the next option are its
              // values.
              while (several && !words.isEmpty() && !words.peek().startsWith("-")) {
                take(parameter, words.pop());
              }
            })
        .build();
  }

  private PositionalParamSpec positional(Parameter<?> parameter, int position) {
    String arity = parameter.isRequired() ? "1" : "0";
    return PositionalParamSpec.builder()
        .index(position + (parameter.isRepeatable() ? "..*" : ""))
        .arity(parameter.isRepeatable() ? arity + "..*" : parameter.isRequired() ? "1" : "0..1")
        .type(parameter.isRepeatable() ? List.class : String.class)
        .auxiliaryTypes(String.class)
        .paramLabel(parameter.label())
        .description(description(parameter))
        .required(parameter.isRequired())
        .parameterConsumer((words, arg, command) -> take(parameter, words.pop()))
        .build();
  }

  private String pop(Stack<String> words, ArgSpec arg) {
    if (words.isEmpty()) {
      throw new Refusal(
          new OperationException(
              ((OptionSpec) arg).longestName() + " needs a value, " + arg.paramLabel() + "."));
    }
    return words.pop();
  }

  private void take(Parameter<?> parameter, String text) {
    try {
      arguments.parse(parameter, text);
    } catch (OperationException e) {
      throw new Refusal(e);
    }
  }

  private static String description(Parameter<?> parameter) {
    StringBuilder text = new StringBuilder(parameter.description());
    if (!parameter.unit().isEmpty()) {
      text.append(", in ").append(parameter.unit());
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '.') {
      text.append('.');
    }
    if (parameter.kind() != ParameterKind.FLAG && !parameter.defaultText().isEmpty()) {
      text.append(" Default: ").append(parameter.defaultText()).append('.');
    }
    return text.toString().replace("%", "%%");
  }

  private void describe() {
    List<String> paragraphs = descriptor.description();
    spec.usageMessage()
        .width(WIDTH)
        .synopsisHeading("Usage: ")
        .headerHeading("")
        .header(descriptor.summary().replace("%", "%%") + ".", "")
        .descriptionHeading("%n")
        .description(
            paragraphs.stream().map(text -> text.replace("%", "%%")).toArray(String[]::new))
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .sortOptions(false)
        .abbreviateSynopsis(false)
        .footerHeading("%nExamples:%n")
        .footer(
            descriptor.examples().stream()
                .flatMap(
                    example ->
                        List.of("  " + example.command(), "      " + example.explanation())
                            .stream())
                .map(text -> text.replace("%", "%%"))
                .toArray(String[]::new));
  }
}
