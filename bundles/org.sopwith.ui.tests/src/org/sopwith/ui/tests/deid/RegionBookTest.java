// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.regions.RegionRow;
import org.sopwith.deid.regions.Signature;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.PixelRectangle;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.deid.internal.regions.RegionBook;

/** The user's table of regions: each change is in the file, and can be taken back. */
class RegionBookTest {
  private static final PixelRectangle NAME = new PixelRectangle(0, 0, 100, 20);
  private static final PixelRectangle DATE = new PixelRectangle(0, 30, 100, 20);

  @TempDir Path folder;
  private RegionBook book;
  private Signature object;
  private Signature series;

  @BeforeEach
  void empty() {
    DataSet image = new DataSet();
    image.set(Tag.SOPInstanceUID, "1.2.3");
    image.set(Tag.SeriesInstanceUID, "1.2");
    image.setInts(Tag.Rows, VR.US, 480);
    image.setInts(Tag.Columns, VR.US, 640);
    object = Signature.ofInstance(image);
    series = Signature.ofSeries(image);
    book = new RegionBook(folder.resolve("regions.tsv"));
  }

  private List<RegionRow> rows() throws Exception {
    return book.read().rows();
  }

  @Test
  void regionsOfTheSameImagesAreOneRow() throws Exception {
    book.add(object, NAME);
    book.add(object, DATE);
    book.add(series, DATE);
    assertEquals(2, rows().size());
    assertEquals(List.of(NAME, DATE), rows().get(0).regions());
  }

  @Test
  void movingAndDeletingKeepTheOtherRegionsOfTheRow() throws Exception {
    book.add(object, NAME);
    book.add(object, DATE);
    PixelRectangle moved = new PixelRectangle(5, 5, 100, 20);
    book.replace(rows().getFirst(), NAME, moved);
    assertEquals(List.of(moved, DATE), rows().getFirst().regions());
    book.move(rows().getFirst(), DATE, series);
    assertEquals(List.of(moved), rows().get(0).regions());
    assertEquals(series, rows().get(1).when());
    book.delete(rows().getFirst(), moved);
    assertEquals(1, rows().size(), "a row without regions goes");
  }

  @Test
  void whoHasLookedIsKeptWhenRegionsChange() throws Exception {
    book.add(series, NAME);
    assertEquals(Optional.empty(), book.covers(series));
    book.setCovers(series, "Ann");
    book.add(series, DATE);
    assertEquals(Optional.of("Ann"), book.covers(series));
    assertEquals(List.of(NAME, DATE), rows().getFirst().regions());
    book.setCovers(series, "");
    assertEquals(Optional.empty(), book.covers(series));
    assertEquals(1, rows().size());
  }

  @Test
  void imagesWithoutAnyTextAreSaidToBeSo() throws Exception {
    book.setCovers(object, "Ann");
    assertEquals(List.of(), rows().getFirst().regions());
    book.setCovers(object, "");
    assertEquals(List.of(), rows());
  }

  @Test
  void undoAndRedoGoThroughTheFile() throws Exception {
    book.add(object, NAME);
    String once = Files.readString(book.file());
    book.add(series, DATE);
    book.undo();
    assertEquals(once, Files.readString(book.file()));
    assertTrue(book.canRedo());
    book.redo();
    assertEquals(2, rows().size());
    book.undo();
    book.undo();
    assertEquals(List.of(), rows());
    assertFalse(book.canUndo());
  }

  @Test
  void whatSomebodyElseHasWrittenIsNotUndone() throws Exception {
    book.add(object, NAME);
    new RegionBook(book.file()).add(series, DATE);
    assertThrows(OperationException.class, book::undo);
    assertEquals(2, rows().size());
  }
}
