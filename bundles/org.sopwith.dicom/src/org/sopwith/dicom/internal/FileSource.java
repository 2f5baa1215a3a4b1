// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** A file, read in pages of which the latest are kept. */
public final class FileSource implements ByteSource {
  private static final int PAGE = 1 << 12;
  private static final int SLOTS = 256;
  private static final int MAX_READ_AHEAD = 32;

  private final Path path;
  private final FileChannel channel;
  private final long size;
  private final boolean temporary;
  private final byte[][] pages = new byte[SLOTS][];
  private final long[] pageNumbers = new long[SLOTS];
  private long nextMiss;
  private int readAhead = 1;

  private FileSource(Path path, boolean temporary, OpenOption... options) throws IOException {
    this.path = path;
    this.temporary = temporary;
    this.channel = FileChannel.open(path, options);
    this.size = channel.size();
  }

  /** Opens a file for reading. */
  public static FileSource open(Path path) throws IOException {
    return new FileSource(path, false, StandardOpenOption.READ);
  }

  /** Opens a file that is deleted when this source is closed. */
  static FileSource openTemporary(Path path) throws IOException {
    return new FileSource(path, true, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public Optional<Path> file() {
    return temporary ? Optional.empty() : Optional.of(path);
  }

  @Override
  public synchronized int read(long position, byte[] target, int offset, int length)
      throws IOException {
    int wanted = (int) Math.max(0, Math.min(length, size - position));
    if (wanted > MAX_READ_AHEAD * PAGE) {
      fill(position, ByteBuffer.wrap(target, offset, wanted));
      return wanted;
    }
    int done = 0;
    while (done < wanted) {
      long number = (position + done) / PAGE;
      byte[] page = page(number);
      int from = (int) (position + done - number * PAGE);
      int n = Math.min(wanted - done, page.length - from);
      System.arraycopy(page, from, target, offset + done, n);
      done += n;
    }
    return wanted;
  }

  private byte[] page(long number) throws IOException {
    int slot = (int) (number % SLOTS);
    if (pages[slot] == null || pageNumbers[slot] != number) {
      load(number);
    }
    return pages[slot];
  }

  /** Reads a page, and more and more of those behind it as long as they are asked for in a row. */
  private void load(long number) throws IOException {
    readAhead = number == nextMiss ? Math.min(MAX_READ_AHEAD, 2 * readAhead) : 1;
    long position = number * PAGE;
    ByteBuffer buffer =
        ByteBuffer.allocate((int) Math.min((long) readAhead * PAGE, size - position));
    fill(position, buffer);
    byte[] bytes = buffer.array();
    for (int from = 0; from < bytes.length; from += PAGE) {
      int slot = (int) (number % SLOTS);
      pages[slot] =
          bytes.length <= PAGE
              ? bytes
              : Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PAGE));
      pageNumbers[slot] = number++;
    }
    nextMiss = number;
  }

  private void fill(long position, ByteBuffer buffer) throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      int n = channel.read(buffer, at);
      if (n < 0) {
        throw new EOFException("The file became shorter while it was read.");
      }
      at += n;
    }
  }

  /** Appends a range of the file to another one. */
  void transfer(long offset, long length, FileChannel target) throws IOException {
    long at = offset;
    long end = offset + length;
    while (at < end) {
      long n = channel.transferTo(at, end - at, target);
      if (n <= 0) {
        throw new EOFException("The file became shorter while it was read.");
      }
      at += n;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
