// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.sopwith.operation.RuleDescription;

/** All rules there are, those of this bundle and those that other bundles bring. */
public final class Rules {
  private final List<RuleProvider> providers;

  private Rules(List<RuleProvider> providers) {
    this.providers = List.copyOf(providers);
  }

  /** The rules that this class's own loader knows: all, outside OSGi. */
  public static Rules load() {
    return load(List.of(Rules.class.getClassLoader()));
  }

  /** The rules that these class loaders know; if there are none, this class's own loader. */
  public static Rules load(Collection<ClassLoader> loaders) {
    if (loaders.isEmpty()) {
      return load();
    }
    Map<Class<?>, RuleProvider> providers = new LinkedHashMap<>();
    for (ClassLoader loader : loaders) {
      for (RuleProvider provider : ServiceLoader.load(RuleProvider.class, loader)) {
        providers.putIfAbsent(provider.getClass(), provider);
      }
    }
    List.copyOf(providers.values())
        .forEach(provider -> provider.inPlaceOf().ifPresent(providers::remove));
    return new Rules(new ArrayList<>(providers.values()));
  }

  /** The rules of these providers alone. */
  public static Rules of(RuleProvider... providers) {
    return new Rules(Arrays.asList(providers));
  }

  public List<InstanceRule> instanceRules() {
    return providers.stream().flatMap(provider -> provider.instanceRules().stream()).toList();
  }

  public List<ItemRule> itemRules() {
    return providers.stream().flatMap(provider -> provider.itemRules().stream()).toList();
  }

  public List<ElementRule> elementRules() {
    return providers.stream().flatMap(provider -> provider.elementRules().stream()).toList();
  }

  public List<CollectionRule> collectionRules() {
    return providers.stream().flatMap(provider -> provider.collectionRules().stream()).toList();
  }

  /** What is known of each rule, by id. */
  public List<RuleDescription> all() {
    return Stream.<RuleDescription>concat(
            Stream.concat(instanceRules().stream(), itemRules().stream()),
            Stream.concat(elementRules().stream(), collectionRules().stream()))
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }
}
