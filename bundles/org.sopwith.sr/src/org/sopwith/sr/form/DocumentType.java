// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;

/**
 * A kind of SR document (PS3.3 A.35): which templates it takes at the root and which relationships
 * its content items may have.
 *
 * @param sopClassUid its SOP class
 * @param templates the templates that the IOD asks for at the root; none if any will do
 * @param byReference the relationships that may be by reference
 */
public record DocumentType(String sopClassUid, List<String> templates, Set<String> byReference) {
  /** Enhanced SR. */
  public static final String ENHANCED = "1.2.840.10008.5.1.4.1.1.88.22";

  /** Comprehensive SR. */
  public static final String COMPREHENSIVE = "1.2.840.10008.5.1.4.1.1.88.33";

  /** Comprehensive 3D SR. */
  public static final String COMPREHENSIVE_3D = "1.2.840.10008.5.1.4.1.1.88.34";

  /** Extensible SR. */
  public static final String EXTENSIBLE = "1.2.840.10008.5.1.4.1.1.88.35";

  /** Key Object Selection Document. */
  public static final String KEY_OBJECT_SELECTION = "1.2.840.10008.5.1.4.1.1.88.59";

  private static final List<DocumentType> ALL = read();

  public DocumentType {
    templates = List.copyOf(templates);
    byReference = Set.copyOf(byReference);
  }

  private static List<DocumentType> read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                DocumentType.class.getResourceAsStream("documents.tsv"), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new DocumentType(cells[0], words(cells[1]), Set.copyOf(words(cells[2]))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(","));
  }

  /** That of a SOP class. */
  public static Optional<DocumentType> of(String sopClassUid) {
    return ALL.stream().filter(type -> type.sopClassUid.equals(sopClassUid)).findFirst();
  }

  /** The first one that asks for a template at the root. */
  public static Optional<DocumentType> forTemplate(String tid) {
    return ALL.stream().filter(type -> type.templates.contains(tid)).findFirst();
  }

  /** Its IOD. */
  public Iod iod() {
    return Iods.standard().ofSopClass(sopClassUid).orElseThrow();
  }

  /** Whether an item of one value type may have such a relationship with one of another. */
  public boolean allows(
      ValueType source, RelationshipType type, ValueType target, boolean isByReference) {
    return (!isByReference || byReference.contains(type.getLiteral()))
        && iod().relationships().stream()
            .anyMatch(
                one ->
                    hasType(one.type(), type)
                        && has(one.sources(), source)
                        && has(one.targets(), target));
  }

  /** Whether items of a value type may occur at all. */
  public boolean allows(ValueType type) {
    return iod().relationships().stream().anyMatch(one -> has(one.targets(), type));
  }

  private static boolean hasType(String text, RelationshipType type) {
    return text.equals(type.getLiteral())
        || text.startsWith("any type") && !text.endsWith(type.getLiteral());
  }

  private static boolean has(List<String> names, ValueType type) {
    return names.stream()
        .anyMatch(
            name ->
                name.equals(type.getLiteral())
                    || name.startsWith("any type") && !name.contains(type.getLiteral()));
  }
}
