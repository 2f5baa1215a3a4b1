// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.dump;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;

/**
 * The elements of objects as rows: file, attribute path, tag, keyword, VR, length in bytes (empty
 * if undefined), value. Text is whole, unless a width is given; binary data is cut.
 */
public final class CsvDump {
  private static final int WIDEST_BINARY = 64;

  private final CSVPrinter csv;
  private final DumpOptions options;

  /** Writes the heading. */
  public CsvDump(Writer out, DumpOptions options) throws IOException {
    this.csv = new CSVPrinter(out, CSVFormat.RFC4180);
    this.options = options;
    csv.printRecord("file", "path", "tag", "keyword", "vr", "length", "value");
  }

  /** Writes an object with its File Meta Information. */
  public void write(DicomFile file, String name) throws IOException {
    write(file.meta(), name, "");
    write(file.dataSet(), name, "");
  }

  private void write(DataSet dataSet, String file, String prefix) throws IOException {
    for (Element element : dataSet) {
      if (!options.shows(element)) {
        continue;
      }
      String keyword = element.keyword();
      String path = prefix + (keyword.isEmpty() ? Tags.format(element.tag()) : keyword);
      long length = element.length();
      csv.printRecord(
          file,
          path,
          Tags.format(element.tag()),
          keyword,
          element.vr(),
          length == Element.UNDEFINED_LENGTH ? "" : length,
          value(element));
      int item = 0;
      for (DataSet inner : element.items()) {
        item++;
        if (options.shows(inner)) {
          write(inner, file, path + "[" + item + "].");
        }
      }
    }
  }

  private String value(Element element) {
    if (options.width() > 0) {
      return element.display(options.width());
    }
    return element.vr().isText() && !element.isEncapsulated()
        ? String.join("\\", element.strings())
        : element.display(WIDEST_BINARY);
  }
}
