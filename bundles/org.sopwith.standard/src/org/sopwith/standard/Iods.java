// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.standard.internal.AttributeTableReader;
import org.sopwith.standard.internal.Blocks;
import org.sopwith.standard.internal.IodReader;
import org.sopwith.standard.internal.Lines;

/**
 * The IODs, SOP classes, modules and attribute tables of PS3.3 and PS3.4 as printed. {@link
 * Definitions} resolves includes and answers questions about one attribute.
 */
public final class Iods {
  private final Blocks<Iod> iods = new Blocks<>("iods.tsv", IodReader::read);
  private final Blocks<AttributeTable> tables =
      new Blocks<>("attribute-tables.tsv", AttributeTableReader::read);
  private final Edition edition = Editions.iods();
  private final Map<String, IodModule> modules = new LinkedHashMap<>();
  private final Map<String, SopClass> sopClasses = new LinkedHashMap<>();
  private final List<ConditionalValues> conditionalValues = new ArrayList<>();

  private Iods() {
    Lines lines = new Lines("modules.tsv");
    for (int line = 0; line < lines.count(); line++) {
      String[] cells = lines.cells(line, 5);
      modules.put(
          cells[0],
          new IodModule(cells[0], cells[1], !cells[2].isEmpty(), words(cells[3]), words(cells[4])));
    }
    lines = new Lines("sop-classes.tsv");
    for (int line = 0; line < lines.count(); line++) {
      String[] cells = lines.cells(line, 5);
      sopClasses.put(
          cells[0],
          new SopClass(
              cells[0],
              cells[1],
              cells[2],
              cells[3].isEmpty() ? Optional.empty() : Optional.of(cells[3]),
              cells[4].isEmpty() ? lines.edition() : cells[4]));
    }
    lines = new Lines("conditional-values.tsv");
    for (int line = 0; line < lines.count(); line++) {
      String[] cells = lines.cells(line, 5);
      conditionalValues.add(
          new ConditionalValues(cells[0], cells[1], cells[2], words(cells[4]), cells[3]));
    }
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }

  public static Iods standard() {
    return Holder.IODS;
  }

  public Edition edition() {
    return edition;
  }

  public List<Iod> all() {
    return iods.all();
  }

  /** The IOD of a table such as {@code table_A.3-1}. */
  public Optional<Iod> find(String table) {
    return iods.find(table);
  }

  /** The IOD of a SOP class; empty for services without one and for retired classes. */
  public Optional<Iod> ofSopClass(String uid) {
    return sopClass(uid).flatMap(SopClass::iod).flatMap(iods::find);
  }

  public Optional<SopClass> sopClass(String uid) {
    return Optional.ofNullable(sopClasses.get(uid));
  }

  public Collection<SopClass> sopClasses() {
    return Collections.unmodifiableCollection(sopClasses.values());
  }

  /** All modules and functional group macros. */
  public Collection<IodModule> modules() {
    return Collections.unmodifiableCollection(modules.values());
  }

  /** The module or functional group macro of a section such as {@code C.7.1.1}. */
  public Optional<IodModule> module(String section) {
    return Optional.ofNullable(modules.get(section));
  }

  /** The attribute table of an id such as {@code table_C.7-1}. */
  public Optional<AttributeTable> attributeTable(String id) {
    return tables.find(id);
  }

  public List<AttributeTable> attributeTables() {
    return tables.all();
  }

  /** Values that depend on the object, in tables that changed after the edition of PS3.3. */
  public List<ConditionalValues> conditionalValues() {
    return Collections.unmodifiableList(conditionalValues);
  }

  private static final class Holder {
    static final Iods IODS = new Iods();
  }
}
