// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OperationBundleTest {
  @Test
  void testsShareTheClassLoaderOfTheirBundle() {
    assertEquals("org.sopwith.operation", OperationBundleTest.class.getPackageName());
  }
}
