// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.ui.editor.internal.DicomEditor;
import org.sopwith.ui.editor.internal.Ids;

/** An object of 100,000 rows: how long the workbench takes is printed. */
class LargeObjectTest {
  private static final int FRAMES = 12_544;

  @TempDir Path folder;

  @AfterEach
  void close() {
    Ui.closeAll();
  }

  private Path large() throws Exception {
    DataSet data = new DataSet();
    data.set(Tag.SOPClassUID, UID.SegmentationStorage);
    data.set(Tag.SOPInstanceUID, "2.25.99");
    data.set(Tag.Modality, "SEG");
    for (int frame = 1; frame <= FRAMES; frame++) {
      DataSet item = data.addItem(Tag.PerFrameFunctionalGroupsSequence);
      DataSet content = item.addItem(Tag.FrameContentSequence);
      content.setInts(Tag.DimensionIndexValues, VR.UL, 1 + frame % 98, frame);
      content.set(Tag.StackID, "1");
      content.setInts(Tag.InStackPositionNumber, VR.UL, frame);
      item.addItem(Tag.PlanePositionSequence)
          .set(Tag.ImagePositionPatient, "-100", "-100", String.valueOf(frame));
      item.addItem(Tag.SegmentIdentificationSequence)
          .setInts(Tag.ReferencedSegmentNumber, VR.US, 1 + frame % 98);
    }
    Path file = folder.resolve("large.dcm");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, data).write(file);
    return file;
  }

  @Test
  void opensSearchesAndScrollsWithoutPause() throws Exception {
    Path file = large();
    Watch watch = new Watch();
    DicomEditor editor = Ui.open(file);
    watch.say("opened and counted");
    Tree tree = Ui.find(Tree.class, Ids.TAG_TREE);
    String count = Ui.find(Label.class, Ids.COUNT).getText();
    assertTrue(count.startsWith("100,"), count);
    TreeItem frames = Ui.row(tree, 1, "Per-Frame");
    frames.setExpanded(true);
    drain();
    watch.say("sequence of " + FRAMES + " items expanded");
    assertEquals(13, frames.getItemCount(), "pages");
    editor.gotoPath(
        "PerFrameFunctionalGroupsSequence[12000].PlanePositionSequence[1].ImagePositionPatient");
    drain();
    watch.say("jumped to item 12,000");
    assertTrue(tree.getSelection()[0].getText(5).endsWith("12000"));
    Ui.screenshot("large");
    for (int i = 0; i < 50; i++) {
      tree.setTopItem(frames.getItem(11).getItem(i * 15));
      drain();
    }
    watch.say("scrolled 50 times");
    Ui.find(Text.class, Ids.SEARCH).setText("12000");
    drain();
    watch.say("key handled");
    Ui.await("found", () -> !editor.tagsPage(true).orElseThrow().isSearching());
    drain();
    watch.say("searched");
    assertEquals("3 of " + count, Ui.find(Label.class, Ids.COUNT).getText());
    Ui.screenshot("large-search");
  }

  private static void drain() {
    while (Display.getCurrent().readAndDispatch()) {
      Thread.onSpinWait();
    }
  }

  private static final class Watch {
    private long last = System.nanoTime();

    void say(String what) {
      long now = System.nanoTime();
      System.out.printf("large object: %s in %d ms%n", what, (now - last) / 1_000_000);
      last = now;
    }
  }
}
