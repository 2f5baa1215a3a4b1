// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The values of an operation's parameters for one run. Immutable. */
public final class Arguments {
  /**
   * One value as it was given.
   *
   * @param parameter what it was given for
   * @param value one element, if the parameter is repeatable
   */
  public record Given(Parameter<?> parameter, Object value) {}

  private final Map<String, Object> values;
  private final List<Given> given;

  private Arguments(Map<String, Object> values, List<Given> given) {
    this.values = values;
    this.given = given;
  }

  public static Builder of(OperationDescriptor descriptor) {
    return new Builder(descriptor);
  }

  /** The value given, or the default; empty if there is neither. */
  @SuppressWarnings("unchecked")
  public <T> Optional<T> find(Parameter<T> parameter) {
    Object value = values.get(parameter.name());
    return value == null ? parameter.defaultValue() : Optional.of((T) value);
  }

  /**
   * The value given, or the default. For parameters that are required, repeatable, flags, or have a
   * default.
   *
   * @throws NoSuchElementException if there is neither
   */
  public <T> T get(Parameter<T> parameter) {
    return find(parameter)
        .orElseThrow(() -> new NoSuchElementException("no value for " + parameter));
  }

  /** Whether the user gave a value. */
  public boolean isGiven(Parameter<?> parameter) {
    return values.containsKey(parameter.name());
  }

  /** Everything the user gave, in that order, across parameters: for edits the order matters. */
  public List<Given> inOrder() {
    return given;
  }

  /** Collects values and checks them. */
  public static final class Builder {
    private final OperationDescriptor descriptor;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Given> given = new ArrayList<>();

    private Builder(OperationDescriptor descriptor) {
      this.descriptor = descriptor;
    }

    /**
     * Gives a value as text; adds one, if the parameter is repeatable.
     *
     * @throws OperationException if the text is wrong, or the parameter has its value already
     */
    public Builder parse(Parameter<?> parameter, String text) throws OperationException {
      return put(parameter, parameter.parse(text));
    }

    /** Gives a value; all of them, if the parameter is repeatable. */
    public <T> Builder set(Parameter<T> parameter, T value) throws OperationException {
      if (value instanceof List<?> list && parameter.isRepeatable()) {
        for (Object element : list) {
          put(parameter, element);
        }
        return this;
      }
      return put(parameter, value);
    }

    private Builder put(Parameter<?> parameter, Object value) throws OperationException {
      if (descriptor.parameter(parameter.name()).isEmpty()) {
        throw new IllegalArgumentException(descriptor.verb() + " has no " + parameter);
      }
      if (parameter.isRepeatable()) {
        List<Object> list = new ArrayList<>();
        if (values.get(parameter.name()) instanceof List<?> before) {
          list.addAll(before);
        }
        list.add(value);
        values.put(parameter.name(), List.copyOf(list));
      } else if (values.put(parameter.name(), value) != null) {
        throw new OperationException(parameter + " is given twice; give it once.");
      }
      given.add(new Given(parameter, value));
      return this;
    }

    /**
     * @throws OperationException if a required parameter is missing
     */
    public Arguments build() throws OperationException {
      for (Parameter<?> parameter : descriptor.parameters()) {
        if (parameter.isRequired() && !values.containsKey(parameter.name())) {
          throw new OperationException(parameter + " is missing: " + parameter.description() + ".");
        }
      }
      return new Arguments(Map.copyOf(values), List.copyOf(given));
    }
  }
}
