// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.regions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.PixelRectangle;
import org.sopwith.operation.OperationException;

/**
 * A file of regions: tab-separated text in UTF-8 with a row for each signature, to be edited by
 * hand, in a spreadsheet, or by drawing on images. Comments and their places stay. Not safe for use
 * by several threads while it is changed.
 *
 * <pre>
 * when                                     blank       covers  frames  source       comment
 * Manufacturer~ACME; Rows=480; Columns=640 0,0,640,40  all     -       M. Reviewer  Looked at 50
 * SOPInstanceUID=1.2.3                     5,5,80,20   some    1-10    drawn
 * </pre>
 */
public final class RegionTable {
  /** What the names of such files end with. */
  public static final String EXTENSION = "tsv";

  private static final List<String> HEAD =
      List.of("when", "blank", "covers", "frames", "source", "comment");
  private static final String NONE = "none";

  /** A line is a row, or a comment, an empty line or the head as they are. */
  private record Line(String text, Optional<RegionRow> row) {}

  private final String name;
  private final List<Line> lines = new ArrayList<>();

  private RegionTable(String name) {
    this.name = name;
  }

  /** A table without rows. */
  public static RegionTable empty() {
    RegionTable table = new RegionTable("new");
    table.lines.add(new Line(String.join("\t", HEAD), Optional.empty()));
    return table;
  }

  /** The table that comes with Sopwith: devices that public tools know of. */
  public static RegionTable builtin() {
    try (InputStream in = RegionTable.class.getResourceAsStream("devices.tsv")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "built-in");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws OperationException in one sentence with the line, if it is broken
   */
  public static RegionTable read(Path file) throws IOException, OperationException {
    String name = file.getFileName().toString();
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), name);
    } catch (CharacterCodingException e) {
      throw new OperationException(name + " is no table of regions: it is not text in UTF-8.", e);
    }
  }

  /**
   * Reads a text.
   *
   * @param name what rows and errors call the text
   * @throws OperationException in one sentence with the line, if it is broken
   */
  public static RegionTable parse(String text, String name) throws OperationException {
    RegionTable table = new RegionTable(name);
    boolean headSeen = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      boolean isRow = !line.isBlank() && !line.startsWith("#");
      Optional<RegionRow> row = Optional.empty();
      if (isRow && headSeen) {
        row = Optional.of(row(line, name, number));
      } else if (isRow) {
        if (!List.of(line.strip().split("\t")).equals(HEAD)) {
          throw new OperationException(
              "%s, line %d, is not the head of a table of regions: %s, with tabs between."
                  .formatted(name, number, String.join(" ", HEAD)));
        }
        headSeen = true;
      }
      table.lines.add(new Line(line, row));
    }
    if (!headSeen) {
      throw new OperationException(
          "%s is no table of regions: it has no line with %s, with tabs between."
              .formatted(name, String.join(" ", HEAD)));
    }
    return table;
  }

  private static RegionRow row(String line, String name, int number) throws OperationException {
    String[] cells = line.split("\t", -1);
    String place = name + ":" + number;
    if (cells.length < 2 || cells.length > HEAD.size()) {
      throw wrong(name, number, "has %d cells instead of 2 to 6".formatted(cells.length));
    }
    Signature when =
        Signature.parse(cells[0])
            .orElseThrow(
                () ->
                    wrong(
                        name,
                        number,
                        "has conditions that are not of the form 'Keyword=text; Keyword~part'"));
    List<PixelRectangle> regions = new ArrayList<>();
    if (!cells[1].strip().equals(NONE)) {
      for (String text : cells[1].strip().split("\\s+")) {
        regions.add(
            PixelRectangle.parse(text)
                .orElseThrow(
                    () -> wrong(name, number, "has a region that is not left,top,width,height")));
      }
    }
    String covers = cell(cells, 2);
    if (!covers.isEmpty() && !covers.equals("some") && !covers.equals("all")) {
      throw wrong(name, number, "covers neither 'some' nor 'all'");
    }
    FrameSet frames =
        FrameSet.parse(cell(cells, 3))
            .orElseThrow(() -> wrong(name, number, "has frames that are not like 1-10,15"));
    try {
      Coverage coverage = covers.equals("all") ? Coverage.ALL : Coverage.SOME;
      return new RegionRow(when, regions, coverage, frames, cell(cells, 4), cell(cells, 5), place);
    } catch (IllegalArgumentException e) {
      throw new OperationException(name + ", line " + number + ": " + e.getMessage(), e);
    }
  }

  private static String cell(String[] cells, int index) {
    return index < cells.length ? cells[index].strip() : "";
  }

  private static OperationException wrong(String name, int number, String what) {
    return new OperationException("%s, line %d, %s.".formatted(name, number, what));
  }

  /** What rows and errors call it. */
  public String name() {
    return name;
  }

  /** All rows, in the order of the file. */
  public List<RegionRow> rows() {
    return lines.stream().flatMap(line -> line.row().stream()).toList();
  }

  /** The rows that are for an image, in the order of the file. */
  public List<RegionRow> find(DicomFile image) {
    return find(new Signature.Values(image));
  }

  List<RegionRow> find(Signature.Values image) {
    List<RegionRow> found = new ArrayList<>();
    for (Line line : lines) {
      if (line.row().isPresent() && line.row().get().when().matches(image)) {
        found.add(line.row().get());
      }
    }
    return found;
  }

  /** Adds a row at the end. One for the same images and frames gets its regions instead. */
  public void add(RegionRow row) {
    for (int i = 0; i < lines.size(); i++) {
      Optional<RegionRow> known = lines.get(i).row();
      if (known.isPresent()
          && known.get().when().equals(row.when())
          && known.get().frames().equals(row.frames())) {
        lines.set(i, line(joined(known.get(), row)));
        return;
      }
    }
    lines.add(line(row));
  }

  private static RegionRow joined(RegionRow known, RegionRow more) {
    List<PixelRectangle> regions = new ArrayList<>(known.regions());
    more.regions().stream().filter(each -> !regions.contains(each)).forEach(regions::add);
    return new RegionRow(
        known.when(),
        regions,
        more.coverage(),
        known.frames(),
        more.source().isEmpty() ? known.source() : more.source(),
        more.comment().isEmpty() ? known.comment() : more.comment(),
        known.place());
  }

  /** Removes a row; false if there is none that says the same. */
  public boolean remove(RegionRow row) {
    return lines.removeIf(line -> line.row().filter(row::isSame).isPresent());
  }

  private static Line line(RegionRow row) {
    String regions =
        row.regions().isEmpty()
            ? NONE
            : row.regions().stream().map(PixelRectangle::toString).collect(Collectors.joining(" "));
    String text =
        String.join(
            "\t",
            row.when().toString(),
            regions,
            row.coverage().toString(),
            row.frames().toString(),
            row.source(),
            row.comment());
    return new Line(text.stripTrailing(), Optional.of(row));
  }

  /** The text of the table: lines that were not changed are as they were. */
  public String format() {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }

  /** Writes a file, whole or not at all. */
  public void write(Path file) throws IOException {
    byte[] text = format().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }
}
