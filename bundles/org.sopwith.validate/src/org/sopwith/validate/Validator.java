// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Problem;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleSet;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;
import org.sopwith.validate.internal.object.MetaRules;

/**
 * Checks objects one by one. It goes through an object once and shows each data set and each
 * element to the rules. May be used by several threads at a time.
 */
public final class Validator {
  private final RuleSet<Instance> instanceRules;
  private final RuleSet<Item> itemRules;
  private final RuleSet<ElementAt> elementRules;
  private final Map<String, IodDefinition> iods = new ConcurrentHashMap<>();

  /**
   * @param rules all rules there are
   * @param switches rule id to on or off, where it differs from the default
   */
  public Validator(Rules rules, Map<String, Boolean> switches) {
    this.instanceRules = RuleSet.of(rules.instanceRules(), switches);
    this.itemRules = RuleSet.of(rules.itemRules(), switches);
    this.elementRules = RuleSet.of(rules.elementRules(), switches);
  }

  /** An object made ready for rules, alone. */
  public Instance instance(DicomFile file) {
    return instance(file, uid -> Optional.empty());
  }

  /**
   * An object made ready for rules.
   *
   * @param others finds the objects that it refers to by SOP Instance UID, as far as at hand
   */
  public Instance instance(DicomFile file, Function<String, Optional<DataSet>> others) {
    Optional<Iod> iod = Iods.standard().ofSopClass(file.dataSet().string(Tag.SOPClassUID, ""));
    return new Instance(
        file,
        iod.map(found -> iods.computeIfAbsent(found.table(), t -> new IodDefinition(found))),
        others);
  }

  /**
   * Checks an object.
   *
   * @param file the file as findings are to name it
   */
  public void validate(Instance instance, String file, Consumer<Finding> sink) {
    validate(instance, file, sink, () -> {});
  }

  /**
   * Checks an object that somebody may want to change meanwhile.
   *
   * @param file the file as findings are to name it
   * @param pause run before each data set and each rule about the whole object, and not within a
   *     rule; what it throws ends the checking
   */
  public void validate(Instance instance, String file, Consumer<Finding> sink, Runnable pause) {
    for (Problem problem : instance.file().problems()) {
      if (!MetaRules.report(problem)) {
        sink.accept(Finding.of(problem, file));
      }
    }
    instanceRules.check(instance, file, sink, pause);
    Item meta = new Item(instance, instance.file().meta(), ItemDefinition.UNKNOWN);
    for (Element element : meta.dataSet()) {
      elementRules.check(new ElementAt(meta, element, Optional.empty()), file, sink);
    }
    walk(instance.outermost(), file, sink, pause);
  }

  private void walk(Item item, String file, Consumer<Finding> sink, Runnable pause) {
    pause.run();
    itemRules.check(item, file, sink);
    for (Element element : item.dataSet()) {
      Optional<ElementDefinition> definition = item.definition().find(element.tag());
      elementRules.check(new ElementAt(item, element, definition), file, sink);
      if (element.isSequence()) {
        List<DataSet> items = element.items();
        if (!items.isEmpty()) {
          ItemDefinition inside =
              definition.map(ElementDefinition::items).orElse(ItemDefinition.UNKNOWN);
          for (DataSet dataSet : items) {
            walk(new Item(item.instance(), dataSet, inside), file, sink, pause);
          }
        }
      }
    }
  }
}
