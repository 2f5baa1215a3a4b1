// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.views.properties.IPropertySource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopwith.ui.SopwithUi;

class SampleStudyTest {
  @BeforeEach
  void waitForTheStudy() throws Exception {
    Bot.usualSize();
    Bot.window().getService(IHandlerService.class).executeCommand("org.sopwith.ui.welcome", null);
    Label state = Bot.find(Label.class, "welcome.sample");
    Bot.await("the sample study", () -> state.getText().startsWith("A made-up patient"));
  }

  @AfterEach
  void close() {
    Bot.page().closeAllEditors(false);
    Bot.pump(100);
  }

  @Test
  void welcomeOpensTheCtImageInTheDicomEditor() throws Exception {
    Bot.screenshot("welcome");
    Bot.find(Link.class, "welcome.open").notifyListeners(SWT.Selection, null);
    Bot.await(
        "the DICOM editor",
        () ->
            Bot.page().getActiveEditor() != null
                && Bot.page().getActiveEditor().getSite().getId().equals(SopwithUi.EDITOR_DICOM));
    Bot.await(
        "the status line",
        () -> Bot.find(CLabel.class, "status.object").getText().startsWith("CT Image Storage"));
    Bot.screenshot("workbench-ct");
  }

  @Test
  void welcomeComparesTwoImages() throws Exception {
    Bot.find(Link.class, "welcome.compare").notifyListeners(SWT.Selection, null);
    Bot.await(
        "the comparison",
        () ->
            Bot.page().getActiveEditor() != null
                && Bot.page()
                    .getActiveEditor()
                    .getSite()
                    .getId()
                    .equals("org.sopwith.ui.editor.compare"));
    Bot.pump(500);
    Bot.screenshot("workbench-compare");
  }

  @Test
  void explorerShowsPatientStudySeriesAndInstances() throws Exception {
    Bot.page().showView(SopwithUi.VIEW_EXPLORER);
    Tree tree = Bot.find(Tree.class, "explorer.tree");
    TreeItem series = Bot.row(tree, "Sample Study", "^", "-", "CT");
    assertTrue(series.getItemCount() >= 60, "instances of the CT series");
    Bot.page().showView(IPageLayout.ID_PROP_SHEET);
    Bot.select(tree, series);
    IPropertySource properties = Adapters.adapt(series.getData(), IPropertySource.class);
    assertNotNull(properties);
    Bot.screenshot("explorer-series");
    TreeItem instance = series.getItem(0);
    Bot.await("the instances", () -> Adapters.adapt(instance.getData(), IFile.class) != null);
    Bot.doubleClick(tree, instance);
    Bot.await(
        "an editor of the instance",
        () ->
            Bot.page().getActiveEditor() != null
                && Bot.page().getActiveEditor().getSite().getId().equals(SopwithUi.EDITOR_DICOM));
    Bot.page().showView(SopwithUi.VIEW_FINDINGS);
  }

  @Test
  void explorerGroupsByFolderToo() throws Exception {
    Bot.page().showView(SopwithUi.VIEW_EXPLORER);
    Tree tree = Bot.find(Tree.class, "explorer.tree");
    group("folder");
    try {
      TreeItem image = Bot.row(tree, "Sample Study", "ct", "0001.dcm");
      assertEquals("0001.dcm", image.getText());
      Bot.screenshot("explorer-folders");
    } finally {
      group("study");
    }
  }

  private static void group(String how) throws Exception {
    Groupings.execute("org.sopwith.ui.explorer.grouping", how);
    Bot.pump(200);
  }
}
