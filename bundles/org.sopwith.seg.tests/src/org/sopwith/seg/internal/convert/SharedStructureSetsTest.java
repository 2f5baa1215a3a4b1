// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.volume.Mask;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segment;
import org.sopwith.seg.Segmentation;

/** Structure sets that other programs wrote, there and back; or why not. */
class SharedStructureSetsTest {
  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rt/dicom+rtkit/samples/simple_phantom_case/RS1.3.6.1.4.1.2452.6.727319383.1116259385.3336283576.3074434425.dcm|7
          series-and-folders/cerr+CERR/Unit_Testing/data_for_cerr_tests/IBSI1_CT_phantom/image/DCM_RS_00060.dcm|1
          rt/qurit+rt-utils/tests/mock_data/rt.dcm|1
          rt/pydicom+pydicom/src/pydicom/data/test_files/rtstruct.dcm|is of another frame of reference
          rt/qurit+rt-utils/tests/empty/dummy_rt.dcm|holds no images
          rt/brianmanderson+Dicom_RT_and_Images_to_Mask/src/DicomRTTool/template_RS.dcm|ContourData is missing
          broken/generated/truncated/A_rtstruct_cut.dcm|is no RT Structure Set
          """)
  void eachComesBackOrIsRefusedWithAReason(String name, String expected) throws Exception {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolveSibling("shared/data"))) {
      folder = folder.getParent();
    }
    Assumptions.assumeTrue(folder != null, "shared data is not there, nothing to convert");
    Path file = folder.resolveSibling("shared/data").resolve(name);
    Path seg = dir.resolve("seg.dcm");
    if (!expected.matches("\\d")) {
      OperationException refused =
          assertThrows(OperationException.class, () -> from(file, file.getParent(), seg));
      assertTrue(refused.getMessage().contains(expected), refused.getMessage());
      assertFalse(Files.exists(seg));
      return;
    }
    from(file, file.getParent(), seg);
    Path back = dir.resolve("rs.dcm");
    MadeUpFiles.run(
        new ToRtStruct(),
        Map.of(
            "file", List.of(seg.toString()),
            "images", List.of(file.getParent().toString()),
            "out", List.of(back.toString())));
    Path again = dir.resolve("again.dcm");
    from(back, file.getParent(), again);
    try (DicomFile one = DicomFile.open(seg);
        DicomFile other = DicomFile.open(again)) {
      Segmentation first = Segmentation.of(one);
      Segmentation second = Segmentation.of(other);
      assertEquals(Integer.parseInt(expected), first.segments().size());
      assertEquals(first.segments(), second.segments());
      FrameStack stack = FrameStack.of(first);
      for (Segment segment : first.segments()) {
        Mask mask = SegmentMasks.of(first, stack, segment.number(), 1);
        Mask same =
            SegmentMasks.of(second, FrameStack.of(second, stack.grid()), segment.number(), 1);
        assertTrue(mask.dice(same) >= 0.99, segment.label());
      }
    }
  }

  private static void from(Path structureSet, Path images, Path out) throws Exception {
    MadeUpFiles.run(
        new FromRtStruct(),
        Map.of(
            "file", List.of(structureSet.toString()),
            "images", List.of(images.toString()),
            "out", List.of(out.toString())));
  }
}
