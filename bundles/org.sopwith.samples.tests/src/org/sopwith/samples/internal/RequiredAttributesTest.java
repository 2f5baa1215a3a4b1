// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.ElementState;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.standard.AttributeType;
import org.sopwith.standard.Usage;
import org.sopwith.validate.ElementDefinition;
import org.sopwith.validate.Instance;
import org.sopwith.validate.ItemDefinition;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/**
 * Every attribute of type 1 and 2 of the mandatory modules, at any depth, is missed when it is
 * taken out or emptied, and only then.
 */
class RequiredAttributesTest {
  private static final Validator VALIDATOR = new Validator(Rules.load(), Map.of());

  /** An attribute that is to be there, and the type that says so. */
  private record Required(DataSet owner, int tag, AttributeType type) {
    String path() {
      return AttributePath.of(owner, tag).toString();
    }
  }

  static List<BaseObject> smallObjects() {
    return Stream.of(BaseObject.values()).filter(BaseObject::isSmall).toList();
  }

  @ParameterizedTest
  @MethodSource("smallObjects")
  void eachIsMissedAtItsPath(BaseObject base) throws IOException {
    List<String> silent = new ArrayList<>();
    try (DicomFile file = base.open()) {
      List<Required> all = new ArrayList<>();
      Instance instance = VALIDATOR.instance(file);
      collect(file.dataSet(), instance.outermost().definition(), all);
      assertTrue(all.size() >= 20, () -> "only " + all.size() + " found");
      for (Required required : all) {
        DataSet owner = required.owner();
        ElementState state = owner.state(required.tag());
        owner.remove(required.tag());
        boolean one = required.type() == AttributeType.TYPE_1;
        expect(file, required, one ? "iod.type1-missing" : "iod.type2-missing", silent);
        owner.restore(state);
        if (one) {
          empty(owner.get(required.tag()).orElseThrow());
          expect(file, required, "iod.type1-empty", silent);
          owner.restore(state);
        }
      }
      List<Finding> errors = new ArrayList<>();
      VALIDATOR.validate(VALIDATOR.instance(file), "", errors::add);
      errors.removeIf(finding -> !finding.rule().startsWith("iod.type"));
      assertEquals(List.of(), errors);
    }
    assertEquals(List.of(), silent);
  }

  private static void empty(Element element) {
    if (element.vr() == VR.SQ) {
      element.owner().setEmptySequence(element.tag());
    } else {
      element.owner().setBytes(element.tag(), element.vr(), new byte[0]);
    }
  }

  private static void expect(DicomFile file, Required required, String rule, List<String> silent) {
    List<Finding> findings = new ArrayList<>();
    VALIDATOR.validate(VALIDATOR.instance(file), "", findings::add);
    boolean found =
        findings.stream().anyMatch(f -> f.rule().equals(rule) && f.path().equals(required.path()));
    if (!found) {
      silent.add(rule + " " + required.path());
    }
  }

  private static void collect(DataSet dataSet, ItemDefinition definition, List<Required> all) {
    for (Element element : dataSet) {
      ElementDefinition known = definition.find(element.tag()).orElse(null);
      if (known == null || known.isFunctionalGroup()) {
        continue;
      }
      AttributeType type = known.type();
      boolean required = type == AttributeType.TYPE_1 || type == AttributeType.TYPE_2;
      boolean mandatory = known.strictest().use().usage() == Usage.MANDATORY;
      // Without SOP Class UID nothing is known of the object.
      if (required && mandatory && element.tag() != Tag.SOPClassUID) {
        all.add(new Required(dataSet, element.tag(), type));
      }
      element.items().forEach(item -> collect(item, known.items(), all));
    }
  }
}
