// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CliBundleTest {
  @Test
  void testsShareTheClassLoaderOfTheirBundle() {
    assertEquals("org.sopwith.cli", CliBundleTest.class.getPackageName());
  }
}
