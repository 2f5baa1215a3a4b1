// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.edit;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.UuidUids;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;

/**
 * Makes edits to an object in memory, in their order, after checking each. File Meta Information
 * that repeats the SOP Class and SOP Instance UID is kept in step (PS3.10 Section 7.1).
 */
public final class Edits {
  /** Stands for a new UID in {@link Edit.Set#text}. */
  public static final String NEW_UID = "@new";

  private final DicomFile file;

  public Edits(DicomFile file) {
    this.file = file;
  }

  /**
   * Makes the edits.
   *
   * @throws OperationException if one cannot be made; those before it are in the object
   */
  public void apply(List<Edit> edits) throws OperationException {
    for (Edit edit : edits) {
      switch (edit) {
        case Edit.Set set -> set(set);
        case Edit.Delete delete -> delete(delete.path());
        case Edit.AddItem add -> addItem(add.path());
      }
    }
    repeatInMeta(Tag.SOPClassUID, Tag.MediaStorageSOPClassUID);
    repeatInMeta(Tag.SOPInstanceUID, Tag.MediaStorageSOPInstanceUID);
  }

  /** A new UID, from a random UUID (PS3.5 Annex B.2). */
  public static String newUid() {
    return UuidUids.random();
  }

  private void set(Edit.Set set) throws OperationException {
    AttributePath path = set.path();
    if (path.last().item() != AttributePath.NO_ITEM) {
      throw new OperationException(path + " is an item; name an element in it.");
    }
    for (DataSet owner : owners(path)) {
      int tag = writableTag(path, owner);
      VR vr = vr(set, owner, tag);
      if (vr.isSequence()) {
        if (!set.text().isEmpty()) {
          throw new OperationException(
              path + " is a sequence and has items, not a value; use --add-item.");
        }
        owner.setEmptySequence(tag);
      } else {
        setValue(set, owner, tag, vr);
      }
    }
  }

  private static void setValue(Edit.Set set, DataSet owner, int tag, VR vr)
      throws OperationException {
    String text = set.text().equals(NEW_UID) && vr == VR.UI ? newUid() : set.text();
    if (vr.isBinary() && vr != VR.OF && vr != VR.OD) {
      check(set, ValueChecks.problem(vr, text));
      owner.setBytes(tag, vr, HexFormat.of().parseHex(text.replaceAll("\\s", "")));
      return;
    }
    boolean one = vr.isText() && !vr.isMultiValued();
    List<String> values =
        text.isEmpty() ? List.of() : one ? List.of(text) : Arrays.asList(text.split("\\\\", -1));
    check(set, ValueChecks.problem(vr, values, owner.characterSet()));
    String multiplicity = Dictionary.standard().find(tag).map(Dictionary.Entry::vm).orElse("1-n");
    if (!ValueMultiplicity.allows(multiplicity, values.size())) {
      throw new OperationException(
          set.path()
              + " has VM "
              + multiplicity
              + " by PS3.6; these are "
              + values.size()
              + " values.");
    }
    try {
      owner.set(tag, vr, values.stream().map(v -> tidy(vr, v)).toArray(String[]::new));
    } catch (IllegalArgumentException e) {
      throw new OperationException(set.path() + ": " + e.getMessage(), e);
    }
  }

  /** Binary numbers may be given with a sign or blanks. */
  private static String tidy(VR vr, String value) {
    return vr.isInteger() ? new BigInteger(value.strip()).toString() : value;
  }

  private static void check(Edit.Set set, Optional<String> problem) throws OperationException {
    if (problem.isPresent()) {
      throw new OperationException(
          set.path() + " cannot be '" + set.text() + "': " + problem.get());
    }
  }

  private void delete(AttributePath path) throws OperationException {
    int deleted = 0;
    for (DataSet owner : owners(path)) {
      OptionalInt tag = path.last().tagIn(owner);
      if (tag.isEmpty() || !owner.contains(tag.getAsInt())) {
        continue;
      }
      refuseFixed(tag.getAsInt());
      deleted += delete(owner, tag.getAsInt(), path.last().item());
    }
    if (deleted == 0) {
      throw new OperationException("There is no " + path + " to delete.");
    }
  }

  private static int delete(DataSet owner, int tag, int item) {
    if (item == AttributePath.NO_ITEM) {
      return owner.remove(tag) ? 1 : 0;
    }
    int count = owner.items(tag).size();
    if (item != AttributePath.EVERY_ITEM) {
      if (item > count) {
        return 0;
      }
      owner.removeItem(tag, item - 1);
      return 1;
    }
    owner.setEmptySequence(tag);
    return count;
  }

  private void addItem(AttributePath path) throws OperationException {
    if (path.last().item() != AttributePath.NO_ITEM) {
      throw new OperationException("--add-item takes a sequence without an item number: " + path);
    }
    for (DataSet owner : owners(path)) {
      int tag = writableTag(path, owner);
      Optional<Element> present = owner.get(tag);
      boolean sequence =
          present.isPresent()
              ? present.get().isSequence()
              : Tags.isPrivate(tag) || Dictionary.standard().vr(tag).isSequence();
      if (!sequence) {
        throw new OperationException(path + " is not a sequence and has no items.");
      }
      owner.addItem(tag);
    }
  }

  private List<DataSet> owners(AttributePath path) throws OperationException {
    boolean meta = Tags.group(path.steps().get(0).tag()) == 2;
    List<DataSet> owners = path.owners(meta ? file.meta() : file.dataSet());
    if (owners.isEmpty()) {
      throw new OperationException(
          "There is nothing for " + path + " to be in; add the items before it with --add-item.");
    }
    return owners;
  }

  private static int writableTag(AttributePath path, DataSet owner) throws OperationException {
    AttributePath.Step step = path.last();
    int tag = step.tag();
    if (!step.creator().isEmpty()) {
      return tag & 0xFFFF0000
          | owner.reservePrivateBlock(step.creator(), Tags.group(tag))
          | tag & 0xFF;
    }
    refuseFixed(tag);
    boolean inBlock = Tags.isPrivate(tag) && Tags.element(tag) >= 0x1000;
    if (inBlock && !owner.contains(tag & 0xFFFF0000 | Tags.element(tag) >>> 8)) {
      throw new OperationException(
          String.format(
              "%s has no private creator; write (%04X,xx%02X,CREATOR).",
              path, Tags.group(tag), tag & 0xFF));
    }
    return tag;
  }

  private static void refuseFixed(int tag) throws OperationException {
    if (tag == Tag.TransferSyntaxUID) {
      throw new OperationException(
          "TransferSyntaxUID says how the file is encoded and cannot be edited alone.");
    }
    if (Tags.group(tag) == 2 && Tags.isGroupLength(tag)) {
      throw new OperationException(Tags.format(tag) + " is counted when the file is written.");
    }
    if (Tags.group(tag) == 0xFFFE || Tags.group(tag) == 0) {
      throw new OperationException(Tags.format(tag) + " is not an element of a file.");
    }
  }

  private static VR vr(Edit.Set set, DataSet owner, int tag) throws OperationException {
    Optional<Dictionary.Entry> entry = Dictionary.standard().find(tag);
    if (set.vr().isPresent()) {
      VR vr = set.vr().get();
      if (entry.isPresent() && !entry.get().vrs().contains(vr)) {
        throw new OperationException(
            set.path() + " has VR " + words(entry.get().vrs()) + " by PS3.6, not " + vr + ".");
      }
      return vr;
    }
    Optional<VR> present = owner.get(tag).map(Element::vr).filter(vr -> vr != VR.UN);
    if (present.isPresent()) {
      return present.get();
    }
    if (entry.isPresent() && entry.get().vrs().contains(VR.SS)) {
      return isSigned(owner) ? VR.SS : VR.US;
    }
    VR vr = Dictionary.standard().vr(tag);
    if (vr == VR.UN && Tags.isPrivate(tag)) {
      vr = privateVr(owner, tag);
    }
    if (vr == VR.UN) {
      throw new OperationException(
          "The dictionary has no VR for "
              + set.path()
              + "; write it as in "
              + set.path()
              + ":LO=...");
    }
    return vr;
  }

  private static VR privateVr(DataSet owner, int tag) {
    String creator = owner.string(tag & 0xFFFF0000 | Tags.element(tag) >>> 8, "");
    return Dictionary.standard()
        .findPrivate(creator, tag)
        .flatMap(entry -> entry.vrs().stream().findFirst())
        .orElse(VR.UN);
  }

  private static boolean isSigned(DataSet owner) {
    for (Optional<DataSet> d = Optional.of(owner); d.isPresent(); d = d.get().parent()) {
      OptionalInt representation = d.get().integer(Tag.PixelRepresentation);
      if (representation.isPresent()) {
        return representation.getAsInt() == 1;
      }
    }
    return false;
  }

  private static String words(List<VR> vrs) {
    return String.join(" or ", vrs.stream().map(VR::name).toList());
  }

  private void repeatInMeta(int tag, int metaTag) {
    Optional<String> value = file.dataSet().string(tag);
    Optional<String> repeated = file.meta().string(metaTag);
    boolean changed = file.dataSet().get(tag).map(Element::isModified).orElse(false);
    if (changed && repeated.isPresent() && value.isPresent() && !value.equals(repeated)) {
      file.meta().set(metaTag, VR.UI, value.get());
    }
  }
}
