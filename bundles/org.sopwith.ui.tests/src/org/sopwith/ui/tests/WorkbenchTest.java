// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
  @Test
  void workbenchOpensWithItsPerspective() {
    assertEquals(
        "org.sopwith.ui.perspective",
        PlatformUI.getWorkbench()
            .getActiveWorkbenchWindow()
            .getActivePage()
            .getPerspective()
            .getId());
  }
}
