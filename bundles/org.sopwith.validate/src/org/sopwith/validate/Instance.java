// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Usage;
import org.sopwith.standard.condition.Conditions;
import org.sopwith.standard.condition.Situation;
import org.sopwith.standard.condition.Verdict;
import org.sopwith.validate.ModulePresence.Because;

/** A SOP Instance under validation. {@link Validator#instance} makes it. */
public final class Instance {
  private final DicomFile file;
  private final Optional<IodDefinition> definition;
  private final List<ModulePresence> modules;
  private final ItemDefinition outermost;
  private final FunctionalGroups functionalGroups;
  private final Situation situation;
  private final Map<Class<?>, Object> shared = new HashMap<>();

  Instance(
      DicomFile file,
      Optional<IodDefinition> definition,
      Function<String, Optional<DataSet>> others) {
    this.file = file;
    this.definition = definition;
    this.functionalGroups =
        definition
            .map(iod -> iod.functionalGroups(file.dataSet()))
            .orElseGet(FunctionalGroups::none);
    List<ModulePresence> told =
        definition.map(iod -> iod.modules(file.dataSet())).orElse(List.of());
    this.situation = new ObjectSituation(told, functionalGroups, others);
    this.modules = told.stream().map(this::orRequired).toList();
    this.outermost = definition.map(iod -> iod.outermost(modules)).orElse(ItemDefinition.UNKNOWN);
  }

  private ModulePresence orRequired(ModulePresence module) {
    boolean required =
        !module.present()
            && module.use().usage() == Usage.CONDITIONAL
            && Conditions.standard()
                .ofUse(definition.orElseThrow().iod(), module.use())
                .filter(c -> c.isRequired(file.dataSet(), situation) == Verdict.TRUE)
                .isPresent();
    return required ? new ModulePresence(module.use(), true, Because.REQUIRED, List.of()) : module;
  }

  /** The file, with its File Meta Information and transfer syntax. */
  public DicomFile file() {
    return file;
  }

  public DataSet dataSet() {
    return file.dataSet();
  }

  /** Its SOP Class UID, or an empty text. */
  public String sopClassUid() {
    return dataSet().string(Tag.SOPClassUID, "");
  }

  /** The IOD of its SOP class, if PS3.3 has one. */
  public Optional<Iod> iod() {
    return definition.map(IodDefinition::iod);
  }

  /** The modules of the IOD in its order, each with whether it counts as present and why. */
  public List<ModulePresence> modules() {
    return modules;
  }

  /**
   * Whether a module asks, in every object, for attributes that no other module defines.
   *
   * @param module one of {@link #modules}
   */
  public boolean asksForOwnAttributes(ModulePresence module) {
    return definition.orElseThrow().asksForOwnAttributes(modules.indexOf(module));
  }

  /** Where its functional groups are. */
  public FunctionalGroups functionalGroups() {
    return functionalGroups;
  }

  /** What conditions may ask about besides the data set. */
  public Situation situation() {
    return situation;
  }

  /**
   * Something that several rules need of this object, made when the first of them asks for it.
   *
   * @param type what it is kept by
   */
  public <T> T shared(Class<T> type, Function<Instance, T> maker) {
    Object known = shared.get(type);
    if (known == null) {
      known = maker.apply(this);
      shared.put(type, known);
    }
    return type.cast(known);
  }

  /** The outermost data set. */
  public Item outermost() {
    return new Item(this, dataSet(), outermost);
  }

  /** A data set of this object, whatever sequence it is an item of, with what may be in it. */
  public Item item(DataSet nested) {
    return nested.parent().map(outer -> item(outer).inside(nested)).orElseGet(this::outermost);
  }
}
