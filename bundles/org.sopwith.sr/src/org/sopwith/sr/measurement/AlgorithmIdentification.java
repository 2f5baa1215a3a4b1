// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * TID 4019 Algorithm Identification (PS3.16 Section TID 4019).
 *
 * @param code of the name
 * @param parameters each as one text, such as {@code gamma: 2}
 * @param family the kind of algorithm, of CID 7162 as a rule
 */
public record AlgorithmIdentification(
    String name,
    Optional<Code> code,
    String version,
    List<String> parameters,
    Optional<Code> family) {
  private static final Code FAMILY = Items.dcm("111000", "Algorithm Family");
  private static final Code NAME = Items.dcm("111001", "Algorithm Name");
  private static final Code PARAMETERS = Items.dcm("111002", "Algorithm Parameters");
  private static final Code VERSION = Items.dcm("111003", "Algorithm Version");

  public AlgorithmIdentification {
    Items.required(name, "The name of an algorithm");
    Items.required(version, "The version of an algorithm");
    parameters = List.copyOf(parameters);
  }

  /** One of which the name has no code. */
  public AlgorithmIdentification(
      String name, String version, List<String> parameters, Optional<Code> family) {
    this(name, Optional.empty(), version, parameters, family);
  }

  /** One without parameters. */
  public static AlgorithmIdentification of(String name, String version) {
    return new AlgorithmIdentification(name, version, List.of(), Optional.empty());
  }

  void write(DataSet parent) {
    ItemWriter to = new ItemWriter(parent, RelationshipType.HAS_CONCEPT_MOD);
    to.text(NAME, Optional.of(name)).code(NAME, code).text(VERSION, Optional.of(version));
    parameters.forEach(one -> to.text(PARAMETERS, Optional.of(one)));
    to.code(FAMILY, family);
  }

  static Optional<AlgorithmIdentification> read(ContentItem parent) {
    ItemReader from = ItemReader.of(parent);
    return ItemReader.valid(
        () ->
            new AlgorithmIdentification(
                from.required(NAME),
                from.code(NAME),
                from.required(VERSION),
                from.texts(PARAMETERS),
                from.code(FAMILY)));
  }
}
