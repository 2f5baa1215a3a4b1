// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.List;
import org.sopwith.dicom.Dictionary;
import org.sopwith.standard.internal.Lines;

/** The editions of all tables that come with Sopwith. */
public final class Editions {
  private Editions() {}

  public static List<Edition> all() {
    Dictionary dictionary = Dictionary.standard();
    return List.of(
        iods(),
        new Edition("PS3.3", "Changes of IODs since", Lines.edition("conditional-values.tsv")),
        conditions(),
        new Edition("PS3.6", "Data elements and unique identifiers", dictionary.edition()),
        new Edition("PS3.15", "Safe private attributes", dictionary.privateEdition()),
        deidentification(),
        templates(),
        contextGroups(),
        dicomCodes(),
        codingSchemes(),
        snomed());
  }

  static Edition iods() {
    return new Edition("PS3.3", "IODs, modules and attributes", Lines.edition("iods.tsv"));
  }

  /** That of the conditions of PS3.3. */
  public static Edition conditions() {
    return new Edition("PS3.3", "Conditions", Lines.edition("conditions/general.txt"));
  }

  static Edition deidentification() {
    return new Edition("PS3.15", "Confidentiality profiles", Lines.edition("deid-attributes.tsv"));
  }

  static Edition templates() {
    return new Edition("PS3.16", "Templates", Lines.edition("templates.tsv"));
  }

  static Edition contextGroups() {
    return new Edition("PS3.16", "Context groups", Lines.edition("context-groups.tsv"));
  }

  static Edition dicomCodes() {
    return new Edition("PS3.16", "DICOM controlled terminology", Lines.edition("dcm-codes.tsv"));
  }

  static Edition codingSchemes() {
    return new Edition("PS3.16", "Coding schemes", Lines.edition("coding-schemes.tsv"));
  }

  static Edition snomed() {
    return new Edition("PS3.16", "SNOMED mapping", Lines.edition("srt-sct.tsv"));
  }
}
