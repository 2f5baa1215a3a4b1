// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sopwith.dicom.internal.SourceStream;

/**
 * A Data Element (PS3.5 Section 7.1) of a data set: a light view on it that reads the value when it
 * is asked for. It speaks of the element that has its tag at the moment of the call.
 */
public final class Element {
  /** What {@link #length} returns for a length field of FFFFFFFF. */
  public static final long UNDEFINED_LENGTH = -1;

  private final DataSet owner;
  private final int tag;

  /** Where it was last: elements rarely move. */
  private int place;

  Element(DataSet owner, int tag, int place) {
    this.owner = owner;
    this.tag = tag;
    this.place = place;
  }

  /** Negative if it has been removed. */
  private int find() {
    int i = place;
    if (i < owner.size() && owner.tagAt(i) == tag) {
      return i;
    }
    i = owner.indexOf(tag);
    if (i >= 0) {
      place = i;
    }
    return i;
  }

  private int index() {
    int i = find();
    if (i < 0) {
      throw new NoSuchElementException("The element " + Tags.format(tag) + " has been removed.");
    }
    return i;
  }

  /** The tag. */
  public int tag() {
    return tag;
  }

  /** The data set that the element is in. */
  public DataSet owner() {
    return owner;
  }

  /**
   * The VR: as written, by the dictionary where the encoding does not write it or writes UN, and
   * where the dictionary leaves a choice, as Pixel Representation decides.
   */
  public VR vr() {
    return owner.vrAt(index());
  }

  /** The header says UN, and {@link #vr} is that of the dictionary where it knows one. */
  public boolean isWrittenAsUn() {
    return owner.hasFlag(index(), ElementStore.WIRE_UN);
  }

  /** The keyword of PS3.6, or an empty string for an element it does not know. */
  public String keyword() {
    return Dictionary.standard().find(tag).map(Dictionary.Entry::keyword).orElse("");
  }

  /** The name of PS3.6 or of the private dictionary, or what kind of element it is. */
  public String name() {
    if (Tags.isGroupLength(tag)) {
      return "Group Length";
    }
    if (Tags.isPrivateCreator(tag)) {
      return "Private Creator";
    }
    if (Tags.isPrivate(tag)) {
      return privateCreator()
          .flatMap(c -> Dictionary.standard().findPrivate(c, tag))
          .map(Dictionary.PrivateEntry::name)
          .orElse("Private Attribute");
    }
    return Dictionary.standard().find(tag).map(Dictionary.Entry::name).orElse("Unknown Attribute");
  }

  /** Offset of the first byte of the header in the file, or -1 if the element was set since. */
  public long offset() {
    int i = index();
    return owner.isNew(i) ? -1 : owner.offsetAt(i);
  }

  /** Length of the value in bytes as in the file, or {@link #UNDEFINED_LENGTH}. */
  public long length() {
    int i = index();
    if (!owner.isNew(i)) {
      return owner.hasFlag(i, ElementStore.UNDEFINED_LENGTH) ? UNDEFINED_LENGTH : owner.lengthAt(i);
    }
    return switch (owner.valueAt(i)) {
      case byte[] bytes -> bytes.length;
      case BulkData bulk -> bulk.length();
      case Sequence s -> s.items.isEmpty() ? 0 : UNDEFINED_LENGTH;
      default -> UNDEFINED_LENGTH;
    };
  }

  /** True if there is no value and no item. */
  public boolean isEmpty() {
    int i = index();
    Sequence sequence = owner.sequenceAt(i);
    return sequence != null ? sequence.items.isEmpty() : length() == 0;
  }

  /** The value is a sequence of items. */
  public boolean isSequence() {
    int i = index();
    return owner.sequenceAt(i) != null || owner.vrAt(i).isSequence();
  }

  /** The value is encapsulated pixel data. */
  public boolean isEncapsulated() {
    return owner.fragmentsAt(index()) != null;
  }

  /** The group number is odd. */
  public boolean isPrivate() {
    return Tags.isPrivate(tag);
  }

  /** The element is not, or not only, what the file holds. */
  public boolean isModified() {
    int i = index();
    Sequence sequence = owner.sequenceAt(i);
    return owner.isNew(i) || sequence != null && sequence.isDirty();
  }

  /** For a private element the value of its Private Creator (PS3.5 Section 7.8.1). */
  public Optional<String> privateCreator() {
    if (!isPrivate() || Tags.element(tag) < 0x1000) {
      return Optional.empty();
    }
    return owner.string(tag & 0xFFFF0000 | Tags.element(tag) >>> 8);
  }

  /** Number of values or items; 1 for a binary value that is not empty. */
  public int multiplicity() {
    int i = index();
    Sequence sequence = owner.sequenceAt(i);
    if (sequence != null) {
      return sequence.items.size();
    }
    VR vr = owner.vrAt(i);
    if (vr.isBinary() || owner.fragmentsAt(i) != null) {
      return isEmpty() ? 0 : 1;
    }
    return vr.isText() ? strings().size() : (int) (length() / vr.unit());
  }

  /** The first value, as {@link DataSet#string(int)}. */
  public Optional<String> string() {
    return owner.string(tag);
  }

  /** All values as text, as {@link DataSet#strings(int)}. */
  public List<String> strings() {
    return owner.stringsAt(find());
  }

  /** All values as {@link DataSet#ints(int)}. */
  public int[] ints() {
    return owner.ints(tag);
  }

  /** All values as {@link DataSet#longs(int)}. */
  public long[] longs() {
    return owner.longs(tag);
  }

  /** All values as {@link DataSet#doubles(int)}. */
  public double[] doubles() {
    return owner.doubles(tag);
  }

  /** The bytes of the value as {@link DataSet#bytes(int)}. */
  public byte[] bytes() {
    return owner.bytesAt(find());
  }

  /** The items as {@link DataSet#items(int)}. */
  public List<DataSet> items() {
    return owner.items(tag);
  }

  /** The fragments of encapsulated pixel data. */
  public Optional<Fragments> fragments() {
    return Optional.ofNullable(owner.fragmentsAt(index()));
  }

  /** The value as bytes in little endian order, for values of any size. */
  public BulkData bulk() {
    int i = index();
    if (owner.valueAt(i) instanceof BulkData bulk) {
      return bulk;
    }
    if (owner.isNew(i) || owner.valueAt(i) != null) {
      return BulkData.of(bytes());
    }
    return new InSource(owner, owner.valueOffsetAt(i), owner.lengthAt(i), swapUnit(i));
  }

  private int swapUnit(int i) {
    return owner.encoding.bigEndian ? ValueCodec.swapUnit(owner.vrAt(i)) : 1;
  }

  /** A value that stands in a source, in whichever byte order. */
  record InSource(DataSet owner, long offset, long length, int swapUnit) implements BulkData {
    @Override
    public InputStream open() throws IOException {
      return new SourceStream(owner.source, offset, length, swapUnit);
    }

    @Override
    public byte[] bytes(long from, int count) throws IOException {
      if (swapUnit > 1) {
        return BulkData.super.bytes(from, count);
      }
      int n = (int) Math.max(0, Math.min(count, length - from));
      return owner.source.bytes(offset + from, n);
    }

    @Override
    public Optional<Location> location() {
      return swapUnit > 1
          ? Optional.empty()
          : owner.source.file().map(f -> new Location(f, offset, length));
    }
  }

  /** Where the element is, from the outermost data set down. */
  public AttributePath path() {
    return AttributePath.of(owner, tag);
  }

  /**
   * The value for a reader of one line: text with control characters made visible, numbers, the
   * first bytes of binary data in hexadecimal, the number of items.
   *
   * @param maxChars what is longer ends with an ellipsis
   */
  public String display(int maxChars) {
    return ElementText.of(this, maxChars);
  }

  @Override
  public String toString() {
    return Tags.format(tag) + " " + vr() + " " + keyword();
  }
}
