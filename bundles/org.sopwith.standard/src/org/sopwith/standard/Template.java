// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.List;
import java.util.Optional;

/**
 * A template of PS3.16 Annex A or C, as it is printed.
 *
 * @param tid its number
 * @param name its name
 * @param extensible whether other content items may be added
 * @param orderSignificant whether its rows come in the order given
 * @param root whether it may be the root of a document
 * @param kind {@code sr}, {@code acquisitionContext} or {@code protocolContext}; empty if retired
 * @param parameters the parameters that an including template may give, with {@code $}
 * @param rows its rows
 * @param retired whether the standard has retired it
 * @param edition the edition that it is of
 * @param link the page of the standard that prints it
 */
public record Template(
    String tid,
    String name,
    boolean extensible,
    boolean orderSignificant,
    boolean root,
    String kind,
    List<String> parameters,
    List<Row> rows,
    boolean retired,
    String edition,
    String link) {

  /**
   * A row.
   *
   * @param number the number as printed, such as {@code 6b}
   * @param nesting the nesting level, 0 for the outermost
   * @param relationship the relationship with the source content item, {@code R-} in front if by
   *     reference; empty if there is none
   * @param valueType the value type, or {@code INCLUDE}
   * @param multiplicity the value multiplicity
   * @param requirement {@code M}, {@code MC}, {@code U} or {@code UC}
   * @param condition the condition in words, or empty
   * @param conditionXPath the condition in XPath where the source gives that alone, or empty
   * @param concept the cell of the concept name, or of the included template
   * @param conceptTerms what that cell names
   * @param constraint the cell of the value set constraint, its paragraphs on lines
   * @param constraints what that cell says
   * @param bindings what it gives to parameters of the included template
   */
  public record Row(
      String number,
      int nesting,
      String relationship,
      String valueType,
      String multiplicity,
      String requirement,
      String condition,
      String conditionXPath,
      String concept,
      List<Term> conceptTerms,
      String constraint,
      List<Constraint> constraints,
      List<Binding> bindings) {

    /** The template that the row includes. */
    public Optional<Term.OfTemplate> include() {
      return valueType.equals("INCLUDE")
          ? conceptTerms.stream()
              .filter(Term.OfTemplate.class::isInstance)
              .map(Term.OfTemplate.class::cast)
              .findFirst()
          : Optional.empty();
    }
  }

  /**
   * A part of a value set constraint.
   *
   * @param subject what is constrained, such as {@code UNITS}; empty for the value itself
   * @param terms what is named
   * @param text the words, empty if the terms say it all
   */
  public record Constraint(String subject, List<Term> terms, String text) {}

  /**
   * What a parameter of an included template is set to.
   *
   * @param parameter the parameter with {@code $}
   * @param terms what is named, or
   * @param text words such as {@code Value of Row 4}
   */
  public record Binding(String parameter, List<Term> terms, String text) {}
}
