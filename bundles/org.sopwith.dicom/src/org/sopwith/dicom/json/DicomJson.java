// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;

/** The DICOM JSON Model (PS3.18 Annex F), both ways. */
public final class DicomJson {
  private static final int MAX_NESTING = 400;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private DicomJson() {}

  /** Finds the bytes that a BulkDataURI stands for. */
  @FunctionalInterface
  public interface BulkResolver {
    /** Resolves nothing: a BulkDataURI is an error. */
    BulkResolver NONE =
        uri -> {
          throw new IOException("A BulkDataURI is not followed here.");
        };

    /** The bytes behind a URI. */
    BulkData resolve(String uri) throws IOException;
  }

  /** What of a data set is written. */
  public interface Choice {
    /** Everything. */
    Choice ALL =
        new Choice() {
          @Override
          public boolean has(Element element) {
            return true;
          }

          @Override
          public boolean has(DataSet item) {
            return true;
          }
        };

    /** Whether an element is written. */
    boolean has(Element element);

    /** Whether an item of a sequence that is written is written. */
    boolean has(DataSet item);
  }

  /** A generator as used here; the caller closes it. */
  public static JsonGenerator generator(Writer out) throws IOException {
    return FACTORY.createGenerator(out).useDefaultPrettyPrinter();
  }

  /** Writes a file's data set as one JSON object. */
  public static void write(DicomFile file, JsonGenerator out, JsonOptions options)
      throws IOException {
    JsonDataSetWriter writer = new JsonDataSetWriter(out, options, Choice.ALL);
    out.writeStartObject();
    if (options.withMeta()) {
      writer.writeElements(file.meta());
    }
    writer.writeElements(file.dataSet());
    out.writeEndObject();
  }

  /** Writes a data set as one JSON object. */
  public static void write(DataSet dataSet, JsonGenerator out, JsonOptions options)
      throws IOException {
    write(dataSet, out, options, Choice.ALL);
  }

  /** Writes what is chosen of a data set as one JSON object. */
  public static void write(DataSet dataSet, JsonGenerator out, JsonOptions options, Choice choice)
      throws IOException {
    out.writeStartObject();
    new JsonDataSetWriter(out, options, choice).writeElements(dataSet);
    out.writeEndObject();
  }

  /**
   * Reads one JSON object as a data set. Its text is in UTF-8, whatever Specific Character Set the
   * JSON has; elements of group 0002 are left out.
   *
   * @throws IOException with line and column if the text is not DICOM JSON
   */
  public static DataSet read(InputStream in, BulkResolver resolver) throws IOException {
    try (JsonParser parser = FACTORY.createParser(in)) {
      return new JsonDataSetReader(parser, resolver).read();
    }
  }
}
