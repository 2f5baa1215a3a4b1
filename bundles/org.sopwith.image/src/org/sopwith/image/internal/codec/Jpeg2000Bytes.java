// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.io.EOFException;
import java.nio.ByteBuffer;
import jj2000.j2k.io.EndianType;
import jj2000.j2k.io.RandomAccessIO;

/** A codestream in memory for the JPEG 2000 library. */
final class Jpeg2000Bytes implements RandomAccessIO {
  private final ByteBuffer data;

  private boolean inPackets;

  /** The end of the data, met inside a packet. */
  private static final class End extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Jpeg2000Bytes(byte[] data, int from) {
    this.data = ByteBuffer.wrap(data, from, data.length - from).slice();
  }

  /**
   * To be called after the headers. The library prints the trace of an EOFException in a packet to
   * standard error, hence another one from then on.
   */
  void beginPackets() {
    inPackets = true;
  }

  private EOFException end() {
    if (inPackets) {
      throw new End();
    }
    return new EOFException();
  }

  private void need(int count) throws EOFException {
    if (data.remaining() < count) {
      throw end();
    }
  }

  @Override
  public void close() {}

  @Override
  public int getPos() {
    return data.position();
  }

  @Override
  public int length() {
    return data.limit();
  }

  @Override
  public void seek(int offset) throws EOFException {
    if (offset < 0 || offset > data.limit()) {
      throw end();
    }
    data.position(offset);
  }

  @Override
  public int read() throws EOFException {
    return readUnsignedByte();
  }

  @Override
  public void readFully(byte[] into, int offset, int length) throws EOFException {
    need(length);
    data.get(into, offset, length);
  }

  @Override
  public byte readByte() throws EOFException {
    need(1);
    return data.get();
  }

  @Override
  public int readUnsignedByte() throws EOFException {
    return readByte() & 0xFF;
  }

  @Override
  public short readShort() throws EOFException {
    need(2);
    return data.getShort();
  }

  @Override
  public int readUnsignedShort() throws EOFException {
    return readShort() & 0xFFFF;
  }

  @Override
  public int readInt() throws EOFException {
    need(4);
    return data.getInt();
  }

  @Override
  public long readUnsignedInt() throws EOFException {
    return Integer.toUnsignedLong(readInt());
  }

  @Override
  public long readLong() throws EOFException {
    need(8);
    return data.getLong();
  }

  @Override
  public float readFloat() throws EOFException {
    return Float.intBitsToFloat(readInt());
  }

  @Override
  public double readDouble() throws EOFException {
    return Double.longBitsToDouble(readLong());
  }

  @Override
  public int getByteOrdering() {
    return EndianType.BIG_ENDIAN;
  }

  @Override
  public int skipBytes(int count) throws EOFException {
    need(count);
    data.position(data.position() + count);
    return count;
  }

  @Override
  public void flush() {}

  /** The library's interface has writing too; its decoder never does. */
  private static IllegalStateException readOnly() {
    return new IllegalStateException("A codestream that is being decoded is not written.");
  }

  @Override
  public void write(int value) {
    throw readOnly();
  }

  @Override
  public void writeByte(int value) {
    throw readOnly();
  }

  @Override
  public void writeShort(int value) {
    throw readOnly();
  }

  @Override
  public void writeInt(int value) {
    throw readOnly();
  }

  @Override
  public void writeLong(long value) {
    throw readOnly();
  }

  @Override
  public void writeFloat(float value) {
    throw readOnly();
  }

  @Override
  public void writeDouble(double value) {
    throw readOnly();
  }
}
