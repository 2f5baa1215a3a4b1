// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;

/** Renderings of a document with everything in it, as they are kept beside the test to be read. */
class RenderTest {
  private interface Format {
    void write(SrDocument document, RenderOptions options, Writer out) throws IOException;
  }

  private static String render(SrDocument document, RenderOptions options, Format format)
      throws IOException {
    StringWriter out = new StringWriter();
    format.write(document, options, out);
    return out.toString();
  }

  /** With {@code -Dsopwith.golden=DIR} the texts are written there instead, to be looked at. */
  private static void assertGolden(String name, String actual) throws IOException {
    String update = System.getProperty("sopwith.golden");
    if (update != null) {
      Files.writeString(Path.of(update, name), actual);
      return;
    }
    try (InputStream in = RenderTest.class.getResourceAsStream(name)) {
      assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), actual);
    }
  }

  @Test
  void text() throws IOException {
    assertGolden("full.txt", render(FullDocument.make(), RenderOptions.DEFAULT, SrText::write));
  }

  @Test
  void textWithPositionsAndCodesAndWithoutPersons() throws IOException {
    RenderOptions options =
        RenderOptions.DEFAULT.withPositions(true).withCodes(true).withPersons(false);
    String text = render(FullDocument.make(), options, SrText::write);
    assertGolden("full-positions.txt", text);
    for (String identity : new String[] {"Adams", "4711", "Yamada", "Doe"}) {
      assertFalse(text.contains(identity), identity);
    }
  }

  @Test
  void html() throws IOException {
    assertGolden(
        "full.html",
        render(
            FullDocument.make(),
            RenderOptions.DEFAULT
                .withLink(to -> Optional.of("sopwith:" + to.sopInstanceUid()))
                .withNote(item -> item.template().map(t -> "TID " + t.identifier() + " row 1")),
            SrHtml::write));
  }

  @Test
  void everyItemHasItsAnchorOnce() throws IOException {
    SrDocument document = FullDocument.make();
    String page = render(document, RenderOptions.DEFAULT, SrHtml::write);
    document
        .items()
        .forEach(
            item ->
                assertEquals(
                    1,
                    Pattern.compile("id=\"" + Pattern.quote(SrHtml.anchor(item)) + "\"")
                        .matcher(page)
                        .results()
                        .count(),
                    item.positionText()));
  }

  @Test
  void json() throws IOException {
    assertGolden("full.json", render(FullDocument.make(), RenderOptions.DEFAULT, SrJson::write));
  }

  @Test
  void aDocumentWithoutAnythingIsShown() throws IOException {
    SrDocument empty = SrDocument.of(new DataSet());
    assertTrue(render(empty, RenderOptions.DEFAULT, SrText::write).startsWith("[no concept name]"));
    render(empty, RenderOptions.DEFAULT, SrHtml::write);
    render(empty, RenderOptions.DEFAULT, SrJson::write);
  }

  @Test
  void itemsNestedInThousandsAreShown() throws IOException {
    DataSet root = new DataSet();
    DataSet at = root;
    for (int i = 0; i < 1000; i++) {
      at =
          FullDocument.add(
              at,
              RelationshipType.CONTAINS,
              FullDocument.sct("1", "Level"),
              i % 2 == 0
                  ? FullDocument.container("")
                  : FullDocument.plain(ValueType.TEXT, "Text " + i));
    }
    SrDocument document = SrDocument.of(root);
    assertTrue(render(document, RenderOptions.DEFAULT, SrText::write).contains("Text 999"));
    assertTrue(render(document, RenderOptions.DEFAULT, SrHtml::write).contains("Text 999"));
    assertTrue(render(document, RenderOptions.DEFAULT, SrJson::write).contains("Text 999"));
  }
}
