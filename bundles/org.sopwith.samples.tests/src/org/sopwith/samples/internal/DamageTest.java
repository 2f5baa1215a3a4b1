// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleSet;

/** Whatever is broken in an object, no rule fails and the checking comes to an end. */
@Timeout(60)
class DamageTest {
  private static final int ROUNDS = 200;

  static List<BaseObject> smallObjects() {
    return Stream.of(BaseObject.values()).filter(BaseObject::isSmall).toList();
  }

  @ParameterizedTest
  @MethodSource("smallObjects")
  void randomBytesBreakNoRule(BaseObject base) throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] bytes = base.bytes();
      for (int i = random.nextInt(8); i >= 0; i--) {
        bytes[random.nextInt(132, bytes.length)] = (byte) random.nextInt(256);
      }
      check(bytes, seed);
    }
  }

  @ParameterizedTest
  @MethodSource("smallObjects")
  void aFileCutOffAnywhereBreaksNoRule(BaseObject base) throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      byte[] bytes = base.bytes();
      check(Arrays.copyOf(bytes, new Random(seed).nextInt(132, bytes.length)), seed);
    }
  }

  @ParameterizedTest
  @MethodSource("smallObjects")
  void elementsRemovedAtRandomBreakNoRule(BaseObject base) throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      try (DicomFile file = base.open()) {
        for (int i = random.nextInt(6); i >= 0; i--) {
          Element element = any(file.dataSet(), random);
          if (random.nextInt(3) == 0 && !element.items().isEmpty()) {
            element.owner().removeItem(element.tag(), random.nextInt(element.items().size()));
          } else {
            element.owner().remove(element.tag());
          }
        }
        check(BaseObject.write(file), seed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("smallObjects")
  void valuesReplacedAtRandomBreakNoRule(BaseObject base) throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      try (DicomFile file = base.open()) {
        for (int i = random.nextInt(6); i >= 0; i--) {
          Element element = any(file.dataSet(), random);
          if (!element.isSequence()) {
            byte[] value = new byte[2 * random.nextInt(10)];
            random.nextBytes(value);
            element.owner().setBytes(element.tag(), element.vr(), value);
          }
        }
        check(BaseObject.write(file), seed);
      }
    }
  }

  private static Element any(DataSet dataSet, Random random) {
    List<Element> all = new ArrayList<>();
    collect(dataSet, all);
    return all.get(random.nextInt(all.size()));
  }

  private static void collect(DataSet dataSet, List<Element> all) {
    for (Element element : dataSet) {
      all.add(element);
      element.items().forEach(item -> collect(item, all));
    }
  }

  private static void check(byte[] bytes, int seed) throws IOException {
    List<Finding> findings;
    try {
      findings = Mutation.findings(bytes);
    } catch (DicomException e) {
      return;
    } catch (RuntimeException e) {
      fail("seed " + seed, e);
      return;
    }
    List<Finding> failed =
        findings.stream().filter(finding -> finding.rule().equals(RuleSet.RULE_FAILED)).toList();
    assertEquals(List.of(), failed, () -> "seed " + seed);
  }
}
