// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.Locale;
import java.util.Optional;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.dump.ItemTitle;

/** The texts of rows, by column. */
public final class RowText {
  public static final int TAG = 0;
  public static final int NAME = 1;
  public static final int VR_COLUMN = 2;
  public static final int VM = 3;
  public static final int LENGTH = 4;
  public static final int VALUE = 5;
  public static final int COLUMNS = 6;

  /** Values are shown up to here; the value pane and editing have all of it. */
  private static final int MAX_VALUE = 300;

  private RowText() {}

  /** One text for each column. */
  public static String[] of(RowTree tree, Row row) {
    String[] texts = {"", "", "", "", "", ""};
    switch (row) {
      case Row.Meta m -> {
        texts[TAG] = "Group 0002";
        texts[NAME] = "File Meta Information";
        texts[VALUE] = plural(tree.count(row), "element");
      }
      case Row.Tag t ->
          t.place().owner().get(t.place().tag()).ifPresent(element -> element(element, texts));
      case Row.Item i -> {
        texts[TAG] = "item " + (i.index() + 1);
        texts[VALUE] = ItemTitle.of(i.item());
      }
      case Row.ElementPage p -> {
        int[] tags = tree.tagsOf(p);
        texts[TAG] = Tags.format(tags[0]) + " …";
        texts[NAME] = "… " + Tags.format(tags[1]);
        texts[VALUE] = plural(tree.count(row), "element");
      }
      case Row.ItemPage p -> {
        int[] numbers = tree.numbersOf(p);
        texts[TAG] = "items " + grouped(numbers[0]) + "…";
        texts[NAME] = "to " + grouped(numbers[1]);
        texts[VALUE] = plural(tree.count(row), "item");
      }
    }
    return texts;
  }

  private static void element(Element element, String[] texts) {
    texts[TAG] = Tags.format(element.tag());
    texts[NAME] = name(element);
    texts[VR_COLUMN] = element.vr().name();
    texts[VM] = element.isEncapsulated() ? "1" : grouped(element.multiplicity());
    long length = element.length();
    texts[LENGTH] = length == Element.UNDEFINED_LENGTH ? "undef." : grouped(length);
    texts[VALUE] = value(element, MAX_VALUE);
  }

  /** The name, for private elements with their creator. */
  public static String name(Element element) {
    String name = element.name();
    return element.privateCreator().map(c -> c.strip() + ": " + name).orElse(name);
  }

  /** The value in one line; a UID that has a name with its name before it. */
  public static String value(Element element, int maxChars) {
    String text = element.display(maxChars);
    if (element.vr() != VR.UI || element.isEmpty()) {
      return text;
    }
    Optional<Dictionary.UidEntry> known =
        element.string().flatMap(uid -> Dictionary.standard().uid(uid));
    return known
        .map(Dictionary.UidEntry::name)
        .filter(name -> !name.isEmpty())
        .map(name -> name + "  " + text)
        .orElse(text);
  }

  /** A count with its noun. */
  public static String plural(long count, String noun) {
    return grouped(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** A number with commas. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
