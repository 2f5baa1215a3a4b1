// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.sopwith.dicom.AttributePath;

/**
 * One parameter of an {@link Operation}, declared once. Immutable: each method that adds something
 * gives a new parameter, so that a declaration is a constant:
 *
 * <pre>{@code
 * private static final Parameter<List<Path>> FILES =
 *     Parameter.input("FILE").positional().describedAs("DICOM files or directories").required().repeatable();
 * private static final Parameter<Double> MARGIN =
 *     Parameter.number("margin").unit("mm").defaultsTo(2.0).describedAs("Margin around the segment");
 * }</pre>
 *
 * @param <T> type of its value; a list if it is repeatable
 */
public final class Parameter<T> {
  /** Turns the text of one value into the value. */
  @FunctionalInterface
  public interface Parser<T> {
    /**
     * @throws OperationException with a sentence that says what is wrong with the text and what is
     *     right
     */
    T parse(String text) throws OperationException;
  }

  // Set on a fresh copy only, before anyone else sees it.
  private String name;
  private ParameterKind kind;
  private Parser<?> parser;
  private List<String> choices;
  private char shortName;
  private String label;
  private String description = "";
  private String unit = "";
  private Object defaultValue;
  private boolean positional;
  private boolean required;
  private boolean repeatable;

  private Parameter() {}

  /** A parameter of a kind of its own, such as an edit {@code PATH=VALUE}. */
  public static <T> Parameter<T> of(String name, ParameterKind kind, Parser<T> parser) {
    return of(name, kind, parser, List.of());
  }

  private static <T> Parameter<T> of(
      String name, ParameterKind kind, Parser<T> parser, List<String> choices) {
    String label =
        switch (kind) {
          case INPUT_FILE, OUTPUT_FILE -> "FILE";
          case INPUT_DIRECTORY, OUTPUT_DIRECTORY -> "DIR";
          case INPUT, ATTRIBUTE_PATH -> "PATH";
          case CHOICE -> String.join("|", choices);
          case FLAG -> "";
          case INTEGER, NUMBER -> "N";
          case TEXT -> "TEXT";
        };
    Parameter<T> parameter = new Parameter<>();
    parameter.name = Objects.requireNonNull(name, "name");
    parameter.kind = kind;
    parameter.parser = parser;
    parameter.choices = choices;
    parameter.label = label;
    return parameter;
  }

  public static Parameter<Path> inputFile(String name) {
    return of(name, ParameterKind.INPUT_FILE, Parameter::path);
  }

  public static Parameter<Path> inputDirectory(String name) {
    return of(name, ParameterKind.INPUT_DIRECTORY, Parameter::path);
  }

  /** A file, or a directory that stands for every file below it; {@link Inputs} reads it. */
  public static Parameter<Path> input(String name) {
    return of(name, ParameterKind.INPUT, Parameter::path);
  }

  public static Parameter<Path> outputFile(String name) {
    return of(name, ParameterKind.OUTPUT_FILE, Parameter::path);
  }

  public static Parameter<Path> outputDirectory(String name) {
    return of(name, ParameterKind.OUTPUT_DIRECTORY, Parameter::path);
  }

  /** One of the constants of an enum, which the user writes in lower case with hyphens. */
  public static <E extends Enum<E>> Parameter<E> choice(String name, Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    List<String> words = constants.stream().map(Parameter::word).toList();
    return of(name, ParameterKind.CHOICE, text -> constants.get(indexOf(text, words)), words);
  }

  /** One of these words. */
  public static Parameter<String> choice(String name, List<String> words) {
    List<String> copy = List.copyOf(words);
    return of(name, ParameterKind.CHOICE, text -> copy.get(indexOf(text, copy)), copy);
  }

  /** False unless it is given. */
  public static Parameter<Boolean> flag(String name) {
    return of(name, ParameterKind.FLAG, Parameter::yesOrNo).defaultsTo(false);
  }

  public static Parameter<String> text(String name) {
    return of(name, ParameterKind.TEXT, text -> text);
  }

  /** A whole number within these bounds. */
  public static Parameter<Integer> integer(String name, int least, int most) {
    return of(name, ParameterKind.INTEGER, text -> within(text, least, most));
  }

  /** A finite number, written with a decimal point. */
  public static Parameter<Double> number(String name) {
    return of(name, ParameterKind.NUMBER, Parameter::finite);
  }

  /** An attribute path, by keyword or tag. */
  public static Parameter<AttributePath> attributePath(String name) {
    return of(name, ParameterKind.ATTRIBUTE_PATH, Parameter::attribute);
  }

  private <R> Parameter<R> copy() {
    Parameter<R> copy = new Parameter<>();
    copy.name = name;
    copy.kind = kind;
    copy.parser = parser;
    copy.choices = choices;
    copy.shortName = shortName;
    copy.label = label;
    copy.description = description;
    copy.unit = unit;
    copy.defaultValue = defaultValue;
    copy.positional = positional;
    copy.required = required;
    copy.repeatable = repeatable;
    return copy;
  }

  /** Given by its place on a command line, not by its name. */
  public Parameter<T> positional() {
    Parameter<T> copy = copy();
    copy.positional = true;
    return copy;
  }

  /** Has a short form on a command line: {@code -o} for {@code --out}. */
  public Parameter<T> shortName(char letter) {
    Parameter<T> copy = copy();
    copy.shortName = letter;
    return copy;
  }

  /** What stands for the value in a command's synopsis, such as {@code PATH=VALUE}. */
  public Parameter<T> label(String text) {
    Parameter<T> copy = copy();
    copy.label = text;
    return copy;
  }

  /** One or two sentences for help texts and tool tips. */
  public Parameter<T> describedAs(String text) {
    Parameter<T> copy = copy();
    copy.description = text;
    return copy;
  }

  /** The unit of a number, as UCUM writes it. */
  public Parameter<T> unit(String ucum) {
    Parameter<T> copy = copy();
    copy.unit = ucum;
    return copy;
  }

  /** The value if none is given. */
  public Parameter<T> defaultsTo(T value) {
    Parameter<T> copy = copy();
    copy.defaultValue = Objects.requireNonNull(value, "value");
    return copy;
  }

  /** Must be given. */
  public Parameter<T> required() {
    Parameter<T> copy = copy();
    copy.required = true;
    return copy;
  }

  /** May be given several times; the value is the list, in the order given. */
  public Parameter<List<T>> repeatable() {
    Parameter<List<T>> copy = copy();
    copy.repeatable = true;
    copy.defaultValue = List.of();
    return copy;
  }

  /** Long option name without hyphens, or the name of a positional parameter; unique in a verb. */
  public String name() {
    return name;
  }

  public ParameterKind kind() {
    return kind;
  }

  /** The words of a {@link ParameterKind#CHOICE}; empty for other kinds. */
  public List<String> choices() {
    return choices;
  }

  public Optional<Character> shortName() {
    return shortName == 0 ? Optional.empty() : Optional.of(shortName);
  }

  public String label() {
    return label;
  }

  public String description() {
    return description;
  }

  /** Unit of a number; empty if it has none. */
  public String unit() {
    return unit;
  }

  public boolean isPositional() {
    return positional;
  }

  public boolean isRequired() {
    return required;
  }

  public boolean isRepeatable() {
    return repeatable;
  }

  @SuppressWarnings("unchecked")
  public Optional<T> defaultValue() {
    return Optional.ofNullable((T) defaultValue);
  }

  /** The default as the user would write it; empty if there is none or it is an empty list. */
  public String defaultText() {
    return switch (defaultValue) {
      case null -> "";
      case List<?> list -> "";
      case Enum<?> constant -> word(constant);
      default -> defaultValue.toString();
    };
  }

  /**
   * The value of one text; of one element if the parameter is repeatable.
   *
   * @throws OperationException with a sentence that names the parameter
   */
  Object parse(String text) throws OperationException {
    try {
      return parser.parse(text);
    } catch (OperationException e) {
      throw new OperationException((positional ? label : "--" + name) + ": " + e.getMessage(), e);
    }
  }

  /** What is wrong with the text of one value, for a form to show while the user types. */
  public Optional<String> problem(String text) {
    try {
      parser.parse(text);
      return Optional.empty();
    } catch (OperationException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public String toString() {
    return positional ? label : "--" + name;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int indexOf(String text, List<String> words) throws OperationException {
    int index = words.indexOf(text);
    if (index < 0) {
      throw new OperationException(
          "'" + text + "' is not one of " + String.join(", ", words) + ".");
    }
    return index;
  }

  private static Path path(String text) throws OperationException {
    if (text.isEmpty()) {
      throw new OperationException("a path is needed.");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new OperationException("'" + text + "' is not a path on this system.", e);
    }
  }

  private static Boolean yesOrNo(String text) throws OperationException {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new OperationException("'" + text + "' is neither true nor false.");
    };
  }

  private static Integer within(String text, int least, int most) throws OperationException {
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, for both.
    }
    throw new OperationException(
        "'" + text + "' is not a whole number from " + least + " to " + most + ".");
  }

  private static Double finite(String text) throws OperationException {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, for both.
    }
    throw new OperationException("'" + text + "' is not a number.");
  }

  private static AttributePath attribute(String text) throws OperationException {
    try {
      return AttributePath.parse(text);
    } catch (IllegalArgumentException e) {
      throw new OperationException(e.getMessage(), e);
    }
  }
}
