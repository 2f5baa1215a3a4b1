// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The operations there are, by verb. They are found by the same files that {@link
 * java.util.ServiceLoader} reads, {@code META-INF/services/org.sopwith.operation.Operation}, in
 * which the comment behind a class name is its verb: so a class is loaded only when its verb is
 * used. In OSGi, bundles lend their class loaders.
 */
public final class Operations {
  private static final String SERVICES = "META-INF/services/" + Operation.class.getName();

  private record Provider(ClassLoader loader, String className) {
    Operation load() {
      try {
        Class<?> type = Class.forName(className, true, loader);
        return (Operation) type.getConstructor().newInstance();
      } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
        throw new IllegalStateException(
            "The operation " + className + " cannot be loaded; its bundle is broken.", e);
      }
    }
  }

  private final Map<String, Provider> providers;

  private Operations(Map<String, Provider> providers) {
    this.providers = Collections.unmodifiableMap(providers);
  }

  /** The operations that these class loaders know. */
  public static Operations load(ClassLoader... loaders) {
    return load(Arrays.asList(loaders));
  }

  /** The operations that these class loaders know; of two with one verb, the first. */
  public static Operations load(Iterable<ClassLoader> loaders) {
    Map<String, Provider> providers = new TreeMap<>();
    Set<String> classNames = new HashSet<>();
    for (ClassLoader loader : loaders) {
      try {
        for (URL url : Collections.list(loader.getResources(SERVICES))) {
          for (String line : lines(url)) {
            register(line, loader, classNames, providers);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The list of operations cannot be read.", e);
      }
    }
    return new Operations(providers);
  }

  private static List<String> lines(URL url) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static void register(
      String line, ClassLoader loader, Set<String> classNames, Map<String, Provider> providers) {
    int hash = line.indexOf('#');
    String className = (hash < 0 ? line : line.substring(0, hash)).strip();
    if (className.isEmpty() || !classNames.add(className)) {
      return;
    }
    Provider provider = new Provider(loader, className);
    String verb = hash < 0 ? provider.load().descriptor().verb() : line.substring(hash + 1).strip();
    providers.putIfAbsent(verb, provider);
  }

  /** All verbs, sorted. */
  public Set<String> verbs() {
    return providers.keySet();
  }

  /** The operation of this verb; loads its class. */
  public Optional<Operation> find(String verb) {
    return Optional.ofNullable(providers.get(verb)).map(Provider::load);
  }

  /** All operations, by verb; loads all their classes. */
  public List<Operation> all() {
    return providers.values().stream().map(Provider::load).toList();
  }
}
