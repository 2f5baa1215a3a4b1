// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sopwith.dicom.DataSet;
import org.sopwith.standard.condition.Situation;
import org.sopwith.standard.condition.Verdict;

/** What conditions may ask about an object besides the data set that they are about. */
record ObjectSituation(
    List<ModulePresence> modules,
    FunctionalGroups functionalGroups,
    Function<String, Optional<DataSet>> others)
    implements Situation {

  @Override
  public Verdict module(String name) {
    for (ModulePresence module : modules) {
      if (module.use().name().equals(name) && module.present()) {
        return Verdict.TRUE;
      }
    }
    for (FunctionalGroups.Group group : functionalGroups.groups()) {
      if (group.use().name().equals(name) && group.isPresent()) {
        return Verdict.TRUE;
      }
    }
    return modules.isEmpty() ? Verdict.UNKNOWN : Verdict.FALSE;
  }

  @Override
  public Optional<DataSet> referenced(String sopInstanceUid) {
    return others.apply(sopInstanceUid);
  }
}
