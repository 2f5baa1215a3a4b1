// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ImageBundleTest {
  @Test
  void testsShareTheClassLoaderOfTheirBundle() {
    assertEquals("org.sopwith.image", ImageBundleTest.class.getPackageName());
  }
}
