// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaithfulRoundTripTest {

  @Test
  void everyReadableRealFileIsWrittenBackByteByByte() throws IOException {
    int files = 0;
    for (Path path : SharedData.files()) {
      try (DicomFile file = DicomFile.open(path)) {
        assertArrayEquals(Files.readAllBytes(path), written(file), path.toString());
        files++;
      } catch (DicomException e) {
        assertTrue(e.offset() >= 0, "not DICOM: " + path);
      }
    }
    assertTrue(files > 400, "real files read: " + files);
  }

  @Test
  void everySoundRealFileKeepsItsBytesWhenEachElementIsPutBackAsItWas() throws IOException {
    for (Path path : SharedData.files()) {
      try (DicomFile file = DicomFile.open(path)) {
        if (!file.problems().isEmpty() || file.transferSyntax().isDeflated()) {
          continue;
        }
        if (putBack(file.dataSet())) {
          assertArrayEquals(Files.readAllBytes(path), written(file), path.toString());
        }
      } catch (DicomException e) {
        assertTrue(e.offset() >= 0, "not DICOM: " + path);
      }
    }
  }

  /** Restores every element to what it is; false if a group length is in the way, being derived. */
  private static boolean putBack(DataSet dataSet) {
    boolean comparable = true;
    for (int i = 0; i < dataSet.size(); i++) {
      int tag = dataSet.at(i).tag();
      comparable &= !Tags.isGroupLength(tag);
      dataSet.restore(dataSet.state(tag));
      for (DataSet item : dataSet.items(tag)) {
        comparable &= putBack(item);
      }
    }
    return comparable;
  }

  @Test
  void oneEditChangesTheElementAndTheLengthsAroundItOnly() throws IOException {
    for (Encoding encoding : Encoding.values()) {
      if (encoding == Encoding.IMPLICIT_BIG) {
        continue;
      }
      byte[] before = TestFiles.nested(syntax(encoding));
      DicomFile file = DicomFile.parse(before);
      DataSet inner = file.dataSet().item(Tag.ReferencedSeriesSequence, 0).orElseThrow();
      inner.set(Tag.SeriesInstanceUID, "1.2.3.4.5.6");
      byte[] after = written(file);
      assertEquals(before.length + 2, after.length, encoding + ": two characters more");
      DicomFile again = DicomFile.parse(after);
      assertEquals(java.util.List.of(), again.problems());
      assertEquals(
          "1.2.3.4.5.6",
          again
              .dataSet()
              .item(Tag.ReferencedSeriesSequence, 0)
              .orElseThrow()
              .string(Tag.SeriesInstanceUID, ""));
      inner.set(Tag.SeriesInstanceUID, "1.2.3.4.5");
      assertArrayEquals(before, written(file), encoding + ": set back by value");
    }
  }

  @Test
  void undoneEditsLeaveNoTrace() throws IOException {
    byte[] before = TestFiles.nested(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    DicomFile file = DicomFile.parse(before);
    DataSet root = file.dataSet();
    ElementState name = root.state(Tag.PatientName);
    ElementState series = root.state(Tag.ReferencedSeriesSequence);
    ElementState comments = root.state(Tag.ImageComments);
    root.set(Tag.PatientName, "Other^Name");
    root.removeItem(Tag.ReferencedSeriesSequence, 0);
    root.addItem(Tag.ReferencedSeriesSequence).set(Tag.SeriesInstanceUID, "9");
    root.set(Tag.ImageComments, "added");
    root.restore(name);
    root.restore(series);
    root.restore(comments);
    assertArrayEquals(before, written(file));
  }

  private static TransferSyntax syntax(Encoding encoding) {
    return switch (encoding) {
      case IMPLICIT_LITTLE -> TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
      case EXPLICIT_BIG -> TransferSyntax.EXPLICIT_VR_BIG_ENDIAN;
      default -> TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    };
  }

  static byte[] written(DicomFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.write(out);
    return out.toByteArray();
  }
}
