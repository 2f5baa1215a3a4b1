// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

class PathSetTest {
  private final DataSet ct = Samples.ct();

  @Test
  void pathChoosesTheElementAndWhatIsBelow() {
    assertEquals(List.of("PatientID"), contained(PathSet.of(paths("PatientID"))));
    assertEquals(
        List.of(
            "SourceImageSequence[2].ReferencedSOPClassUID",
            "SourceImageSequence[2].ReferencedSOPInstanceUID"),
        contained(PathSet.of(paths("SourceImageSequence[2]"))));
    assertEquals(7, contained(PathSet.of(paths("SourceImageSequence"))).size());
    assertEquals(
        List.of("SourceImageSequence[3].ReferencedSOPInstanceUID"),
        contained(PathSet.of(paths("SourceImageSequence[3].ReferencedSOPInstanceUID"))));
    assertEquals(
        3, contained(PathSet.of(paths("SourceImageSequence[*].ReferencedSOPInstanceUID"))).size());
    assertEquals(List.of("(0029,1010)"), contained(PathSet.of(paths("(0029,xx10,ACME 1.0)"))));
  }

  @Test
  void keywordAloneIsMeantEverywhereIfSoAsked() {
    assertEquals(3, contained(PathSet.anywhere(paths("ReferencedSOPInstanceUID"))).size());
    assertEquals(0, contained(PathSet.of(paths("ReferencedSOPInstanceUID"))).size());
  }

  @Test
  void sequencesOnTheWayLeadToWhatIsChosen() {
    PathSet one = PathSet.of(paths("SourceImageSequence[2].ReferencedSOPInstanceUID"));
    assertTrue(one.leadsTo(ct.get(Tag.SourceImageSequence).orElseThrow()));
    List<Boolean> items = ct.items(Tag.SourceImageSequence).stream().map(one::leadsTo).toList();
    assertEquals(List.of(false, true, false), items);
    assertEquals(
        List.of(false, false, false),
        ct.items(Tag.SourceImageSequence).stream().map(one::contains).toList());
  }

  private List<String> contained(PathSet set) {
    List<String> found = new ArrayList<>();
    collect(ct, set, found);
    return found;
  }

  private static void collect(DataSet dataSet, PathSet set, List<String> found) {
    for (Element element : dataSet) {
      if (set.contains(element)) {
        found.add(element.path().toString());
      }
      element.items().forEach(item -> collect(item, set, found));
    }
  }

  private static List<AttributePath> paths(String... texts) {
    return Stream.of(texts).map(AttributePath::parse).toList();
  }
}
