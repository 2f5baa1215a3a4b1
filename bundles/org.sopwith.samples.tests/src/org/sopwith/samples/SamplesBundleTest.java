// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SamplesBundleTest {
  @Test
  void testsShareTheClassLoaderOfTheirBundle() {
    assertEquals("org.sopwith.samples", SamplesBundleTest.class.getPackageName());
  }
}
