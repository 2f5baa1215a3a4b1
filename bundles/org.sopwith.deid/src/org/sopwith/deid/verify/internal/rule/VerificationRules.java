// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.deid.verify.internal.content.ContentPair;
import org.sopwith.deid.verify.internal.search.Identities;
import org.sopwith.operation.RuleSet;
import org.sopwith.validate.Validator;

/**
 * The rules of a verification, over all of whose objects some of them remember what was replaced by
 * what.
 *
 * @param attributes about an attribute before and after
 * @param contents about a content item before and after
 * @param objects about an object before and after
 * @param results about a result by itself
 */
public record VerificationRules(
    RuleSet<AttributePair> attributes,
    RuleSet<ContentPair> contents,
    RuleSet<org.sopwith.deid.verify.internal.pair.ObjectPair> objects,
    RuleSet<ResultObject> results) {

  /**
   * Makes the rules.
   *
   * @param alone whether there are no originals
   * @param regions those that were to be blanked, if it is known that pixels were cleaned
   * @param validator to compare validity with, if that is wanted
   */
  public static VerificationRules of(
      Expectations expectations,
      Consistency consistency,
      Identities identities,
      Optional<DeclaredRegions> regions,
      Optional<Validator> validator,
      boolean alone) {
    List<AttributeRule> attributes = new ArrayList<>(ActionRules.all(identities));
    attributes.addAll(UidRules.all(consistency));
    attributes.addAll(DateRules.all(consistency));
    List<ObjectRule> objects = new ArrayList<>(PixelRules.all(expectations));
    regions.ifPresent(declared -> objects.addAll(RegionRules.all(declared)));
    objects.add(new AddedRule());
    objects.add(new PatientRule(consistency));
    validator.ifPresent(present -> objects.add(new IodRule(present, expectations)));
    List<ResultRule> results = new ArrayList<>(MarkerRules.all(expectations));
    if (alone) {
      results.addAll(AloneRules.all(expectations));
    }
    return new VerificationRules(
        RuleSet.of(attributes),
        RuleSet.of(ContentRules.all(identities)),
        RuleSet.of(objects),
        RuleSet.of(results));
  }
}
