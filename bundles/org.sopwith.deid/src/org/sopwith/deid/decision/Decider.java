// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.identity.IdentityCollector;
import org.sopwith.deid.identity.IdentityCollector.Standing;
import org.sopwith.deid.identity.KnownIdentities;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Row;
import org.sopwith.validate.Instance;

/**
 * A profile made ready for deciding: what is done to each element of an object, and why. The same
 * decisions are carried out, shown before, and reported. Does not change with the profile that it
 * was made of; may be used by several threads at a time.
 */
public final class Decider {
  private static final int REMEMBERED = 1 << 13;

  private final boolean shiftsDates;
  private final Cleaners cleaners;
  private final Map<Integer, TableRule> byTag = new HashMap<>();
  private final List<TableRule> ranges = new ArrayList<>();
  private final List<TagPattern> rangeTags = new ArrayList<>();
  private final TableRule privateRule;
  private final List<OverrideRule> overrides = new ArrayList<>();
  private final Place outermost = Place.outermost();
  private final IdentityCollector collector;

  /** Of the tags that were met, up to {@link #REMEMBERED}. */
  private final Map<Integer, Listing> listings = new ConcurrentHashMap<>();

  /**
   * What the tables say of a tag, whatever the object.
   *
   * @param rule its row; none for private tags
   * @param known whether it is in the dictionary
   * @param needed the attributes of which it needs one
   */
  record Listing(Optional<TableRule> rule, boolean known, List<Integer> needed) {}

  /** What an object tells of somebody, for each profile that it is looked at with. */
  private static final class Known {
    private final Map<Decider, KnownIdentities> byDecider = new HashMap<>();
  }

  /**
   * @param cleaners those at hand: what none can clean is removed
   * @throws OperationException in one sentence, if an override cannot be understood
   */
  public Decider(Profile profile, Cleaners cleaners) throws OperationException {
    this.shiftsDates = profile.getOptions().contains(ConfidentialityOption.RETAIN_MODIFIED_DATES);
    this.cleaners = cleaners;
    this.collector = new IdentityCollector(profile.getKeepWords(), profile.getRemoveWords());
    TableRule ofPrivate = null;
    for (Row row : DeidentificationTable.standard().rows()) {
      TableRule rule = TableRule.of(row, profile.getOptions());
      if (TagPattern.parse(row.tag()).isEmpty()) {
        ofPrivate = rule;
      } else {
        add(rule);
      }
    }
    Supplement.entries().forEach(entry -> add(TableRule.of(entry, profile.getOptions())));
    this.privateRule = ofPrivate;
    int number = 0;
    for (AttributeOverride each : profile.getOverrides()) {
      number++;
      try {
        overrides.add(new OverrideRule(number, each));
      } catch (IllegalArgumentException e) {
        throw new OperationException(
            "Override %d of the profile '%s': %s"
                .formatted(number, profile.getName(), e.getMessage()),
            e);
      }
    }
  }

  private void add(TableRule rule) {
    TagPattern tag = TagPattern.parse(rule.row().tag()).orElseThrow();
    if (tag.tag().isPresent()) {
      byTag.putIfAbsent(tag.tag().getAsInt(), rule);
    } else {
      ranges.add(rule);
      rangeTags.add(tag);
    }
  }

  /** The decisions on an object, its File Meta Information first. */
  public void decide(Instance instance, DecisionHandler handler) {
    walk(instance, handler).walk(instance, outermost);
  }

  private DecisionWalk walk(Instance instance, DecisionHandler handler) {
    DataSet object = instance.dataSet();
    return new DecisionWalk(this, object, overridesFor(object), identities(instance), handler);
  }

  /** Whom an object tells of, but for what the profile keeps. */
  public KnownIdentities identities(Instance instance) {
    Known known = instance.shared(Known.class, each -> new Known());
    KnownIdentities identities = known.byDecider.get(this);
    if (identities == null) {
      List<OverrideRule> rules = overridesFor(instance.dataSet());
      identities = collector.of(instance.dataSet(), element -> standing(element, rules));
      known.byDecider.put(this, identities);
    }
    return identities;
  }

  /** Whether an element that may identify somebody stays on purpose. */
  private Standing standing(Element element, List<OverrideRule> rules) {
    for (OverrideRule override : rules) {
      if (override.matches(element)) {
        return override.action() == Action.KEEP ? Standing.OPEN : Standing.SECRET;
      }
    }
    return listing(element.tag())
        .rule()
        .map(rule -> rule.isRetained() ? Standing.OPEN : Standing.SECRET)
        .orElse(element.vr() == VR.PN ? Standing.SECRET : Standing.UNRULED);
  }

  /**
   * The decisions on an item of a sequence of an object.
   *
   * @param which the elements of the item that are decided on, with everything below them
   */
  public void decide(
      Instance instance, DataSet item, Predicate<Element> which, DecisionHandler handler) {
    walk(instance, handler).walk(instance.item(item), place(item), Inside.BY_RULES, which);
  }

  /** What an override does to an element of an object; empty if none is for it. */
  public Optional<Action> override(Instance instance, Element element) {
    return overridesFor(instance.dataSet()).stream()
        .filter(each -> each.matches(element))
        .findFirst()
        .map(OverrideRule::action);
  }

  private Place place(DataSet item) {
    return item.parent().map(outer -> place(outer).child(item.parentTag())).orElse(outermost);
  }

  private List<OverrideRule> overridesFor(DataSet object) {
    return overrides.stream().filter(each -> each.isFor(object)).toList();
  }

  /** What the tables say of a tag. */
  Listing listing(int tag) {
    Listing known = listings.get(tag);
    if (known == null) {
      boolean inDictionary = Dictionary.standard().find(tag).isPresent();
      known = new Listing(rule(tag), inDictionary, Dependents.neededBy(tag));
      if (listings.size() < REMEMBERED) {
        listings.put(tag, known);
      }
    }
    return known;
  }

  private Optional<TableRule> rule(int tag) {
    if (Tags.isPrivate(tag)) {
      return Optional.empty();
    }
    TableRule rule = byTag.get(tag);
    if (rule != null) {
      return Optional.of(rule);
    }
    for (int i = 0; i < ranges.size(); i++) {
      if (rangeTags.get(i).matches(tag)) {
        return Optional.of(ranges.get(i));
      }
    }
    return Optional.empty();
  }

  /** The row of all private attributes. */
  TableRule privateRule() {
    return privateRule;
  }

  boolean shiftsDates() {
    return shiftsDates;
  }

  Cleaners cleaners() {
    return cleaners;
  }
}
