// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor.model;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DicomException;
import org.sopwith.standard.Definitions;
import org.sopwith.ui.AttributeReference;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.internal.model.Bytes;
import org.sopwith.ui.editor.internal.model.Editing;
import org.sopwith.ui.editor.internal.model.ObjectSummary;
import org.sopwith.ui.editor.internal.model.Row;
import org.sopwith.ui.editor.internal.model.RowFilter;
import org.sopwith.ui.editor.internal.model.RowMarks;
import org.sopwith.ui.editor.internal.model.RowText;
import org.sopwith.ui.editor.internal.model.RowTree;
import org.sopwith.ui.editor.internal.model.Search;
import org.sopwith.ui.editor.internal.model.StandardText;
import org.sopwith.ui.editor.internal.model.ValueChoices;

class RealObjectsTest {
  private static final int MAX_ROWS = 3000;

  private static Path data() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path data = folder.resolveSibling("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return data;
      }
    }
    return Path.of("no shared data");
  }

  @Test
  void everyRowOfRealObjectsIsShownSearchedAndExplained() throws Exception {
    Path data = data();
    assumeTrue(Files.isDirectory(data), "There is no ../shared/data.");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(data)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> failures = new ArrayList<>();
    int shown = 0;
    for (Path file : files) {
      try (DicomDocument document = DicomDocument.open(file)) {
        show(document);
        shown++;
      } catch (DicomException e) {
        assertTrue(!e.getMessage().isEmpty());
      } catch (IOException | RuntimeException e) {
        failures.add(data.relativize(file) + ": " + e + " " + e.getStackTrace()[0]);
      }
    }
    System.out.println("real objects shown: " + shown);
    assertTrue(failures.isEmpty(), String.join("\n", failures));
  }

  private static void show(DicomDocument document) throws IOException {
    RowTree tree = new RowTree(document.file());
    RowMarks marks = new RowMarks(document);
    marks.setChoices(new ValueChoices(Definitions.standard()));
    ObjectSummary.of(document.file());
    List<Row> rows = tree.elementRows();
    for (Row row : rows.subList(0, Math.min(rows.size(), MAX_ROWS))) {
      assertTrue(RowText.of(tree, row)[RowText.TAG].startsWith("("));
      assertTrue(tree.indexOf(row) >= 0);
      assertTrue(tree.pathTo(row).contains(row));
      marks.problem(row);
      Row.Tag tag = (Row.Tag) row;
      var element = tag.place().owner().get(tag.place().tag()).orElseThrow();
      Bytes.picture(Bytes.of(element).read(0, 64), 0);
      if (Editing.isEditable(element)) {
        Editing.text(element);
      }
    }
    assertTrue(new Search(document, "a", RowFilter.EVERYTHING).run(() -> false).isPresent());
    if (!rows.isEmpty()) {
      Row.Tag last = (Row.Tag) rows.get(rows.size() - 1);
      var element = last.place().owner().get(last.place().tag()).orElseThrow();
      assertTrue(StandardText.of(AttributeReference.of(element)).endsWith("</form>"));
    }
  }
}
