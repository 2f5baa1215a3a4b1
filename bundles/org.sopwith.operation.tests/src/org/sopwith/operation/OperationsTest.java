// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private final ClassLoader loader = Operation.class.getClassLoader();
  private final Operations operations = Operations.load(loader);

  @Test
  void verbInTheServicesFileIsTheOneDeclared() {
    assertTrue(operations.verbs().containsAll(List.of("dump", "edit", "diff")));
    for (String verb : operations.verbs()) {
      assertEquals(verb, operations.find(verb).orElseThrow().descriptor().verb());
    }
  }

  @Test
  void serviceLoaderFindsTheSameOperations() {
    List<String> verbs =
        ServiceLoader.load(Operation.class, loader).stream()
            .map(provider -> provider.get().descriptor().verb())
            .sorted()
            .toList();
    assertEquals(List.copyOf(operations.verbs()), verbs);
  }

  @Test
  void severalLoadersThatKnowTheSameOperationGiveItOnce() {
    assertEquals(operations.verbs(), Operations.load(loader, loader).verbs());
  }

  @Test
  void everyDeclarationIsComplete() {
    for (Operation operation : operations.all()) {
      OperationDescriptor descriptor = operation.descriptor();
      assertFalse(descriptor.title().isEmpty(), descriptor.verb());
      assertFalse(descriptor.summary().endsWith("."), descriptor.verb());
      assertFalse(descriptor.examples().isEmpty(), descriptor.verb());
      for (Parameter<?> parameter : descriptor.parameters()) {
        assertFalse(parameter.description().isEmpty(), descriptor.verb() + " " + parameter);
        assertFalse(parameter.description().endsWith("."), descriptor.verb() + " " + parameter);
      }
    }
  }
}
