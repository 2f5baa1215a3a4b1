// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.dump;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * The tag tree of an object as text, one element a line: tag, VR, length in bytes, keyword (of a
 * private element its creator and name), value.
 */
public final class TextDump {
  private static final int NAME_WIDTH = 40;
  private static final int LEAST_NAME_WIDTH = 24;
  private static final int WIDEST_BINARY = 1 << 12;

  private final Writer out;
  private final DumpOptions options;

  public TextDump(Writer out, DumpOptions options) {
    this.out = out;
    this.options = options;
  }

  /** Writes an object with its File Meta Information. */
  public void write(DicomFile file, String name) throws IOException {
    out.write("# " + name + "\n# " + description(file) + "\n");
    write(file.meta(), 0);
    write(file.dataSet(), 0);
  }

  private static String description(DicomFile file) {
    String sopClass =
        file.dataSet()
            .string(Tag.SOPClassUID)
            .or(() -> file.meta().string(Tag.MediaStorageSOPClassUID))
            .map(uid -> uidName(uid).orElse("SOP Class " + uid))
            .orElse("no SOP Class");
    return sopClass
        + ", "
        + file.transferSyntax().name().replaceAll(":.*", "")
        + String.format(Locale.ROOT, ", %,d bytes", file.size());
  }

  private void write(DataSet dataSet, int depth) throws IOException {
    for (Element element : dataSet) {
      if (options.shows(element)) {
        writeLine(element, depth);
        if (element.isSequence()) {
          writeItems(element, depth + 1);
        }
      }
    }
  }

  private void writeItems(Element sequence, int depth) throws IOException {
    List<DataSet> items = sequence.items();
    for (int i = 0; i < items.size(); i++) {
      if (options.shows(items.get(i))) {
        String title = ItemTitle.of(items.get(i));
        if (options.offsets()) {
          indent(11);
        }
        indent(depth * 2);
        out.write("item " + (i + 1) + (title.isEmpty() ? "" : "  " + title) + "\n");
        write(items.get(i), depth + 1);
      }
    }
  }

  private void writeLine(Element element, int depth) throws IOException {
    if (options.offsets()) {
      padLeft(element.offset() < 0 ? "" : Long.toString(element.offset()), 10);
      out.write(' ');
    }
    indent(depth * 2);
    out.write(Tags.format(element.tag()));
    out.write(' ');
    out.write(element.vr().name());
    out.write(' ');
    long length = element.length();
    padLeft(length == Element.UNDEFINED_LENGTH ? "undef" : Long.toString(length), 6);
    out.write("  ");
    String name = name(element);
    out.write(name);
    String value = value(element);
    if (!value.isEmpty()) {
      indent(Math.max(LEAST_NAME_WIDTH, NAME_WIDTH - depth * 2) - name.length());
      out.write(' ');
      out.write(value);
    }
    out.write('\n');
  }

  private static String name(Element element) {
    String keyword = element.keyword();
    return keyword.isEmpty()
        ? element.privateCreator().map(c -> "[" + oneLine(c) + "] ").orElse("") + element.name()
        : keyword;
  }

  private String value(Element element) {
    Optional<Fragments> fragments = element.fragments();
    if (fragments.isPresent()) {
      return describe(fragments.get());
    }
    VR vr = element.vr();
    int most =
        options.width() > 0 ? options.width() : vr.isText() ? Integer.MAX_VALUE : WIDEST_BINARY;
    String value = element.display(most);
    return switch (vr) {
      case UI -> with(element.string().flatMap(TextDump::uidName), value);
      case AT -> with(element.string().flatMap(TextDump::keyword), value);
      default -> value;
    };
  }

  private static String with(Optional<String> meaning, String value) {
    return meaning.map(text -> value + "  = " + text).orElse(value);
  }

  private static Optional<String> keyword(String tag) {
    OptionalInt parsed = Tags.parse(tag);
    return parsed.isEmpty()
        ? Optional.empty()
        : Dictionary.standard().find(parsed.getAsInt()).map(Dictionary.Entry::keyword);
  }

  private static Optional<String> uidName(String uid) {
    return Dictionary.standard()
        .uid(uid)
        .map(Dictionary.UidEntry::name)
        .filter(name -> !name.isEmpty());
  }

  /** Fragments, and whether their Basic Offset Table has entries (PS3.5 Section A.4). */
  private static String describe(Fragments fragments) {
    int count = Math.max(0, fragments.count() - 1);
    long bytes = 0;
    for (int i = 1; i <= count; i++) {
      bytes += fragments.length(i);
    }
    long entries = fragments.count() == 0 ? 0 : fragments.length(0) / 4;
    return String.format(
        Locale.ROOT,
        "%,d fragment%s, %,d bytes, %s",
        count,
        count == 1 ? "" : "s",
        bytes,
        entries == 0 ? "empty offset table" : "offset table of " + entries);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private void padLeft(String text, int width) throws IOException {
    indent(width - text.length());
    out.write(text);
  }

  private void indent(int width) throws IOException {
    for (int i = 0; i < width; i++) {
      out.write(' ');
    }
  }
}
