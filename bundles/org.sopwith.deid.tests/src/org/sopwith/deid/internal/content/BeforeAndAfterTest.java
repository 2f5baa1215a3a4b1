// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.render.RenderOptions;
import org.sopwith.sr.render.SrText;

/** One report before and after, to be read by people: {@code before-and-after.txt}. */
class BeforeAndAfterTest {
  private static final String GOLDEN = "before-and-after.txt";

  @TempDir Path folder;

  @Test
  void isAsPeopleHaveReadIt() throws Exception {
    Path file = folder.resolve("a.key");
    Files.writeString(file, "sopwith-deid-key 1\n" + "0123456789abcdef".repeat(4) + "\n");
    DeidKey key = DeidKey.read(file);
    StringBuilder text = new StringBuilder(text("Before", NamedReport.make()));
    for (String options :
        new String[] {
          "clean-structured-content",
          "clean-structured-content, clean-descriptors, retain-modified-dates,"
              + " retain-patient-characteristics",
          "clean-structured-content, retain-uids, retain-full-dates, retain-device-identity,"
              + " retain-institution-identity",
          ""
        }) {
      DataSet result =
          Reports.cleaned(
              Reports.file(NamedReport.make()),
              Reports.profile(options.isEmpty() ? new String[0] : options.split(", ?")),
              key);
      text.append('\n').append(text(("Basic, " + options).replaceFirst(", $", ""), result));
    }
    assertEquals(golden(), text.toString());
  }

  private static String text(String title, DataSet report) throws IOException {
    StringWriter out = new StringWriter();
    SrText.write(SrDocument.of(report), RenderOptions.DEFAULT.withPositions(true), out);
    return "#### " + title + "\n\n" + out;
  }

  private static String golden() throws IOException {
    try (InputStream in = BeforeAndAfterTest.class.getResourceAsStream(GOLDEN)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
