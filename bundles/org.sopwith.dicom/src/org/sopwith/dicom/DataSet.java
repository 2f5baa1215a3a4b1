// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * A Data Set (PS3.5 Section 7): elements sorted by tag, each at most once.
 *
 * <p>Elements that were read from a file stay there until their values are asked for; a file must
 * therefore stay open while its data set is used. What is not changed is written with the bytes
 * that were read. Methods that read a value throw {@link UncheckedIOException} if the file cannot
 * be read any more.
 *
 * <p>Reading by several threads is safe, changing is not.
 */
public final class DataSet extends ElementStore implements Iterable<Element> {
  private static final List<DataSet> NO_ITEMS = List.of();

  private DataSet parent;
  private int parentTag;
  private int itemIndex;
  private CharacterSet characterSet;

  /** An empty data set in explicit VR little endian. */
  public DataSet() {
    dirty = true;
  }

  /** An empty data set that elements are read into. */
  static DataSet forReading() {
    DataSet dataSet = new DataSet();
    dataSet.dirty = false;
    return dataSet;
  }

  /** True if there is no element. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** True if there is an element with this tag, with or without a value. */
  public boolean contains(int tag) {
    return indexOf(tag) >= 0;
  }

  /** The element with this tag. */
  public Optional<Element> get(int tag) {
    int i = indexOf(tag);
    return i < 0 ? Optional.empty() : Optional.of(new Element(this, tag, i));
  }

  /** The element at a position from 0 to {@link #size()} - 1. */
  public Element at(int index) {
    return new Element(this, tagAt(java.util.Objects.checkIndex(index, size())), index);
  }

  /** Elements in ascending order of their tags. */
  @Override
  public Iterator<Element> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public Element next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return at(next++);
      }
    };
  }

  /** The first value of an element; empty if the element is absent, empty or a sequence. */
  public Optional<String> string(int tag) {
    List<String> values = strings(tag);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** The first value of an element, or another if there is none. */
  public String string(int tag, String otherwise) {
    return string(tag).orElse(otherwise);
  }

  /** All values of an element as text, without padding; numbers in decimal. */
  public List<String> strings(int tag) {
    return stringsAt(indexOf(tag));
  }

  List<String> stringsAt(int i) {
    if (i < 0 || hasParts(i)) {
      return List.of();
    }
    VR vr = vrAt(i);
    return vr.isSequence()
        ? List.of()
        : ValueCodec.strings(vr, littleEndianBytes(i), characterSet());
  }

  /** The first value as an integer; empty if there is none or it is not one of 32 bits. */
  public OptionalInt integer(int tag) {
    OptionalDouble value = real(tag);
    return value.isPresent() && value.getAsDouble() == (int) value.getAsDouble()
        ? OptionalInt.of((int) value.getAsDouble())
        : OptionalInt.empty();
  }

  /** The first value as an integer, or another number if there is none. */
  public int integer(int tag, int otherwise) {
    return integer(tag).orElse(otherwise);
  }

  /** The first value as a number; empty if there is none or it is not a number. */
  public OptionalDouble real(int tag) {
    try {
      double[] values = doubles(tag);
      return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /**
   * All values as integers of 32 bits; larger ones lose their upper bits.
   *
   * @throws NumberFormatException if a value of an IS or DS element is not a number
   */
  public int[] ints(int tag) {
    return LongStream.of(longs(tag)).mapToInt(v -> (int) v).toArray();
  }

  /**
   * All values as integers; those of OB, OW, OL, OV and UN as unsigned bytes or words. UV and OV
   * values above 2^63 come out negative.
   *
   * @throws NumberFormatException if a value of an IS or DS element is not a number
   */
  public long[] longs(int tag) {
    int i = indexOf(tag);
    return i < 0 || hasParts(i) ? new long[0] : ValueCodec.longs(vrAt(i), littleEndianBytes(i));
  }

  /**
   * All values as floating point numbers.
   *
   * @throws NumberFormatException if a value of an IS or DS element is not a number
   */
  public double[] doubles(int tag) {
    int i = indexOf(tag);
    return i < 0 || hasParts(i) ? new double[0] : ValueCodec.doubles(vrAt(i), littleEndianBytes(i));
  }

  /** The bytes of a value in little endian order, padding included; none if it is absent. */
  public byte[] bytes(int tag) {
    return bytesAt(indexOf(tag));
  }

  byte[] bytesAt(int i) {
    return i < 0 || hasParts(i) ? new byte[0] : littleEndianBytes(i);
  }

  /** The items of a sequence as an unmodifiable view; none if the element is absent. */
  public List<DataSet> items(int tag) {
    int i = indexOf(tag);
    Sequence sequence = i < 0 ? null : sequenceAt(i);
    return sequence == null ? NO_ITEMS : Collections.unmodifiableList(sequence.items);
  }

  /** An item of a sequence, counted from 0. */
  public Optional<DataSet> item(int tag, int index) {
    List<DataSet> items = items(tag);
    return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
  }

  /** The data set whose sequence this is an item of. */
  public Optional<DataSet> parent() {
    return Optional.ofNullable(parent);
  }

  /** The tag of the sequence that this is an item of, or 0 if it is none. */
  public int parentTag() {
    return parentTag;
  }

  /** The position of this item in its sequence, from 0; 0 if this is not an item. */
  public int itemIndex() {
    return itemIndex;
  }

  /** The character set in force here: its own or that of the nearest data set around it. */
  public CharacterSet characterSet() {
    for (DataSet d = this; d != null; d = d.parent) {
      if (d.characterSet != null) {
        return d.characterSet;
      }
      int i = d.indexOf(Tag.SpecificCharacterSet);
      if (i >= 0 && !d.hasParts(i)) {
        List<String> terms =
            ValueCodec.strings(VR.CS, d.littleEndianBytes(i), CharacterSet.DEFAULT);
        d.characterSet = CharacterSet.of(terms);
        return d.characterSet;
      }
    }
    return CharacterSet.DEFAULT;
  }

  /**
   * The tag of a private element in the block that a creator has reserved (PS3.5 Section 7.8.1).
   *
   * @param creator the value of the Private Creator element
   * @param group an odd group number
   * @param element the lower byte of the element number
   */
  public OptionalInt privateTag(String creator, int group, int element) {
    int first = indexOf(group << 16 | 0x10);
    for (int i = first < 0 ? -first - 1 : first; i < size(); i++) {
      int tag = tagAt(i);
      if (Tags.group(tag) != group || Tags.element(tag) > 0xFF) {
        break;
      }
      if (creator.equals(string(tag, ""))) {
        return OptionalInt.of(group << 16 | Tags.element(tag) << 8 | element & 0xFF);
      }
    }
    return OptionalInt.empty();
  }

  /** Sets values, with the VR that the dictionary gives, or UN's neighbour LO for private tags. */
  public DataSet set(int tag, String... values) {
    int i = indexOf(tag);
    VR vr = i >= 0 && !vrAt(i).isBinary() ? vrAt(i) : Vrs.resolve(this, Vrs.codeOf(tag));
    return set(tag, vr == VR.UN ? VR.LO : vr, values);
  }

  /**
   * Sets values given as text.
   *
   * @throws IllegalArgumentException if a value cannot be written with this VR or in the character
   *     set in force
   */
  public DataSet set(int tag, VR vr, String... values) {
    return setBytes(tag, vr, ValueCodec.ofStrings(vr, List.of(values), characterSet()));
  }

  /** Sets integers, as text for IS and DS. */
  public DataSet setInts(int tag, VR vr, int... values) {
    return setLongs(tag, vr, Arrays.stream(values).asLongStream().toArray());
  }

  /**
   * Sets integers, as text for IS and DS.
   *
   * @throws IllegalArgumentException if a value is too large for the VR
   */
  public DataSet setLongs(int tag, VR vr, long... values) {
    return setBytes(tag, vr, ValueCodec.ofLongs(vr, values));
  }

  /** Sets floating point numbers, as text for DS. */
  public DataSet setDoubles(int tag, VR vr, double... values) {
    return setBytes(tag, vr, ValueCodec.ofDoubles(vr, values));
  }

  /** Sets a value as its bytes in little endian order; one of odd length is padded. */
  public DataSet setBytes(int tag, VR vr, byte[] value) {
    if (vr.isSequence()) {
      throw new IllegalArgumentException("A sequence has items, not bytes.");
    }
    put(tag, vr, ValueCodec.pad(vr, value));
    return this;
  }

  /** Sets a value that is read when the data set is written. */
  public DataSet setBulk(int tag, VR vr, BulkData value) {
    if (vr.isSequence()) {
      throw new IllegalArgumentException("A sequence has items, not bytes.");
    }
    put(tag, vr, value);
    return this;
  }

  /** Sets encapsulated pixel data. */
  public DataSet setFragments(int tag, VR vr, Fragments value) {
    put(tag, vr, value);
    return this;
  }

  /** Sets a sequence without items. */
  public DataSet setEmptySequence(int tag) {
    put(tag, VR.SQ, new Sequence());
    return this;
  }

  /** Adds an empty item at the end of a sequence, which is made if there is none. */
  public DataSet addItem(int tag) {
    DataSet item = new DataSet();
    insertItem(tag, items(tag).size(), item);
    return item;
  }

  /**
   * Inserts an item into a sequence, which is made if there is none.
   *
   * @throws IllegalArgumentException if the item is part of a data set already; insert a copy
   */
  public void insertItem(int tag, int index, DataSet item) {
    if (item.parent != null || item == this) {
      throw new IllegalArgumentException("The item is part of a data set already.");
    }
    sequence(tag).insert(this, tag, index, item);
    changed(tag);
  }

  /** Removes an item from a sequence and returns it. */
  public DataSet removeItem(int tag, int index) {
    DataSet item = sequence(tag).remove(this, tag, index);
    changed(tag);
    return item;
  }

  private Sequence sequence(int tag) {
    int i = indexOf(tag);
    if (i < 0 || sequenceAt(i) == null) {
      setEmptySequence(tag);
      i = indexOf(tag);
    }
    return sequenceAt(i);
  }

  /**
   * The first element number of a block for private elements of this creator, which is reserved if
   * there is none yet.
   *
   * @param group an odd group number
   * @return the block's number shifted left by 8: add the lower byte of the element number
   * @throws IllegalStateException if the group has no free block
   */
  public int reservePrivateBlock(String creator, int group) {
    OptionalInt present = privateTag(creator, group, 0);
    if (present.isPresent()) {
      return present.getAsInt() & 0xFF00;
    }
    for (int block = 0x10; block <= 0xFF; block++) {
      int tag = group << 16 | block;
      if (!contains(tag)) {
        set(tag, VR.LO, creator);
        return block << 8;
      }
    }
    throw new IllegalStateException("All private blocks of the group are in use.");
  }

  /** Removes an element; false if there was none. */
  public boolean remove(int tag) {
    int i = indexOf(tag);
    if (i < 0) {
      return false;
    }
    removeAt(i);
    changed(tag);
    return true;
  }

  /** What an element is now, for {@link #restore}. */
  public ElementState state(int tag) {
    int i = indexOf(tag);
    return i < 0 ? ElementState.absent(tag) : stateAt(i);
  }

  /** Puts an element back to what it was. */
  public void restore(ElementState state) {
    if (!state.isPresent()) {
      remove(state.tag());
      return;
    }
    ElementState own =
        state.value() instanceof Sequence s
            ? new ElementState(
                state.tag(),
                state.vrCode(),
                state.flags(),
                state.offset(),
                state.length(),
                s.snapshot())
            : state;
    putState(own);
    if (own.value() instanceof Sequence s) {
      s.adopt(this, state.tag(), 0);
    }
    changed(state.tag());
  }

  /** A data set with the same elements that can be changed without changing this one. */
  public DataSet copy() {
    DataSet copy = new DataSet();
    copy.source = source;
    copy.encoding = encoding;
    copy.sourceStart = sourceStart;
    copy.sourceEnd = sourceEnd;
    copy.undefinedLength = undefinedLength;
    copy.outOfOrder = outOfOrder;
    copy.characterSet = characterSet();
    for (int i = 0; i < size(); i++) {
      ElementState state = stateAt(i);
      if (state.value() instanceof Sequence s) {
        s.items.replaceAll(DataSet::copy);
        s.adopt(copy, state.tag(), 0);
      }
      copy.putState(state);
    }
    oddities().forEach(o -> copy.addOddity(o[0], o[1]));
    return copy;
  }

  private void put(int tag, VR vr, Object value) {
    if (Tags.group(tag) == 0xFFFE) {
      throw new IllegalArgumentException(Tags.format(tag) + " delimits items and cannot be set.");
    }
    putNew(tag, vr, value);
    changed(tag);
  }

  private void changed(int tag) {
    if (tag == Tag.SpecificCharacterSet) {
      characterSet = null;
    }
    markDirty();
  }

  private void markDirty() {
    for (DataSet d = this; d != null; d = d.parent) {
      d.dirty = true;
    }
  }

  void enter(DataSet owner, int tag, int index) {
    parent = owner;
    parentTag = tag;
    itemIndex = index;
  }

  void leave() {
    characterSet = characterSet();
    parent = null;
    parentTag = 0;
    itemIndex = 0;
  }

  VR vrAt(int i) {
    return Vrs.resolve(this, vrCodeAt(i));
  }

  private byte[] littleEndianBytes(int i) {
    byte[] bytes = rawBytes(i);
    return encoding.bigEndian && !isNew(i)
        ? ValueCodec.swap(bytes, ValueCodec.swapUnit(vrAt(i)))
        : bytes;
  }

  @Override
  public String toString() {
    return "data set of " + size() + " elements";
  }
}
