// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.dryrun;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.decision.Decider;
import org.sopwith.deid.decision.Decision;
import org.sopwith.deid.decision.Place;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileFactory;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.OperationException;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** What each option by itself changes in an object, as against the Basic Profile. */
public final class OptionEffects {
  private record Key(DataSet owner, int tag) {}

  private OptionEffects() {}

  /**
   * The paths of attributes on which an option decides otherwise, with {@code [*]} for items.
   *
   * @param file open; it is only read
   */
  public static Map<ConfidentialityOption, List<String>> on(DicomFile file, Cleaners cleaners) {
    Instance instance = new Validator(Rules.of(), Map.of()).instance(file);
    Map<Key, Action> basic = new HashMap<>();
    decider(cleaners).decide(instance, decision -> basic.put(key(decision), decision.action()));
    Map<ConfidentialityOption, List<String>> effects = new EnumMap<>(ConfidentialityOption.class);
    for (ConfidentialityOption option : ConfidentialityOption.VALUES) {
      Set<Place> places = new HashSet<>();
      decider(cleaners, option)
          .decide(
              instance,
              decision -> {
                if (basic.get(key(decision)) != decision.action()) {
                  places.add(decision.place());
                }
              });
      effects.put(option, places.stream().map(Place::toString).sorted().toList());
    }
    return effects;
  }

  private static Key key(Decision decision) {
    return new Key(decision.owner(), decision.element().tag());
  }

  private static Decider decider(Cleaners cleaners, ConfidentialityOption... options) {
    Profile profile = ProfileFactory.eINSTANCE.createProfile();
    profile.getOptions().addAll(List.of(options));
    try {
      return new Decider(profile, cleaners);
    } catch (OperationException e) {
      throw new IllegalStateException("A profile without overrides can be carried out.", e);
    }
  }
}
