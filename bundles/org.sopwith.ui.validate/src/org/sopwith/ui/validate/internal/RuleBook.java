// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.RuleDescription;
import org.sopwith.ui.ProviderBundles;
import org.sopwith.ui.RuleTitles;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/**
 * The rules of all bundles and which of them are on; a service of the workbench. The first question
 * loads the rules, so it is asked in a job.
 */
public final class RuleBook implements RuleTitles {
  private Rules rules;
  private List<RuleDescription> descriptions;
  private Validator validator;
  private Map<String, Boolean> switches;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  RuleBook() {
    RuleSwitches.node().addPreferenceChangeListener(event -> changed());
  }

  /** The workbench's own. */
  public static RuleBook get() {
    return PlatformUI.getWorkbench().getService(RuleBook.class);
  }

  /** What is known of each rule, by id. */
  public synchronized List<RuleDescription> descriptions() {
    if (rules == null) {
      rules = Rules.load(ProviderBundles.classLoaders());
      descriptions = rules.all();
    }
    return descriptions;
  }

  /** What is known of a rule; empty if it is of no bundle's rules, such as those of the reader. */
  public Optional<RuleDescription> find(String id) {
    return descriptions().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  @Override
  public Optional<String> title(String rule) {
    return find(rule).map(RuleDescription::title);
  }

  /** A validator with the rules that are on by now. */
  public synchronized Validator validator() {
    Map<String, Boolean> now = RuleSwitches.load();
    if (validator == null || !now.equals(switches)) {
      descriptions();
      validator = new Validator(rules, now);
      switches = now;
    }
    return validator;
  }

  /** From now on told, in any thread, when rules may judge an object in another way than before. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }

  /** What rules judge objects by, such as templates, has changed. */
  public void changed() {
    listeners.forEach(Runnable::run);
  }

  /** How many rules look at one object, and how many of them are off. */
  public RuleCount count() {
    descriptions();
    List<String> across = rules.collectionRules().stream().map(RuleDescription::id).toList();
    Map<String, Boolean> now = RuleSwitches.load();
    List<RuleDescription> single =
        descriptions().stream().filter(rule -> !across.contains(rule.id())).toList();
    long off =
        single.stream().filter(rule -> !now.getOrDefault(rule.id(), rule.onByDefault())).count();
    return new RuleCount(single.size() - (int) off, (int) off);
  }

  /**
   * Of the rules for one object.
   *
   * @param on how many are on
   * @param off how many are off
   */
  public record RuleCount(int on, int off) {}
}
