// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Product;
import org.sopwith.validate.ElementRule;
import org.sopwith.validate.RuleProvider;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/**
 * Records the original values that a profile names, where they were changed, in the Original
 * Attributes Sequence (PS3.3 C.12.1.1.9). They are readable for everybody who has the result.
 *
 * <p>A sequence is recorded whole. A value that does not conform to its VR or VM stands in the
 * Nonconforming Modified Attributes Sequence.
 */
final class OriginalsRecorder {
  private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final Set<String> FORM =
      Set.of("value.representation", "value.multiplicity", "value.length");

  private final List<Integer> tags;
  private final Optional<Validator> validator;

  OriginalsRecorder(Profile profile) {
    tags =
        profile.getRecordOriginal().stream()
            .map(name -> Tags.parse(name).orElseThrow())
            .distinct()
            .toList();
    validator = tags.isEmpty() ? Optional.empty() : Optional.of(validator());
  }

  private static Validator validator() {
    List<ElementRule> rules =
        Rules.load().elementRules().stream().filter(rule -> FORM.contains(rule.id())).toList();
    return new Validator(
        Rules.of(
            new RuleProvider() {
              @Override
              public List<ElementRule> elementRules() {
                return rules;
              }
            }),
        Map.of());
  }

  /** Records what was changed; whether there was anything. */
  boolean record(DataSet original, DataSet result) {
    List<Integer> changed = tags.stream().filter(tag -> !same(original, result, tag)).toList();
    if (changed.isEmpty()) {
      return false;
    }
    DataSet entry = result.addItem(Tag.OriginalAttributesSequence);
    entry.set(Tag.SourceOfPreviousValues, VR.LO);
    entry.set(Tag.AttributeModificationDateTime, VR.DT, NOW.format(LocalDateTime.now()));
    entry.set(Tag.ModifyingSystem, VR.LO, Product.nameAndVersion());
    entry.set(Tag.ReasonForTheAttributeModification, VR.CS, "COERCE");
    DataSet values = entry.addItem(Tag.ModifiedAttributesSequence);
    if (!same(original, result, Tag.SpecificCharacterSet)) {
      original
          .get(Tag.SpecificCharacterSet)
          .ifPresent(each -> OriginalsEncryptor.copy(each, values));
    }
    changed.forEach(tag -> add(original, result, tag, entry, values));
    return true;
  }

  private void add(DataSet original, DataSet result, int tag, DataSet entry, DataSet values) {
    Optional<Element> before = original.get(tag);
    if (before.isEmpty()) {
      Element added = result.get(tag).orElseThrow();
      if (added.isSequence()) {
        values.setEmptySequence(tag);
      } else {
        values.set(tag, added.vr());
      }
      return;
    }
    if (Tags.isPrivate(tag)) {
      creator(original, tag).ifPresent(each -> OriginalsEncryptor.copy(each, values));
    }
    if (conforms(before.get())) {
      OriginalsEncryptor.copy(before.get(), values);
      return;
    }
    values.set(tag, before.get().vr());
    DataSet wrong = entry.addItem(Tag.NonconformingModifiedAttributesSequence);
    wrong.set(Tag.SelectorAttribute, VR.AT, Tags.format(tag));
    before
        .get()
        .privateCreator()
        .ifPresent(name -> wrong.set(Tag.SelectorAttributePrivateCreator, VR.LO, name));
    wrong.setBytes(Tag.NonconformingDataElementValue, VR.OB, before.get().bytes());
  }

  private static Optional<Element> creator(DataSet original, int tag) {
    return original.get(Tags.of(Tags.group(tag), Tags.element(tag) >>> 8));
  }

  private boolean conforms(Element element) {
    if (element.isSequence()) {
      return true;
    }
    DataSet alone = new DataSet();
    element
        .owner()
        .get(Tag.SpecificCharacterSet)
        .ifPresent(each -> OriginalsEncryptor.copy(each, alone));
    OriginalsEncryptor.copy(element, alone);
    boolean[] wrong = new boolean[1];
    Validator form = validator.orElseThrow();
    form.validate(
        form.instance(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, alone)),
        "",
        finding -> wrong[0] |= FORM.contains(finding.rule()));
    return !wrong[0];
  }

  private static boolean same(DataSet original, DataSet result, int tag) {
    Optional<Element> before = original.get(tag);
    Optional<Element> after = result.get(tag);
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() && after.isEmpty();
    }
    if (!before.get().isSequence() && !after.get().isSequence()) {
      return Arrays.equals(before.get().bytes(), after.get().bytes());
    }
    return before.get().isSequence()
        && after.get().isSequence()
        && sameItems(before.get().items(), after.get().items());
  }

  private static boolean sameItems(List<DataSet> before, List<DataSet> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      Set<Integer> all = new HashSet<>();
      before.get(i).forEach(each -> all.add(each.tag()));
      after.get(i).forEach(each -> all.add(each.tag()));
      for (int tag : all) {
        if (!same(before.get(i), after.get(i), tag)) {
          return false;
        }
      }
    }
    return true;
  }
}
