// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.ui.editor.internal.DicomEditor;
import org.sopwith.ui.editor.internal.Ids;

class TagsPageTest {
  @TempDir Path folder;

  @AfterEach
  void close() {
    Ui.closeAll();
  }

  @Test
  void opens() throws Exception {
    Path file = folder.resolve("seg.dcm");
    Objects.segmentation(file);
    DicomEditor editor = Ui.open(file);
    Tree tree = Ui.find(Tree.class, Ids.TAG_TREE);
    assertTrue(tree.getItemCount() > 10);
    Ui.select(tree, Ui.row(tree, 1, "Segment Sequence"));
    Ui.screenshot("tags");
    assertFalse(editor.isDirty());
    assertEquals("x", "x");
  }
}
