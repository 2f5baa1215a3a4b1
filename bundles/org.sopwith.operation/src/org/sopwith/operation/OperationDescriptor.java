// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The declaration of an {@link Operation}.
 *
 * @param verb the words of the command: {@code dump}, {@code sr template list}
 * @param title of menu entry and wizard: {@code Dump tags}
 * @param summary one line without a full stop, for lists of verbs
 * @param description one paragraph for each entry: what it does, what it writes, what it never does
 * @param examples commands with what they do; at least one
 * @param menu where in the Operations menu it stands, from the outermost: {@code Inspect}; empty if
 *     it is for the command line alone
 * @param selection what it can start from
 * @param parameters positional ones in their order, then options in the order of the help
 */
public record OperationDescriptor(
    String verb,
    String title,
    String summary,
    List<String> description,
    List<Example> examples,
    List<String> menu,
    SelectionFilter selection,
    List<Parameter<?>> parameters) {

  /**
   * A command and what it does.
   *
   * @param command all of it: {@code sopwith dump image.dcm}
   * @param explanation a short sentence
   */
  public record Example(String command, String explanation) {}

  public OperationDescriptor {
    Objects.requireNonNull(verb, "verb");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(selection, "selection");
    description = List.copyOf(description);
    examples = List.copyOf(examples);
    menu = List.copyOf(menu);
    parameters = List.copyOf(parameters);
    Set<String> names = new HashSet<>();
    for (Parameter<?> parameter : parameters) {
      if (!names.add(parameter.name())) {
        throw new IllegalArgumentException(verb + " declares " + parameter + " twice");
      }
    }
  }

  /** Begins a declaration. */
  public static Builder of(String verb, String title, String summary) {
    return new Builder(verb, title, summary);
  }

  /** A stable id: the verb with dots for blanks. */
  public String id() {
    return verb.replace(' ', '.');
  }

  /** The parameter of this name. */
  public Optional<Parameter<?>> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /** The positional parameters in their order. */
  public List<Parameter<?>> positional() {
    return parameters.stream().filter(Parameter::isPositional).toList();
  }

  /**
   * Puts selected paths where a user would write them: one into each positional parameter that
   * reads, all that are left into the first repeatable one.
   */
  public void bindSelection(Arguments.Builder arguments, List<Path> selection)
      throws OperationException {
    List<Path> left = new ArrayList<>(selection);
    for (Parameter<?> parameter : positional()) {
      boolean reads =
          switch (parameter.kind()) {
            case INPUT, INPUT_FILE, INPUT_DIRECTORY -> true;
            default -> false;
          };
      while (reads && !left.isEmpty()) {
        arguments.parse(parameter, left.remove(0).toString());
        reads = parameter.isRepeatable();
      }
    }
  }

  /** Collects a declaration. */
  public static final class Builder {
    private final String verb;
    private final String title;
    private final String summary;
    private final List<String> description = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private List<String> menu = List.of();
    private SelectionFilter selection = SelectionFilter.NOTHING;
    private final List<Parameter<?>> parameters = new ArrayList<>();

    private Builder(String verb, String title, String summary) {
      this.verb = verb;
      this.title = title;
      this.summary = summary;
    }

    /** Adds a paragraph. */
    public Builder paragraph(String text) {
      description.add(text);
      return this;
    }

    /** Adds an example; the command without {@code sopwith} and the verb. */
    public Builder example(String arguments, String explanation) {
      examples.add(new Example(("sopwith " + verb + " " + arguments).strip(), explanation));
      return this;
    }

    /** Where in the Operations menu it stands, from the outermost. */
    public Builder menu(String... names) {
      menu = List.of(names);
      return this;
    }

    /** What it can start from. */
    public Builder selection(SelectionFilter filter) {
      selection = filter;
      return this;
    }

    /** Adds parameters. */
    public Builder parameters(Parameter<?>... more) {
      parameters.addAll(Arrays.asList(more));
      return this;
    }

    public OperationDescriptor build() {
      return new OperationDescriptor(
          verb, title, summary, description, examples, menu, selection, parameters);
    }
  }
}
