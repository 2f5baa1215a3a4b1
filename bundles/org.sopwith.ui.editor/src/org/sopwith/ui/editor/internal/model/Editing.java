// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.edit.Edit;
import org.sopwith.operation.edit.ValueChecks;
import org.sopwith.operation.edit.ValueMultiplicity;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;

/** The changes that the tag tree makes, each one step of undo, by the rules of the verb edit. */
public final class Editing {
  /** Longer binary values are not edited as text. */
  private static final int MAX_BINARY = 4096;

  private final DicomDocument document;

  public Editing(DicomDocument document) {
    this.document = document;
  }

  /** Whether a value can be edited as text. */
  public static boolean isEditable(Element element) {
    return !element.isSequence()
        && !element.isEncapsulated()
        && (!element.vr().isBinary() || element.length() <= MAX_BINARY);
  }

  /** The value as it is typed: values joined by backslashes, bytes in hexadecimal. */
  public static String text(Element element) {
    return isHexadecimal(element.vr())
        ? HexFormat.ofDelimiter(" ").formatHex(element.bytes())
        : String.join("\\", element.strings());
  }

  /** The VR is typed as bytes in hexadecimal. */
  public static boolean isHexadecimal(VR vr) {
    return vr.isBinary() && vr != VR.OF && vr != VR.OD;
  }

  /** What is wrong with a typed value, as one sentence. */
  public static Optional<String> problem(DataSet owner, int tag, VR vr, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (isHexadecimal(vr)) {
      return ValueChecks.problem(vr, text);
    }
    List<String> values =
        vr.isText() && !vr.isMultiValued() ? List.of(text) : List.of(text.split("\\\\", -1));
    Optional<String> problem = ValueChecks.problem(vr, values, owner.characterSet());
    if (problem.isPresent()) {
      return problem;
    }
    String multiplicity = Dictionary.standard().find(tag).map(Dictionary.Entry::vm).orElse("1-n");
    return ValueMultiplicity.allows(multiplicity, values.size())
        ? Optional.empty()
        : Optional.of("This attribute has " + multiplicity + " values, not " + values.size() + ".");
  }

  /** What is wrong with the value that an element has, as one sentence. */
  public static Optional<String> problem(Element element) {
    if (element.isSequence() || element.vr().isBinary() || element.length() > 1 << 16) {
      return Optional.empty();
    }
    return ValueChecks.problem(element.vr(), element.strings(), element.owner().characterSet());
  }

  /** Gives an element a value. */
  public void set(Place place, String text) throws OperationException {
    Element element =
        place.owner().get(place.tag()).orElseThrow(() -> new OperationException("It is gone."));
    if (text.equals(text(element))) {
      return;
    }
    AttributePath path = element.path();
    document.edit("Change " + element.name(), List.of(new Edit.Set(path, Optional.empty(), text)));
  }

  /**
   * Adds an element.
   *
   * @param owner the data set that it is added to
   * @param step the attribute; a private one by its creator
   * @param vr the VR, if the dictionary does not tell it
   * @param text its value, empty for none
   * @return where it is
   */
  public Place insert(DataSet owner, AttributePath.Step step, Optional<VR> vr, String text)
      throws OperationException {
    int tag = step.tag();
    if (!step.creator().isEmpty()) {
      int group = Tags.group(step.tag());
      OptionalInt known = owner.privateTag(step.creator(), group, step.tag() & 0xFF);
      int block =
          known.isPresent() ? Tags.element(known.getAsInt()) >>> 8 : freeBlock(owner, group);
      tag = Tags.of(group, block << 8 | step.tag() & 0xFF);
    }
    if (owner.contains(tag)) {
      throw new OperationException(step + " is there already; edit its value.");
    }
    Place place = new Place(owner, tag);
    List<AttributePath.Step> steps = new ArrayList<>(AttributePath.of(owner, tag).steps());
    steps.set(steps.size() - 1, step);
    Optional<VR> needed =
        Dictionary.standard().find(tag).filter(e -> e.vrs().size() < 2).isPresent()
            ? Optional.empty()
            : vr;
    document.edit("Insert " + step, List.of(new Edit.Set(new AttributePath(steps), needed, text)));
    return place;
  }

  private static int freeBlock(DataSet owner, int group) throws OperationException {
    for (int block = 0x10; block <= 0xFF; block++) {
      if (!owner.contains(Tags.of(group, block))) {
        return block;
      }
    }
    throw new OperationException("All private blocks of the group are in use.");
  }

  /** Adds an empty item to a sequence and returns it. */
  public Row.Item addItem(Place sequence) throws OperationException {
    AttributePath path = AttributePath.of(sequence.owner(), sequence.tag());
    document.edit("Add Item", List.of(new Edit.AddItem(path)));
    List<DataSet> items = sequence.owner().items(sequence.tag());
    return new Row.Item(items.get(items.size() - 1), sequence, items.size() - 1);
  }

  /** Removes elements and items, all in one step. */
  public void delete(List<Row> rows) throws OperationException {
    List<Edit> edits = new ArrayList<>();
    for (Row row : withoutNested(rows)) {
      switch (row) {
        case Row.Tag t ->
            edits.add(new Edit.Delete(AttributePath.of(t.place().owner(), t.place().tag())));
        case Row.Item i -> edits.add(new Edit.Delete(path(i)));
        default -> {}
      }
    }
    if (edits.isEmpty()) {
      return;
    }
    String label = edits.size() == 1 ? "Delete " + last(edits.get(0)) : "Delete Selected";
    document.edit(label, edits);
  }

  private static String last(Edit edit) {
    return edit.path().last().toString();
  }

  /** Items from the last on, so that the numbers of those before stay true. */
  private static List<Row> withoutNested(List<Row> rows) {
    return rows.stream()
        .filter(row -> rows.stream().noneMatch(other -> other != row && isWithin(row, other)))
        .sorted(Comparator.comparing((Row row) -> row instanceof Row.Item i ? -i.index() : 1))
        .toList();
  }

  private static boolean isWithin(Row row, Row outer) {
    DataSet inner =
        switch (row) {
          case Row.Tag t -> t.place().owner();
          case Row.Item i -> i.sequence().owner();
          default -> null;
        };
    if (row instanceof Row.Item i && outer instanceof Row.Tag t && t.place().equals(i.sequence())) {
      return true;
    }
    for (DataSet d = inner; d != null; d = d.parent().orElse(null)) {
      boolean found =
          switch (outer) {
            case Row.Item i -> i.item() == d;
            case Row.Tag t ->
                d.parent().isPresent()
                    && t.place().equals(new Place(d.parent().get(), d.parentTag()));
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** The path of an item. */
  public static AttributePath path(Row.Item item) {
    List<AttributePath.Step> steps =
        new ArrayList<>(AttributePath.of(item.sequence().owner(), item.sequence().tag()).steps());
    steps.set(
        steps.size() - 1, new AttributePath.Step(item.sequence().tag(), "", item.index() + 1));
    return new AttributePath(steps);
  }
}
