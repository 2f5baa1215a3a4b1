// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameBytesTest {
  private static final byte[] A = {-1, (byte) 0xD8, -1, 1};
  private static final byte[] B = {5, 6};
  private static final byte[] C = {-1, (byte) 0xD8, -1, 2, 3, 4};

  @Test
  void nativeFramesAreCutOutAndAMissingOneIsNotCounted() throws IOException {
    DataSet d = image(2, 3, 8, 3);
    d.setBytes(Tag.PixelData, VR.OB, TestFiles.bytes(12));
    FrameBytes frames = frames(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, d);
    assertEquals(2, frames.count());
    assertEquals(3, frames.declaredCount());
    assertArrayEquals(new byte[] {42, 49, 56, 63, 70, 77}, frames.frame(1));
    assertThrows(DicomException.class, () -> frames.frame(2));
  }

  @Test
  void framesOfSingleBitsBeginInTheMiddleOfABytes() throws IOException {
    DataSet d = image(3, 3, 1, 2);
    d.setBytes(Tag.PixelData, VR.OB, new byte[] {(byte) 0xFF, 0b01010101, 0b11, 0});
    FrameBytes frames = frames(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, d);
    assertArrayEquals(new byte[] {(byte) 0xFF, 1}, masked(frames.frame(0)));
    assertArrayEquals(new byte[] {(byte) 0b10101010, 1}, masked(frames.frame(1)));
  }

  private static byte[] masked(byte[] nineBits) {
    return new byte[] {nineBits[0], (byte) (nineBits[1] & 1)};
  }

  @Test
  void fragmentsAreAssignedByOffsetTableExtendedTableOrCodeStreams() throws IOException {
    List<byte[]> without = List.of(new byte[0], A, B, C);
    byte[] table =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(0).putInt(22).array();
    for (boolean extended : new boolean[] {false, true}) {
      for (List<byte[]> items : List.of(without, List.of(table, A, B, C))) {
        DataSet d = image(2, 2, 8, 2);
        d.setFragments(Tag.PixelData, VR.OB, Fragments.of(items));
        if (extended) {
          d.setLongs(Tag.ExtendedOffsetTable, VR.OV, 0, 22);
          d.setLongs(Tag.ExtendedOffsetTableLengths, VR.OV, 6, 5);
        }
        FrameBytes frames = frames(TransferSyntax.of("1.2.840.10008.1.2.4.50"), d);
        assertEquals(2, frames.count());
        assertArrayEquals(new byte[] {-1, (byte) 0xD8, -1, 1, 5, 6}, frames.frame(0));
        assertEquals(extended ? 5 : 6, frames.frame(1).length);
      }
    }
  }

  @Test
  void aSingleFrameMayBeInManyFragments() throws IOException {
    DataSet d = image(2, 2, 8, 1);
    d.setFragments(Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], A, B)));
    assertEquals(6, frames(TransferSyntax.of("1.2.840.10008.1.2.4.70"), d).frame(0).length);
  }

  private static DataSet image(int rows, int columns, int bits, int frames) {
    DataSet d = new DataSet();
    d.setInts(Tag.Rows, VR.US, rows);
    d.setInts(Tag.Columns, VR.US, columns);
    d.setInts(Tag.BitsAllocated, VR.US, bits);
    d.setInts(Tag.SamplesPerPixel, VR.US, 1);
    d.setInts(Tag.NumberOfFrames, VR.IS, frames);
    return d;
  }

  private static FrameBytes frames(TransferSyntax syntax, DataSet d) throws IOException {
    return FrameBytes.of(
        DicomFile.parse(FaithfulRoundTripTest.written(DicomFile.create(syntax, d))));
  }
}
