// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopwith.dicom.internal.ByteSource;

/**
 * The elements of a data set in parallel arrays sorted by tag, about 20 bytes each: where an
 * element stands in the source, and what replaces it if it was set.
 */
abstract sealed class ElementStore permits DataSet {
  /** The header has 12 bytes, not 8. */
  static final int LONG_HEADER = 1;

  /** The length field of the source says FFFFFFFF. */
  static final int UNDEFINED_LENGTH = 2;

  /** Not in the source: the value is in {@code values}. */
  static final int NEW = 4;

  /** The header says UN, the dictionary knows better. */
  static final int WIRE_UN = 8;

  /**
   * The source ends before the value does: as it stands, it would swallow what is put behind it.
   */
  static final int OPEN = 16;

  static final int US_OR_SS = 100;
  static final int OB_OR_OW = 101;
  static final int US_OR_OW = 102;

  private static final VR[] VRS = VR.values();
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};
  private static final long OFFSET_MASK = (1L << 48) - 1;

  ByteSource source;
  Encoding encoding = Encoding.EXPLICIT_LITTLE;

  /** Where this data set stands in the source: for an item, its item tag up to its last byte. */
  long sourceStart = -1;

  long sourceEnd = -1;
  boolean undefinedLength;

  /** The source ends before this item does. */
  boolean open;

  boolean outOfOrder;

  /** Something in here or further down is not as it stands in the source. */
  boolean dirty;

  private int size;
  private int[] tags = NO_INTS;
  private long[] places = NO_LONGS;
  private int[] lengths = NO_INTS;
  private Object[] values;
  private List<long[]> oddities;
  private int[] touchedGroups = NO_INTS;

  public final int size() {
    return size;
  }

  final int tagAt(int i) {
    return tags[i];
  }

  final long offsetAt(int i) {
    return places[i] & OFFSET_MASK;
  }

  final int vrCodeAt(int i) {
    return (int) (places[i] >>> 48) & 0xFF;
  }

  final boolean hasFlag(int i, int flag) {
    return (places[i] >>> 56 & flag) != 0;
  }

  final boolean isNew(int i) {
    return hasFlag(i, NEW);
  }

  /** Length of the value in the source. */
  final long lengthAt(int i) {
    return Integer.toUnsignedLong(lengths[i]);
  }

  final long valueOffsetAt(int i) {
    return offsetAt(i) + (hasFlag(i, LONG_HEADER) ? 12 : 8);
  }

  final Object valueAt(int i) {
    return values == null ? null : values[i];
  }

  final Sequence sequenceAt(int i) {
    return valueAt(i) instanceof Sequence s ? s : null;
  }

  final Fragments fragmentsAt(int i) {
    return valueAt(i) instanceof Fragments f ? f : null;
  }

  /** The value is items or fragments, not plain bytes. */
  final boolean hasParts(int i) {
    return sequenceAt(i) != null || fragmentsAt(i) != null;
  }

  /** The bytes of a value in the byte order of this data set. */
  final byte[] rawBytes(int i) {
    try {
      Object value = valueAt(i);
      if (value instanceof byte[] bytes) {
        return bytes;
      }
      if (value instanceof BulkData bulk) {
        try (var in = bulk.open()) {
          return in.readAllBytes();
        }
      }
      if (lengthAt(i) > Integer.MAX_VALUE - 8) {
        throw new IOException("A value of more than 2 GB cannot be held in memory.");
      }
      return source.bytes(valueOffsetAt(i), (int) lengthAt(i));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Offset of the byte after the element in the source. */
  final long endAt(int i) {
    if (hasFlag(i, UNDEFINED_LENGTH)) {
      return valueAt(i) instanceof Sequence s ? s.sourceEnd : ((Fragments) valueAt(i)).sourceEnd();
    }
    return valueOffsetAt(i) + lengthAt(i);
  }

  /**
   * The VR that the code of an element's slot stands for; ambiguous ones are decided by context.
   */
  static VR vr(int code) {
    return code < VRS.length ? VRS[code] : null;
  }

  /**
   * Position of the element with this tag.
   *
   * @return its index, or {@code -(insertion point) - 1} if there is none
   */
  public final int indexOf(int tag) {
    int low = 0;
    int high = size - 1;
    int key = tag ^ Integer.MIN_VALUE;
    if (size == 0 || key > (tags[high] ^ Integer.MIN_VALUE)) {
      return -size - 1;
    }
    while (low <= high) {
      int mid = (low + high) >>> 1;
      int t = tags[mid] ^ Integer.MIN_VALUE;
      if (t < key) {
        low = mid + 1;
      } else if (t > key) {
        high = mid - 1;
      } else {
        return mid;
      }
    }
    return -low - 1;
  }

  /** Adds an element that was read; false if there is one with its tag already. */
  final boolean addRead(int tag, int vrCode, int flags, long offset, long length, Object value) {
    int at = size;
    if (size > 0 && Integer.compareUnsigned(tags[size - 1], tag) >= 0) {
      at = indexOf(tag);
      if (at >= 0) {
        return false;
      }
      at = -at - 1;
      outOfOrder = true;
    }
    open(at);
    fill(at, tag, vrCode, flags, offset, (int) length, value);
    return true;
  }

  final void setOpen(int i) {
    places[i] |= (long) OPEN << 56;
  }

  /** Sets or replaces an element by one that is not in the source. */
  final void putNew(int tag, VR vr, Object value) {
    putState(new ElementState(tag, vr.ordinal(), NEW, 0, 0, value));
  }

  final void putState(ElementState state) {
    int at = indexOf(state.tag());
    if (at < 0) {
      at = -at - 1;
      open(at);
    }
    fill(
        at,
        state.tag(),
        state.vrCode(),
        state.flags(),
        state.offset(),
        state.length(),
        state.value());
    touch(Tags.group(state.tag()));
  }

  final ElementState stateAt(int i) {
    Object value = valueAt(i) instanceof Sequence s ? s.snapshot() : valueAt(i);
    return new ElementState(
        tags[i], vrCodeAt(i), (int) (places[i] >>> 56), offsetAt(i), lengths[i], value);
  }

  final void removeAt(int i) {
    touch(Tags.group(tags[i]));
    int tail = size - i - 1;
    System.arraycopy(tags, i + 1, tags, i, tail);
    System.arraycopy(places, i + 1, places, i, tail);
    System.arraycopy(lengths, i + 1, lengths, i, tail);
    if (values != null) {
      System.arraycopy(values, i + 1, values, i, tail);
      values[size - 1] = null;
    }
    size--;
  }

  private void fill(int at, int tag, int vrCode, int flags, long offset, int length, Object value) {
    tags[at] = tag;
    places[at] = offset | (long) vrCode << 48 | (long) flags << 56;
    lengths[at] = length;
    if (value != null && values == null) {
      values = new Object[tags.length];
    }
    if (values != null) {
      values[at] = value;
    }
  }

  private void open(int at) {
    if (size == tags.length) {
      resize(size < 8 ? 8 : size + (size >> 1));
    }
    int tail = size - at;
    if (tail > 0) {
      System.arraycopy(tags, at, tags, at + 1, tail);
      System.arraycopy(places, at, places, at + 1, tail);
      System.arraycopy(lengths, at, lengths, at + 1, tail);
      if (values != null) {
        System.arraycopy(values, at, values, at + 1, tail);
      }
    }
    size++;
  }

  private void resize(int capacity) {
    tags = Arrays.copyOf(tags, capacity);
    places = Arrays.copyOf(places, capacity);
    lengths = Arrays.copyOf(lengths, capacity);
    if (values != null) {
      values = Arrays.copyOf(values, capacity);
    }
  }

  /** Gives back memory that further elements would have used. */
  final void trim() {
    if (tags.length > size) {
      resize(size);
    }
  }

  /** Remembers bytes of the source that are no element of this data set but stay where they are. */
  final void addOddity(long start, long end) {
    if (end > start) {
      if (oddities == null) {
        oddities = new ArrayList<>(1);
      }
      oddities.add(new long[] {start, end});
    }
  }

  final List<long[]> oddities() {
    return oddities == null ? List.of() : oddities;
  }

  private void touch(int group) {
    if (!isTouched(group)) {
      touchedGroups = Arrays.copyOf(touchedGroups, touchedGroups.length + 1);
      touchedGroups[touchedGroups.length - 1] = group;
    }
  }

  final boolean isTouched(int group) {
    for (int g : touchedGroups) {
      if (g == group) {
        return true;
      }
    }
    return false;
  }
}
