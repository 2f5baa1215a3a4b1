// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.Command;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopwith.ui.SopwithUi;

class WorkbenchTest {
  @BeforeEach
  void usualSize() {
    Bot.usualSize();
  }

  @Test
  void opensWithItsPerspective() {
    assertEquals(SopwithUi.PERSPECTIVE_ID, Bot.page().getPerspective().getId());
  }

  @Test
  void menuBarHoldsItsMenusAndNoForeignOnes() {
    List<String> menus =
        Arrays.stream(Bot.window().getShell().getMenuBar().getItems())
            .map(MenuItem::getText)
            .map(text -> text.replace("&", ""))
            .toList();
    assertEquals(
        List.of("File", "Edit", "Navigate", "Search", "Operations", "Window", "Help"), menus);
  }

  @Test
  void everyViewOfThePerspectiveOpens() throws Exception {
    for (String id :
        List.of(
            SopwithUi.VIEW_EXPLORER,
            SopwithUi.VIEW_FINDINGS,
            SopwithUi.VIEW_STANDARD,
            IPageLayout.ID_OUTLINE,
            IPageLayout.ID_PROP_SHEET,
            IPageLayout.ID_PROGRESS_VIEW,
            "org.eclipse.ui.console.ConsoleView",
            "org.eclipse.pde.runtime.LogView")) {
      IViewPart view = Bot.page().showView(id);
      Bot.pump(200);
      assertNotNull(view, id);
      assertFalse(view.getClass().getName().contains("Error"), id);
    }
    Bot.page().showView(SopwithUi.VIEW_FINDINGS);
  }

  @Test
  void darkThemeShowsAtOnceAndGoesAgain() throws Exception {
    Command command =
        Bot.window().getService(ICommandService.class).getCommand("org.sopwith.ui.theme");
    assertNotNull(command.getHandler());
    IHandlerService handlers = Bot.window().getService(IHandlerService.class);
    handlers.executeCommand(command.getId(), null);
    Bot.pump(1500);
    Bot.screenshot("workbench-dark");
    handlers.executeCommand(command.getId(), null);
    Bot.pump(1500);
    Bot.screenshot("workbench-light");
  }
}
