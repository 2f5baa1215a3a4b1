// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Parameter;
import org.sopwith.ui.OperationDefaults;

/** What an operation starts from: the selected paths, and what bundles contribute as defaults. */
final class InitialValues {
  private InitialValues() {}

  /** The texts of the parameters that have a value. */
  static Map<Parameter<?>, List<String>> of(OperationDescriptor descriptor, List<Path> paths) {
    Map<Parameter<?>, List<String>> values = new LinkedHashMap<>();
    List<Path> left = new ArrayList<>(paths);
    for (Parameter<?> parameter : descriptor.parameters()) {
      boolean reads = parameter.isPositional() && isInput(parameter);
      while (reads && !left.isEmpty()) {
        values.computeIfAbsent(parameter, p -> new ArrayList<>()).add(left.remove(0).toString());
        reads = parameter.isRepeatable();
      }
    }
    contributed(descriptor.verb())
        .forEach(
            (name, texts) ->
                descriptor
                    .parameter(name)
                    .filter(parameter -> !texts.isEmpty())
                    .ifPresent(parameter -> values.putIfAbsent(parameter, texts)));
    return values;
  }

  /**
   * The arguments with these values.
   *
   * @throws OperationException if something is wrong or missing
   */
  static Arguments arguments(OperationDescriptor descriptor, Map<Parameter<?>, List<String>> values)
      throws OperationException {
    Arguments.Builder builder = Arguments.of(descriptor);
    for (Map.Entry<Parameter<?>, List<String>> entry : values.entrySet()) {
      for (String value : entry.getValue()) {
        builder.parse(entry.getKey(), value);
      }
    }
    return builder.build();
  }

  private static boolean isInput(Parameter<?> parameter) {
    return switch (parameter.kind()) {
      case INPUT, INPUT_FILE, INPUT_DIRECTORY -> true;
      default -> false;
    };
  }

  private static Map<String, List<String>> contributed(String verb) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (IConfigurationElement element :
        Platform.getExtensionRegistry().getConfigurationElementsFor("org.sopwith.ui.operations")) {
      if (element.getName().equals("defaults") && verb.equals(element.getAttribute("verb"))) {
        try {
          values.putAll(((OperationDefaults) element.createExecutableExtension("class")).values());
        } catch (CoreException e) {
          ILog.of(InitialValues.class).error("The defaults of " + verb + " cannot be had", e);
        }
      }
    }
    return values;
  }
}
