// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.operation.Finding;
import org.sopwith.operation.StandardReference;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.open.FolderProjects;
import org.sopwith.ui.internal.open.Opener;

class FindingsTest {
  @TempDir Path folder;
  private Tree tree;

  @BeforeEach
  void linkAFolder() throws Exception {
    Bot.usualSize();
    ResourcesPlugin.getWorkspace()
        .getRoot()
        .deleteMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
    DataSet data = new DataSet();
    data.set(Tag.SOPClassUID, UID.CTImageStorage);
    data.set(Tag.SOPInstanceUID, "2.25.1");
    data.set(Tag.StudyInstanceUID, "2.25.2");
    data.set(Tag.SeriesInstanceUID, "2.25.3");
    data.set(Tag.Modality, "CT");
    data.set(Tag.PatientName, "Doe^Jane");
    Path whole = folder.resolve("whole");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, data).write(whole);
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(folder.resolve("truncated"), Arrays.copyOf(bytes, bytes.length - 3));
    FolderProjects.add(folder, "Broken");
    Bot.await(
        "the project", () -> InputFiles.existingFile(folder.resolve("truncated")).isPresent());
    Bot.page().showView(SopwithUi.VIEW_FINDINGS);
  }

  @AfterEach
  void remove() throws Exception {
    Bot.page().closeAllEditors(false);
    FindingMarkers.clear("test");
    ResourcesPlugin.getWorkspace().getRoot().getProject("Broken").delete(true, true, null);
    Bot.pump(300);
  }

  @Test
  void openingATruncatedFileGivesAFindingOnIt() throws Exception {
    Opener.open(Bot.page(), folder.resolve("truncated"), "");
    tree = Bot.find(Tree.class, "findings.tree");
    Bot.await("the finding", () -> tree.getItemCount() > 0);
    IFile file = InputFiles.existingFile(folder.resolve("truncated")).orElseThrow();
    assertTrue(file.findMarkers(FindingMarkers.TYPE, true, 0).length > 0);
    assertTrue(tree.getItem(0).getText().startsWith("encoding."));
    Bot.screenshot("findings");
    assertEquals(2, Files.list(folder).count(), "nothing is written into a linked folder");
  }

  @Test
  void findingsAreGroupedAndFiltered() throws Exception {
    IFile file = InputFiles.existingFile(folder.resolve("whole")).orElseThrow();
    Finding name =
        Finding.error("test.name", "The name is made up")
            .at("PatientName")
            .see(StandardReference.of("PS3.3 C.7.1.1"));
    Finding modality = Finding.warning("test.modality", "No slice thickness").at("Modality");
    FindingMarkers.replace(file, "", "test", List.of(name, modality, name.at("PatientID")));
    tree = Bot.find(Tree.class, "findings.tree");
    Bot.await("both rules", () -> tree.getItemCount() == 2);
    assertTrue(tree.getItem(0).getText().startsWith("test.name  (2)"), "errors come first");

    Combo grouping = Bot.find(Combo.class, "findings.grouping");
    grouping.select(1);
    grouping.notifyListeners(SWT.Selection, null);
    Bot.await("the file", () -> tree.getItem(0).getText().startsWith("whole  (3)"));
    grouping.select(0);
    grouping.notifyListeners(SWT.Selection, null);

    Text filter = Bot.find(Text.class, "findings.filter");
    filter.setText("thickness");
    Bot.await("one rule", () -> tree.getItemCount() == 1);
    Bot.screenshot("findings-filtered");
    filter.setText("");

    FindingMarkers.replace(file, "", "test", List.of());
    assertEquals(0, file.findMarkers(FindingMarkers.TYPE, true, 0).length);
  }

  @Test
  void aMarkerGivesTheFindingThatItWasMadeOf() throws Exception {
    IFile file = InputFiles.existingFile(folder.resolve("whole")).orElseThrow();
    Finding finding =
        Finding.warning("test.name", "The name is made up")
            .at("PatientName")
            .expecting("a name", "Doe^Jane")
            .fixedBy("Empty it", List.of("--set", "PatientName="))
            .see(new StandardReference("PS3.3 C.7.1.1", "2026b"))
            .times(7, List.of());
    FindingMarkers.replace(file, "", "test", List.of(finding));
    IMarker marker = file.findMarkers(FindingMarkers.TYPE, true, 0)[0];
    assertEquals(finding.in(file.getLocation().toOSString()), FindingMarkers.finding(marker));
  }

  @Test
  void doubleClickOpensTheFileOfAFinding() throws Exception {
    IFile file = InputFiles.existingFile(folder.resolve("whole")).orElseThrow();
    FindingMarkers.replace(
        file, "", "test", List.of(Finding.error("test.name", "Made up").at("PatientName")));
    tree = Bot.find(Tree.class, "findings.tree");
    Bot.doubleClick(tree, Bot.row(tree, "test.name", "whole", "Made up"));
    Bot.await("the editor", () -> Bot.page().getActiveEditor() != null);
    assertEquals("whole", Bot.page().getActiveEditor().getEditorInput().getName());
  }
}
