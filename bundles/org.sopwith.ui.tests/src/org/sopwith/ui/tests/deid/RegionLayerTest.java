// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.regions.Coverage;
import org.sopwith.deid.regions.RegionRow;
import org.sopwith.deid.regions.RegionTable;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameReader;
import org.sopwith.samples.SampleStudy;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.OperationRunner;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.deid.internal.regions.Ids;
import org.sopwith.ui.deid.internal.regions.RegionFile;
import org.sopwith.ui.deid.internal.regions.RegionLayer;
import org.sopwith.ui.deid.internal.regions.Scope;
import org.sopwith.ui.deid.internal.regions.ShownRegion;
import org.sopwith.ui.editor.internal.DicomEditor;
import org.sopwith.ui.image.internal.ImagePage;
import org.sopwith.ui.tests.Bot;
import org.sopwith.ui.tests.Widgets;
import org.sopwith.ui.tests.Wizards;

/** Regions drawn with the mouse on the made-up ultrasound, which has a name burned in. */
class RegionLayerTest {
  @TempDir static Path folder;
  private static SampleStudy.Files study;
  private static Path before;
  private Path table;
  private RegionLayer layer;
  private Control canvas;

  @BeforeAll
  static void writeStudy() throws Exception {
    study = new SampleStudy().write(folder.resolve("study"));
    before = RegionFile.get();
  }

  @BeforeEach
  void openImage() throws Exception {
    Bot.usualSize();
    table = Files.createTempDirectory(folder, "table").resolve("regions.tsv");
    RegionFile.set(table);
    DicomEditor editor =
        (DicomEditor) Bot.page().openEditor(InputFiles.input(study.us()), SopwithUi.EDITOR_DICOM);
    Bot.await("the object is open", () -> editor.document().isPresent());
    ImagePage image = editor.showPage("org.sopwith.ui.image.page", ImagePage.class).orElseThrow();
    Bot.await("the image is there", () -> !image.isPending());
    Bot.page().activate(editor);
    layer = Adapters.adapt(editor, RegionLayer.class);
    canvas = Bot.find(Control.class, org.sopwith.ui.image.internal.Ids.CANVAS);
    Bot.window().getShell().forceActive();
    Bot.await("the image has the focus", canvas::forceFocus);
    Bot.pump(50);
    execute(Ids.TOGGLE);
    Bot.await("the canvas has its new size", () -> !image.isPending());
  }

  @AfterEach
  void close() {
    Bot.page().closeAllEditors(false);
    RegionFile.set(before);
  }

  private static void execute(String command) throws Exception {
    Bot.window().getService(IHandlerService.class).executeCommand(command, null);
    Bot.pump(100);
  }

  private void mouse(int type, int x, int y) {
    Event event = new Event();
    event.type = type;
    event.button = type == SWT.MouseMove ? 0 : 1;
    event.x = x;
    event.y = y;
    canvas.notifyListeners(type, event);
  }

  private void drag(int x, int y, int toX, int toY) {
    mouse(SWT.MouseDown, x, y);
    mouse(SWT.MouseMove, (x + toX) / 2, (y + toY) / 2);
    mouse(SWT.MouseMove, toX, toY);
    mouse(SWT.MouseUp, toX, toY);
    Bot.pump(50);
  }

  private List<RegionRow> rows() throws Exception {
    return RegionTable.read(table).rows();
  }

  private List<ShownRegion> own() {
    return layer.regions().stream().filter(each -> each.row().isPresent()).toList();
  }

  @Test
  void whatIsDrawnIsInTheTableForThisObjectAlone() throws Exception {
    drag(200, 60, 340, 100);
    assertEquals(1, rows().size());
    assertTrue(rows().getFirst().when().toString().startsWith("SOPInstanceUID="));
    assertEquals(Coverage.SOME, rows().getFirst().coverage());
    assertEquals(1, own().size());
    mouse(SWT.MouseMove, 250, 80);
    assertTrue(canvas.getToolTipText().startsWith("Your table"), canvas.getToolTipText());
    Bot.screenshot("regions-drawn");
  }

  @Test
  void aRegionIsMovedResizedDeletedAndAllThatIsUndone() throws Exception {
    drag(200, 60, 340, 100);
    var drawn = rows().getFirst().regions().getFirst();
    drag(250, 80, 270, 90);
    var moved = rows().getFirst().regions().getFirst();
    assertEquals(drawn.width(), moved.width());
    assertTrue(moved.left() > drawn.left() && moved.top() > drawn.top());
    execute(Ids.TOGGLE + ".wider");
    assertEquals(moved.width() + 1, rows().getFirst().regions().getFirst().width());
    execute(Ids.TOGGLE + ".delete");
    assertEquals(List.of(), rows());
    for (int i = 0; i < 3; i++) {
      execute(Ids.TOGGLE + ".undo");
    }
    assertEquals(drawn, rows().getFirst().regions().getFirst());
  }

  @Test
  void theScopeIsSaidInWordsAndMovesTheRegion() throws Exception {
    drag(200, 60, 340, 100);
    Widgets.choose(Ids.SCOPE, Scope.DEVICE.label());
    assertTrue(rows().getFirst().when().toString().contains("Manufacturer="));
    String words = Bot.find(Label.class, Ids.WORDS).getText();
    assertTrue(words.contains("all images of Brambleware Phantom Echo 8"), words);
    Bot.find(Text.class, Ids.SOURCE).setText("A. Reader");
    Button covers = Bot.find(Button.class, Ids.COVERS);
    covers.setSelection(true);
    Widgets.press(covers);
    assertEquals(Coverage.ALL, rows().getFirst().coverage());
    assertEquals("A. Reader", rows().getFirst().source());
    Bot.screenshot("regions-device");
  }

  @Test
  void deidentificationBlanksWhatWasDrawnAndSaidToBeAll() throws Exception {
    drag(60, 20, 500, 120);
    Button covers = Bot.find(Button.class, Ids.COVERS);
    covers.setSelection(true);
    Widgets.press(covers);
    Path out = folder.resolve("blanked");
    PlatformUI.getWorkbench()
        .getService(OperationRunner.class)
        .run(
            Bot.window(),
            "deid apply",
            Map.of(
                "paths", List.of(study.us().toString()),
                "profile", List.of("basic"),
                "regions", List.of(table.toString()),
                "out", List.of(out.toString())));
    Bot.awaitValue("the end", () -> Wizards.dialog("De-identify")).close();
    try (var results = Files.walk(out)) {
      Path result = results.filter(file -> file.toString().endsWith(".dcm")).findFirst().get();
      try (DicomFile file = DicomFile.open(result)) {
        assertEquals("NO", file.dataSet().string(Tag.BurnedInAnnotation, ""));
        var region = rows().getFirst().regions().getFirst();
        Frame frame = FrameReader.of(file).frame(3);
        for (int row = region.top(); row < region.top() + region.height(); row++) {
          for (int column = region.left(); column < region.left() + region.width(); column++) {
            assertEquals(0, frame.value(row, column, 0));
          }
        }
      }
    }
  }

  @Test
  void theWizardTakesWhatWasDrawnAndTheVerificationFindsItDone() throws Exception {
    drag(60, 10, 640, 120);
    Button covers = Bot.find(Button.class, Ids.COVERS);
    covers.setSelection(true);
    Widgets.press(covers);
    Path out = folder.resolve("drawn");
    Wizards.run(
        "deid apply",
        dialog -> {
          assertEquals(
              study.us().toString(), Bot.find(Text.class, "operation.paths").getText().strip());
          assertEquals(
              table.toString(), Bot.find(Text.class, "operation.regions").getText().strip());
          Bot.find(Combo.class, "operation.key").setText("");
          Bot.find(Text.class, "operation.out").setText(out.toString());
          Bot.find(Text.class, "operation.report").setText(out + ".html");
          Wizards.press(dialog, IDialogConstants.FINISH_ID);
        });
    Shell end = Bot.awaitValue("the summary", () -> Wizards.dialog("De-identify"));
    String report = Files.readString(Path.of(out + ".html"));
    assertTrue(report.contains("Blanked in pixels"), report);
    Wizards.press(end, "Verify");
    Shell verified =
        Bot.awaitValue("the verification", () -> Wizards.dialog("Verify De-identification"));
    assertTrue(words(verified).contains("No error was found."), words(verified));
    verified.close();
  }

  private static String words(Composite parent) {
    StringBuilder words = new StringBuilder();
    for (Control child : parent.getChildren()) {
      if (child instanceof Label label) {
        words.append(label.getText()).append('\n');
      } else if (child instanceof Composite composite) {
        words.append(words(composite));
      }
    }
    return words.toString();
  }

  @Test
  void thePreviewBlanksTheRegionOnTheScreen() throws Exception {
    drag(60, 20, 500, 120);
    execute(Ids.TOGGLE + ".blanked");
    assertTrue(Bot.find(Button.class, Ids.BLANKED).getSelection());
    Bot.screenshot("regions-blanked");
  }

  @Test
  void keysAreThoseOfRegionsWhileTheyAreShown() throws Exception {
    IBindingService bindings = Bot.window().getService(IBindingService.class);
    var sequence =
        org.eclipse.jface.bindings.keys.KeySequence.getInstance(KeyStroke.getInstance("CTRL+Z"));
    assertEquals(
        Ids.TOGGLE + ".undo", bindings.getPerfectMatch(sequence).getParameterizedCommand().getId());
    execute(Ids.TOGGLE);
    assertEquals(
        "org.eclipse.ui.edit.undo",
        bindings.getPerfectMatch(sequence).getParameterizedCommand().getId());
    drag(200, 60, 340, 100);
    assertFalse(Files.exists(table), "the mouse does what it did before");
  }

  @Test
  void regionsAreMadeByKeysAlone() throws Exception {
    execute(Ids.TOGGLE + ".insert");
    var made = rows().getFirst().regions().getFirst();
    execute(Ids.TOGGLE + ".down");
    assertEquals(made.top() + 1, rows().getFirst().regions().getFirst().top());
  }
}
