// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * What breaks an object. The words are those of the verb {@code edit}, which would refuse to write
 * what is wrong, and four more.
 *
 * <pre>
 * --set PATH=VALUE, --set PATH:VR=VALUE, --delete PATH, --add-item PATH    as in edit
 * --hex PATH=BYTES          the bytes of a value, of even length
 * --copy PATH=FROM          an element gets the value of another one
 * --bytes OFFSET=BYTES      bytes of the file
 * --odd PATH                the value loses its last byte; of VRs with a length of 16 bits
 * </pre>
 */
record Change(String verb, String path, String value) {
  static Change parse(String text) {
    String[] words = text.strip().split(" ", 2);
    int equals = words[1].indexOf('=');
    return equals < 0
        ? new Change(words[0], words[1], "")
        : new Change(words[0], words[1].substring(0, equals), words[1].substring(equals + 1));
  }

  private AttributePath place() {
    return AttributePath.parse(path.replaceFirst(":[A-Z]{2}$", ""));
  }

  /** Whether it changes the object and not the bytes of its file. */
  boolean isInMemory() {
    return !verb.equals("--bytes") && !verb.equals("--odd");
  }

  /** The data sets that it changes. */
  List<DataSet> owners(DicomFile file) {
    return place().owners(root(file));
  }

  /** The attribute that it changes there. */
  int tag() {
    return place().last().tag();
  }

  private DataSet root(DicomFile file) {
    boolean isMeta = Tags.group(place().steps().getFirst().tag()) == 2;
    return isMeta ? file.meta() : file.dataSet();
  }

  /** Changes an object in memory. */
  void apply(DicomFile file) {
    if (!isInMemory()) {
      return;
    }
    List<DataSet> owners = owners(file);
    if (owners.isEmpty()) {
      throw new IllegalArgumentException(path + " is not in the base object.");
    }
    int tag = tag();
    int item = place().last().item();
    for (DataSet owner : owners) {
      switch (verb) {
        case "--set" -> set(owner, tag);
        case "--hex" -> owner.setBytes(tag, vr(owner, tag), HexFormat.of().parseHex(value));
        case "--add-item" -> owner.addItem(tag);
        case "--copy" -> copy(root(file), owner, tag);
        case "--delete" -> {
          if (item > 0) {
            owner.removeItem(tag, item - 1);
          } else if (!owner.remove(tag)) {
            throw new IllegalArgumentException(path + " is not in the base object.");
          }
        }
        default -> throw new IllegalArgumentException(verb);
      }
    }
  }

  private void set(DataSet owner, int tag) {
    VR vr = vr(owner, tag);
    if (vr.isSequence()) {
      owner.setEmptySequence(tag);
    } else {
      owner.set(tag, vr, value.isEmpty() ? new String[0] : value.split("\\\\", -1));
    }
  }

  private VR vr(DataSet owner, int tag) {
    if (path.matches(".*:[A-Z]{2}")) {
      return VR.valueOf(path.substring(path.length() - 2));
    }
    return owner
        .get(tag)
        .map(Element::vr)
        .orElseGet(() -> Dictionary.standard().find(tag).orElseThrow().vrs().getFirst());
  }

  private void copy(DataSet root, DataSet owner, int tag) {
    Element from = AttributePath.parse(value).find(root).orElseThrow();
    if (from.isSequence()) {
      owner.setEmptySequence(tag);
      List<DataSet> items = owner.items(tag);
      from.items().forEach(item -> owner.insertItem(tag, items.size(), item.copy()));
    } else {
      owner.setBytes(tag, from.vr(), from.bytes());
    }
  }

  /** Changes an object as a file. */
  byte[] apply(byte[] bytes) throws IOException {
    if (verb.equals("--bytes")) {
      byte[] changed = HexFormat.of().parseHex(value);
      System.arraycopy(changed, 0, bytes, Integer.parseInt(path), changed.length);
      return bytes;
    }
    if (!verb.equals("--odd")) {
      return bytes;
    }
    Element element = place().find(DicomFile.parse(bytes).dataSet()).orElseThrow();
    int length = (int) element.length();
    int end = (int) element.offset() + 8 + length;
    bytes[(int) element.offset() + 6] = (byte) (length - 1);
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
    System.arraycopy(bytes, end, shorter, end - 1, bytes.length - end);
    return shorter;
  }
}
