// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.ui.ProviderBundles;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Runs all rules of a kind, also those that are off since they read all pixels. */
public final class Checks {
  private Checks() {}

  /** What they find, grouped. */
  static List<Finding> grouped(DicomFile file, String prefix, Runnable turns) {
    return grouped(file, prefix, turns, finding -> {});
  }

  /**
   * What they find, grouped.
   *
   * @param prefix how the ids of the rules begin
   * @param turns called again and again
   * @param places is told each place by itself
   */
  public static List<Finding> grouped(
      DicomFile file, String prefix, Runnable turns, Consumer<Finding> places) {
    Rules rules = Rules.load(ProviderBundles.classLoaders());
    Map<String, Boolean> on = new HashMap<>();
    rules.all().forEach(rule -> on.put(rule.id(), rule.id().startsWith(prefix)));
    Validator validator = new Validator(rules, on);
    Findings grouped = new Findings();
    validator.validate(
        validator.instance(file),
        "",
        finding -> {
          if (finding.rule().startsWith(prefix)) {
            grouped.accept(finding);
            places.accept(finding);
          }
        },
        turns);
    return grouped.list();
  }
}
