// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;

/**
 * A data set of an object under validation: the outermost one or an item.
 *
 * @see ItemRule
 */
public final class Item {
  private final Instance instance;
  private final DataSet dataSet;
  private final ItemDefinition definition;
  private List<Requirement> requirements;

  Item(Instance instance, DataSet dataSet, ItemDefinition definition) {
    this.instance = instance;
    this.dataSet = dataSet;
    this.definition = definition;
  }

  /** The object. */
  public Instance instance() {
    return instance;
  }

  public DataSet dataSet() {
    return dataSet;
  }

  /** What may be in it. */
  public ItemDefinition definition() {
    return definition;
  }

  /**
   * Its attributes of type 1, 1C, 2 and 2C with what these types ask for in this data set, if
   * anything.
   */
  public List<Requirement> requirements() {
    if (requirements == null) {
      requirements = Requirement.of(this);
    }
    return requirements;
  }

  /** What the types of one attribute ask for in this data set; empty if no table has it here. */
  public Optional<Requirement> requirement(int tag) {
    return definition.find(tag).map(element -> Requirement.of(this, tag, element));
  }

  /** The items of a sequence of this data set, each with what may be in it. */
  public List<Item> items(Element sequence) {
    return sequence.items().stream().map(this::inside).toList();
  }

  /** An item of a sequence of this data set, with what may be in it. */
  Item inside(DataSet item) {
    ItemDefinition inside =
        definition
            .find(item.parentTag())
            .map(ElementDefinition::items)
            .orElse(ItemDefinition.UNKNOWN);
    return new Item(instance, item, inside);
  }

  /** The path of an attribute of this data set, whether it is there or not. */
  public String path(int tag) {
    return AttributePath.of(dataSet, tag).toString();
  }
}
