// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.compare.Change;
import org.sopwith.sr.compare.SrComparison;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentProblem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.render.RenderOptions;
import org.sopwith.sr.render.SrHtml;
import org.sopwith.sr.render.SrJson;
import org.sopwith.sr.render.SrText;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** All structured reports of {@code shared/data}, if it is there. */
class SharedDocumentsTest {
  private interface Check {
    void run(Path path, DicomFile file, SrDocument document) throws IOException;
  }

  private static void forAll(Check check) throws IOException {
    int documents = 0;
    for (Path path : files()) {
      try (DicomFile file = DicomFile.open(path)) {
        if (SrDocument.isDocument(file.dataSet())) {
          documents++;
          check.run(path, file, SrDocument.of(file.dataSet()));
        }
      } catch (DicomException e) {
        continue;
      }
    }
    assertTrue(documents > 40, documents + " reports");
  }

  private static List<Path> files() throws IOException {
    Optional<Path> data = data();
    assumeTrue(data.isPresent(), "Skipped: there is no folder shared/data beside the checkout.");
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("sr", "sr-dose", "broken", "large/themorlan+openREM")) {
      try (Stream<Path> walk = Files.walk(data.orElseThrow().resolve(folder))) {
        walk.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static Optional<Path> data() {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(folder -> folder.resolve("shared/data"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static byte[] bytes(DicomFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.write(out);
    return out.toByteArray();
  }

  @Test
  void areWrittenBackAsTheyWereAfterReadingAllValues() throws IOException {
    forAll(
        (path, file, document) -> {
          document.items().forEach(ContentItem::value);
          ContentProblem.of(document);
          assertArrayEquals(Files.readAllBytes(path), bytes(file), path.toString());
        });
  }

  @Test
  void staySoWhenEachItemIsWrittenWithWhatItSays() throws IOException {
    forAll(
        (path, file, document) -> {
          for (ContentItem item : document.items()) {
            if (item.valueType().isPresent()) {
              ContentItems.write(item.dataSet(), item.name(), item.value());
            }
          }
          assertArrayEquals(Files.readAllBytes(path), bytes(file), path.toString());
        });
  }

  @Test
  void areShownWithEveryItemInAllFormats() throws IOException {
    RenderOptions options = RenderOptions.DEFAULT.withPositions(true).withCodes(true);
    forAll(
        (path, file, document) -> {
          StringWriter text = new StringWriter();
          SrText.write(document, options, text);
          StringWriter page = new StringWriter();
          SrHtml.write(document, options, page);
          StringWriter json = new StringWriter();
          SrJson.write(document, options, json);
          Set<String> all =
              document.items().stream()
                  .map(ContentItem::positionText)
                  .collect(Collectors.toCollection(TreeSet::new));
          assertEquals(all, found("id=\"item-([0-9.]+)\"", page), path.toString());
          assertEquals(all, found("\"position\":\"([0-9.]+)\"", json), path.toString());
        });
  }

  private static Set<String> found(String pattern, StringWriter in) {
    return Pattern.compile(pattern)
        .matcher(in.toString())
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void haveAsManyItemsAsOtherReadersCount() throws IOException {
    Map<String, Integer> counts = data().isPresent() ? counts() : Map.of();
    forAll(
        (path, file, document) -> {
          String name = path.toString().replace('\\', '/').replaceFirst("^.*/shared/data/", "");
          if (counts.containsKey(name)) {
            assertEquals(counts.get(name), document.items().size(), name);
          }
        });
  }

  /** The counts in {@code FACTS.json}, which were made with another reader. */
  private static Map<String, Integer> counts() throws IOException {
    Path facts = data().orElseThrow().resolve("FACTS.json");
    Map<String, Integer> counts = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(facts.toFile())) {
      String file = "";
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING && "path".equals(json.currentName())) {
          file = json.getText();
        } else if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
            && "content_items".equals(json.currentName())) {
          counts.put(file, json.getIntValue());
        }
      }
    }
    assertTrue(counts.size() > 40, counts.size() + " counts");
    return counts;
  }

  @Test
  void differByOneItemWhenOneIsEdited() throws IOException {
    forAll(
        (path, file, document) -> {
          Optional<ContentItem> item =
              document.items().stream()
                  .filter(one -> one.valueType().filter(ValueType.TEXT::equals).isPresent())
                  .findFirst();
          if (item.isEmpty()) {
            return;
          }
          ContentItems.write(
              item.get().dataSet(),
              item.get().name(),
              new ContentValue.Plain(ValueType.TEXT, "Edited text"));
          try (DicomFile before = DicomFile.open(path)) {
            List<Change> changes =
                SrComparison.compare(
                    SrDocument.of(before.dataSet()), SrDocument.of(file.dataSet()));
            assertEquals(1, changes.size(), path + " " + changes);
            before
                .dataSet()
                .forEach(
                    element -> {
                      if (element.tag() != Tag.ContentSequence) {
                        assertArrayEquals(
                            element.bytes(), file.dataSet().bytes(element.tag()), path.toString());
                      }
                    });
          }
        });
  }

  @Test
  void codesOfNamesAreRead() throws IOException {
    forAll(
        (path, file, document) ->
            assertTrue(
                document.items().stream()
                    .flatMap(item -> item.name().stream())
                    .map(Code::value)
                    .anyMatch(value -> !value.isEmpty()),
                path.toString()));
  }
}
