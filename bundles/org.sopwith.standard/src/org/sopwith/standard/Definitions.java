// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.internal.OccurrenceIndex;

/**
 * Answers what PS3.3 says of an attribute: in an IOD at a place, and anywhere. A place is the tags
 * from the outermost sequence to the attribute itself.
 */
public final class Definitions {
  private final Iods iods;
  private final OccurrenceIndex index;

  /** The attributes outside sequences of the IODs asked for, by the table of the IOD. */
  private final Map<String, List<AttributeDefinition>> outermost = new ConcurrentHashMap<>();

  private Definitions(Iods iods) {
    this.iods = iods;
    this.index = new OccurrenceIndex(iods);
  }

  public static Definitions standard() {
    return Holder.DEFINITIONS;
  }

  public Edition edition() {
    return iods.edition();
  }

  /**
   * The definitions of an attribute in the IOD of a SOP class, in the order of its modules; none if
   * the SOP class has no IOD or the IOD no such attribute there.
   *
   * @param place the tags of the sequences it is in, outermost first, and its own
   */
  public List<AttributeDefinition> at(String sopClassUid, int... place) {
    return iods.ofSopClass(sopClassUid).map(iod -> at(iod, place)).orElse(List.of());
  }

  /** The definitions of an element of an object of the SOP class that its data set names. */
  public List<AttributeDefinition> at(Element element) {
    Deque<Integer> place = new ArrayDeque<>(List.of(element.tag()));
    DataSet dataSet = element.owner();
    while (dataSet.parent().isPresent()) {
      place.addFirst(dataSet.parentTag());
      dataSet = dataSet.parent().get();
    }
    return at(
        dataSet.string(Tag.SOPClassUID, ""), place.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The definitions of an attribute in an IOD, in the order of its modules. */
  public List<AttributeDefinition> at(Iod iod, int... place) {
    List<AttributeDefinition> found = matching(outermost(iod), place[0]);
    for (int depth = 1; depth < place.length; depth++) {
      List<AttributeDefinition> deeper = new ArrayList<>();
      for (AttributeDefinition parent : found) {
        deeper.addAll(matching(parent.children(), place[depth]));
      }
      found = deeper;
    }
    return found;
  }

  private List<AttributeDefinition> outermost(Iod iod) {
    return outermost.computeIfAbsent(
        iod.table(),
        table -> iod.modules().stream().flatMap(use -> of(iod, use).stream()).toList());
  }

  /** The attributes of a module or functional group of an IOD outside sequences. */
  public List<AttributeDefinition> of(Iod iod, Iod.Use use) {
    return AttributeDefinition.of(iods, iod, use);
  }

  /** Every row of PS3.3 that defines an attribute, at whatever place, with modules and IODs. */
  public List<Occurrence> occurrences(int tag) {
    return index.find(tag);
  }

  private static List<AttributeDefinition> matching(
      List<AttributeDefinition> definitions, int tag) {
    return definitions.stream().filter(found -> found.attribute().matches(tag)).toList();
  }

  private static final class Holder {
    static final Definitions DEFINITIONS = new Definitions(Iods.standard());
  }
}
