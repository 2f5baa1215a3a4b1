// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.dicom.DataSet;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.generate.ValueDocuments;
import org.sopwith.sr.template.TemplateCatalog;

/** The X-Ray Radiation Dose SR (PS3.16 TID 10011) of the CT series, from {@code dose.json}. */
public final class DoseOfCt {
  private static final Pattern UID = Pattern.compile("uid:([a-z ]+)");

  private DoseOfCt() {}

  /** The report. */
  public static DataSet document(Uids uids) throws IOException {
    String json;
    try (InputStream in = DoseOfCt.class.getResourceAsStream("dose.json")) {
      json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Matcher names = UID.matcher(json);
    String values = names.replaceAll(name -> uids.of(name.group(1)));
    TemplateCatalog catalog = TemplateCatalog.standard();
    try {
      ValueDocuments.Result result =
          new ValueDocuments(catalog, catalog.template("10011").orElseThrow())
              .header(ReportHeader.of("dose", 6, "Radiation dose", uids))
              .read(values);
      if (!result.problems().isEmpty()) {
        throw new IllegalStateException("dose.json: " + result.problems());
      }
      return result.document().orElseThrow();
    } catch (OperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
