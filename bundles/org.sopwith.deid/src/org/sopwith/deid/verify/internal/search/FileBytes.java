// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;

/** The bytes of a file as they are, in parts that overlap, without regard to elements. */
final class FileBytes {
  private static final int MOST = 32 << 20;
  private static final int WINDOW = 1 << 20;
  private static final int OVERLAP = 512;
  private static final int BUFFER = 1 << 16;
  private static final int PREAMBLE = 128;

  /** Takes part of a file. */
  @FunctionalInterface
  interface Part {
    void take(byte[] bytes);
  }

  private FileBytes() {}

  /** The whole of a file, and of one packed with gzip what is in it. */
  static void whole(Path file, Part part) throws IOException {
    range(file, 0, Files.size(file), part);
    try (InputStream in = Files.newInputStream(file)) {
      if (in.read() == 0x1F && in.read() == 0x8B) {
        try (InputStream packed = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
          windows(packed, MOST, part);
        }
      }
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      part.take(new byte[0]); // damaged: searched as it is
    }
  }

  static void preamble(DicomFile file, Path path, Part part) throws IOException {
    if (file.hasPreamble()) {
      range(path, 0, PREAMBLE, part);
    }
  }

  /** What follows the last element, or comes a little before its end. */
  static void end(DicomFile file, Path path, Part part) throws IOException {
    long end = Files.size(path);
    if (file.transferSyntax().isDeflated()) {
      afterDeflated(file, path, part);
      return;
    }
    long after = end;
    for (Element element : file.dataSet()) {
      if (element.isEncapsulated()) {
        after = afterFragments(element, end);
      } else {
        boolean known = element.length() != Element.UNDEFINED_LENGTH && element.offset() >= 0;
        after = known ? element.offset() + 8 + element.length() : end;
      }
    }
    range(path, Math.min(end, after), end, part);
  }

  /** What no element shows: headers, padding, and what else is between values. */
  static void between(DicomFile file, Path path, Part part) throws IOException {
    long end = Files.size(path);
    if (file.transferSyntax().isDeflated()) {
      range(path, 0, Math.min(end, PREAMBLE + 4), part);
      deflated(file, path, (in, inflater) -> windows(in, MOST, part));
      return;
    }
    Values values = new Values(file.transferSyntax().isExplicit());
    values.add(file.dataSet());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      windows(values.without(in, end), MOST, part);
    }
  }

  /** Takes what is unpacked. */
  @FunctionalInterface
  private interface Unpacked {
    void take(InputStream in, Inflater inflater) throws IOException;
  }

  private static void deflated(DicomFile file, Path path, Unpacked sink) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream in = Files.newInputStream(path)) {
      in.skipNBytes(afterMeta(file));
      sink.take(new InflaterInputStream(in, inflater, 1 << 12), inflater);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      // damaged: what could be unpacked was searched
    } finally {
      inflater.end();
    }
  }

  /** What stands behind the packed data set. */
  private static void afterDeflated(DicomFile file, Path path, Part part) throws IOException {
    long start = afterMeta(file);
    long[] packed = new long[1];
    deflated(
        file,
        path,
        (in, inflater) -> {
          in.transferTo(java.io.OutputStream.nullOutputStream());
          packed[0] = inflater.getBytesRead();
        });
    if (packed[0] > 0) {
      range(path, start + packed[0], Files.size(path), part);
    }
  }

  private static long afterMeta(DicomFile file) {
    long after = PREAMBLE + 4;
    for (Element element : file.meta()) {
      if (element.offset() >= 0) {
        after = Math.max(after, element.offset() + header(element) + element.length());
      }
    }
    return after;
  }

  private static int header(Element element) {
    return element.vr().hasLongHeader() ? 12 : 8;
  }

  private static long afterFragments(Element element, long end) {
    Fragments fragments = element.fragments().orElseThrow();
    int last = fragments.count() - 1;
    return last < 0
        ? element.offset()
        : Math.min(end, fragments.offset(last) + fragments.length(last) + 8);
  }

  private static void range(Path file, long from, long to, Part part) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      windows(in, Math.min(to - from, MOST), part);
    }
  }

  private static void windows(InputStream in, long most, Part part) throws IOException {
    byte[] before = {};
    long at = 0;
    while (at < most) {
      byte[] next = in.readNBytes((int) Math.min(WINDOW, most - at));
      if (next.length == 0) {
        return;
      }
      byte[] window = Arrays.copyOf(before, before.length + next.length);
      System.arraycopy(next, 0, window, before.length, next.length);
      part.take(window);
      at += next.length;
      before =
          Arrays.copyOfRange(
              window, window.length - Math.min(OVERLAP, window.length), window.length);
    }
  }
}
