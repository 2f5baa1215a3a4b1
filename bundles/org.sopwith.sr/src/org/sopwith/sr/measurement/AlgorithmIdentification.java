// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * TID 4019 Algorithm Identification.
 *
 * @param parameters each as one text, such as {@code gamma: 2}
 * @param family the kind of algorithm, of CID 7162 as a rule
 */
public record AlgorithmIdentification(
    String name, String version, List<String> parameters, Optional<Code> family) {
  public AlgorithmIdentification {
    Items.required(name, "The name of an algorithm");
    Items.required(version, "The version of an algorithm");
    parameters = List.copyOf(parameters);
  }

  /** One without parameters. */
  public static AlgorithmIdentification of(String name, String version) {
    return new AlgorithmIdentification(name, version, List.of(), Optional.empty());
  }

  void write(DataSet parent) {
    RelationshipType with = RelationshipType.HAS_CONCEPT_MOD;
    Items.text(parent, with, Items.ALGORITHM_NAME, name);
    Items.text(parent, with, Items.ALGORITHM_VERSION, version);
    parameters.forEach(one -> Items.text(parent, with, Items.ALGORITHM_PARAMETERS, one));
    family.ifPresent(one -> Items.code(parent, with, Items.ALGORITHM_FAMILY, one));
  }
}
