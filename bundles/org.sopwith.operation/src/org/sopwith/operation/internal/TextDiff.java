// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.compare.ElementPair;
import org.sopwith.operation.compare.ItemPair;
import org.sopwith.operation.dump.ItemTitle;

/** Differences for reading: the path, then what is left (<) and right (>). */
final class TextDiff implements DiffWriter {
  private final Writer out;
  private String heading = "";
  private long count;

  TextDiff(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(String left, String right) {
    heading = "< " + left + "\n> " + right + "\n";
  }

  @Override
  public void end() {
    heading = "";
  }

  @Override
  public void only(boolean left, String file) throws IOException {
    count++;
    out.write("Only " + (left ? "left: " : "right: ") + file + "\n");
  }

  @Override
  public void element(ElementPair pair) throws IOException {
    Element either = pair.either();
    String tag = Tags.format(either.tag());
    String path = pair.path().toString();
    line(tag + " " + (path.equals(tag) ? either.name() : path));
    side("<", pair.left());
    side(">", pair.right());
  }

  @Override
  public void item(Element sequence, ItemPair pair) throws IOException {
    DataSet item = pair.either();
    String path = sequence.path() + "[" + (item.itemIndex() + 1) + "]";
    line(Tags.format(sequence.tag()) + " " + path);
    out.write(pair.left().isPresent() ? "  < item" : "  > item");
    String title = ItemTitle.of(item);
    out.write(title.isEmpty() ? "\n" : "  " + title + "\n");
  }

  private void line(String text) throws IOException {
    count++;
    out.write(heading + text + "\n");
    heading = "";
  }

  private void side(String sign, Optional<Element> element) throws IOException {
    if (element.isPresent()) {
      out.write("  " + sign + " " + element.get().vr() + "  " + ValueText.of(element.get()) + "\n");
    }
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void close() {}
}
