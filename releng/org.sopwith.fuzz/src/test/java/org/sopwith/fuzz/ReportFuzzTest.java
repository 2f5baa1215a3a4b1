// SPDX-License-Identifier: EPL-2.0
package org.sopwith.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.Writer;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.sr.compare.SrComparison;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentProblem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.render.RenderOptions;
import org.sopwith.sr.render.SrHtml;
import org.sopwith.sr.render.SrJson;
import org.sopwith.sr.render.SrText;
import org.sopwith.sr.table.ItemSelection;
import org.sopwith.sr.table.SrTables;

/** No bytes make reading, showing, comparing or tabulating a report fail. */
class ReportFuzzTest {
  private static final RenderOptions OPTIONS =
      RenderOptions.DEFAULT.withPositions(true).withCodes(true);
  private static final SrTables TABLES = new SrTables(true, ItemSelection.ALL);

  static byte[][] seeds() throws IOException {
    return Seeds.reports();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void readsAnything(byte[] bytes) throws IOException {
    if (bytes == null) {
      return;
    }
    try (DicomFile file = DicomFile.parse(bytes)) {
      SrDocument document = SrDocument.of(file.dataSet());
      ContentProblem.of(document);
      SrText.write(document, OPTIONS, Writer.nullWriter());
      SrHtml.write(document, OPTIONS, Writer.nullWriter());
      SrJson.write(document, OPTIONS, Writer.nullWriter());
      TABLES.read(document, "file", row -> {});
      if (!SrComparison.compare(document, document).isEmpty()) {
        throw new AssertionError("A report differs from itself.");
      }
      for (ContentItem item : document.items()) {
        if (item.valueType().isPresent()) {
          ContentItems.write(item.dataSet(), item.name(), item.value());
        }
      }
      if (file.isModified()) {
        throw new AssertionError("A report is changed by what it says.");
      }
    } catch (DicomException e) {
      // Not DICOM at all: there is nothing to show.
    }
  }
}
