// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.sopwith.image.volume.VolumeException;

/**
 * Voxels that come as a stream, compressed or as text: decoded once when the first are asked for,
 * into memory if they are few, else into a temporary file that goes away with this object.
 */
final class Spool implements VoxelBytes {
  private static final int IN_MEMORY = 32 << 20;
  private static final int CHUNK = 1 << 16;

  private final Path file;
  private final Opener opener;
  private final long length;
  private byte[] memory;
  private FileChannel channel;

  Spool(Path file, Opener opener, long length) {
    this.file = file;
    this.opener = opener;
    this.length = length;
  }

  @Override
  public synchronized void read(long position, ByteBuffer into) throws IOException {
    if (memory == null && channel == null) {
      fill();
    }
    if (memory != null) {
      into.put(memory, (int) position, into.remaining());
    } else {
      FileVoxels.readFully(channel, position, into, file);
    }
  }

  private void fill() throws IOException {
    try (InputStream in = opener.open()) {
      if (length <= IN_MEMORY) {
        // grows with what arrives: the length is only what a header says
        memory = in.readNBytes((int) length);
        requireAll(memory.length);
      } else {
        fillFile(in);
      }
    } catch (EOFException | ZipException e) {
      reset();
      throw damaged(e);
    } catch (IOException | RuntimeException e) {
      reset();
      throw e;
    }
  }

  private void fillFile(InputStream in) throws IOException {
    Path temporary = Files.createTempFile("sopwith", ".voxels");
    channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    byte[] chunk = new byte[CHUNK];
    long done = 0;
    while (done < length) {
      int count = in.readNBytes(chunk, 0, (int) Math.min(CHUNK, length - done));
      if (count == 0) {
        break;
      }
      ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, count);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      done += count;
    }
    requireAll(done);
  }

  private void requireAll(long there) throws VolumeException {
    if (there < length) {
      throw new VolumeException(
          "%s: decodes to %d bytes of voxels, its header announces %d."
              .formatted(file, there, length));
    }
  }

  private VolumeException damaged(IOException cause) {
    return new VolumeException(
        "%s: its compressed voxels are damaged or cut off, so that not all %d bytes of them can be read."
            .formatted(file, length),
        cause);
  }

  private void reset() throws IOException {
    memory = null;
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (memory != null) {
      // lets go of what may be large, and refuses to decode again
      memory = Arrays.copyOf(memory, 0);
    }
    if (channel != null) {
      channel.close();
    }
  }
}
