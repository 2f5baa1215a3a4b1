// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionFilterTest {
  private static final SelectedFile CT = new SelectedFile(Path.of("a"), false, "1.2.3");
  private static final SelectedFile SEG = new SelectedFile(Path.of("b"), false, "1.2.4");
  private static final SelectedFile NRRD = new SelectedFile(Path.of("C.NRRD"), false, "");
  private static final SelectedFile FOLDER = new SelectedFile(Path.of("d"), true, "");

  @Test
  void menusOfferWhatFitsTheSelectionAndNothingElse() {
    SelectionFilter dicom = SelectionFilter.any(FileKind.DICOM);
    SelectionFilter seg = SelectionFilter.one(FileKind.ofSopClasses("Segmentation", "1.2.4"));
    SelectionFilter labels = SelectionFilter.any(FileKind.ofSuffixes("Label map", ".nrrd"));
    SelectionFilter pair = SelectionFilter.two(FileKind.DICOM);
    SelectionFilter[] filters = {dicom, seg, labels, pair};
    assertEquals(List.of(true, false, false, false), fits(List.of(CT), filters));
    assertEquals(List.of(true, true, false, false), fits(List.of(SEG), filters));
    assertEquals(List.of(false, false, true, false), fits(List.of(NRRD), filters));
    assertEquals(List.of(true, false, true, false), fits(List.of(FOLDER), filters));
    assertEquals(List.of(true, false, false, true), fits(List.of(CT, SEG), filters));
    assertEquals(List.of(false, false, false, false), fits(List.of(CT, NRRD), filters));
    assertEquals(List.of(false, false, false, false), fits(List.of(), filters));
  }

  private static List<Boolean> fits(List<SelectedFile> selection, SelectionFilter... filters) {
    return List.of(filters).stream().map(filter -> filter.fits(selection)).toList();
  }
}
