// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StandardBundleTest {
  @Test
  void testsShareTheClassLoaderOfTheirBundle() {
    assertEquals("org.sopwith.standard", StandardBundleTest.class.getPackageName());
  }
}
