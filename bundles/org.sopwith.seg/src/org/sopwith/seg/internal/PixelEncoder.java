// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.FrameEncoder;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.SegmentationOptions.Compression;

/** Puts frames into Pixel Data (PS3.5 sections 8 and A.4). */
final class PixelEncoder {
  private static final long LARGEST_NATIVE = 0xFFFFFFFEL;

  private PixelEncoder() {}

  /**
   * Sets Pixel Data.
   *
   * @param frames each in whole bytes; those of one bit a pixel with the first in the lowest bit
   * @param frameBits bits of a frame that count
   * @param bytesPerPixel 0 for one bit a pixel
   * @param columns pixels of a row
   */
  static void encode(
      DataSet root,
      List<byte[]> frames,
      long frameBits,
      int bytesPerPixel,
      int columns,
      Compression compression,
      Progress progress)
      throws OperationException {
    switch (compression) {
      case NONE, DEFLATE -> natively(root, frames, frameBits, bytesPerPixel);
      case RLE -> {
        int bytes = Math.max(1, bytesPerPixel);
        FrameCodec codec =
            bytesPerPixel == 0
                ? frame -> FrameEncoder.rle(unpacked(frame, frameBits), 1, bytes, columns)
                : frame -> FrameEncoder.rle(frame, 1, bytes, columns);
        encapsulate(root, frames, codec, progress);
      }
      case DEFLATED_FRAMES -> encapsulate(root, frames, FrameEncoder::deflate, progress);
    }
  }

  private static void natively(DataSet root, List<byte[]> frames, long frameBits, int bytesPerPixel)
      throws OperationException {
    long bytes = (frames.size() * frameBits + 7) / 8;
    long even = bytes + bytes % 2;
    if (even > LARGEST_NATIVE) {
      throw new OperationException(
          "The pixels of %d frames need %d bytes, more than an element can hold; compress frames."
              .formatted(frames.size(), bytes));
    }
    VR vr = bytesPerPixel == 2 ? VR.OW : VR.OB;
    root.setBulk(
        Tag.PixelData,
        vr,
        new BulkData() {
          @Override
          public long length() {
            return even;
          }

          @Override
          public InputStream open() {
            return new FrameStream(frames, frameBits, even);
          }
        });
  }

  private interface FrameCodec {
    byte[] encode(byte[] frame);
  }

  private static void encapsulate(
      DataSet root, List<byte[]> frames, FrameCodec codec, Progress progress)
      throws OperationException {
    progress.start("Compressing", frames.size(), "frames");
    List<byte[]> items = new ArrayList<>(frames.size() + 1);
    ByteBuffer offsets = ByteBuffer.allocate(4 * frames.size()).order(ByteOrder.LITTLE_ENDIAN);
    items.add(offsets.array());
    long at = 0;
    for (byte[] frame : frames) {
      byte[] encoded = codec.encode(frame);
      if (at + encoded.length + 8 > Integer.MAX_VALUE) {
        throw new OperationException(
            "The compressed frames need more than 2 GB; write fewer segments to a file.");
      }
      offsets.putInt((int) at);
      at += encoded.length + 8;
      items.add(encoded);
      progress.advance(1);
    }
    root.setFragments(Tag.PixelData, VR.OB, Fragments.of(items));
  }

  /** A byte for each pixel, as PS3.5 G.2 pads pixels that are smaller. */
  private static byte[] unpacked(byte[] frame, long bits) {
    byte[] pixels = new byte[(int) bits];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (frame[i >> 3] >> (i & 7) & 1);
    }
    return pixels;
  }
}
