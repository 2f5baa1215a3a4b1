// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.DummyValues;
import org.sopwith.deid.clean.Surrogates;
import org.sopwith.deid.decision.Decision;
import org.sopwith.deid.decision.Reason;
import org.sopwith.deid.identity.IdentityBytes;
import org.sopwith.deid.identity.Redaction;
import org.sopwith.deid.identity.Strictness;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Carries out actions on elements that are no sequences. */
final class ValueActions {
  /** Values up to this many bytes are held in memory. */
  private static final int SMALL = 1 << 15;

  private static final int OLDEST = 89;

  private final Cleaners cleaners;
  private final Mappings mappings;
  private final CleaningContext object;
  private final Function<DataSet, Surrogates> surrogatesOf;

  /**
   * @param surrogatesOf those of the patient that a data set within the object names, if it does
   */
  ValueActions(
      Cleaners cleaners,
      Mappings mappings,
      CleaningContext object,
      Function<DataSet, Surrogates> surrogatesOf) {
    this.cleaners = cleaners;
    this.mappings = mappings;
    this.object = object;
    this.surrogatesOf = surrogatesOf;
  }

  /** Writes what is left of an element, which is not to be removed. */
  void apply(Decision decision, DataSet target) throws CleaningException {
    Element element = decision.element();
    if (element.isEmpty()) {
      target.setBytes(element.tag(), element.vr(), new byte[0]);
      return;
    }
    switch (decision.action()) {
      case KEEP -> copy(element, target);
      case REMOVE -> throw new IllegalArgumentException("nothing is left of it");
      case EMPTY -> target.setBytes(element.tag(), element.vr(), new byte[0]);
      case DUMMY -> dummy(decision, target);
      case REPLACE_UID -> uids(element, target);
      case SHIFT_DATE -> shift(element, target);
      case COARSEN -> each(element, target, text -> coarsened(element.vr(), text));
      case CLEAN -> clean(decision, target);
      case HASH -> hash(element, target);
      case MAP -> map(decision, target);
    }
  }

  /** Whole days are moved, so that a time zone stays as true as the time of day. */
  private void shift(Element element, DataSet target) throws CleaningException {
    if (element.tag() == Tag.TimezoneOffsetFromUTC) {
      copy(element, target);
    } else {
      each(element, target, text -> object.surrogates().shifted(element.vr(), text));
    }
  }

  private void copy(Element element, DataSet target) throws CleaningException {
    Optional<BulkData> pixels = NativePixels.trimmed(element);
    if (pixels.isPresent()) {
      target.setBulk(element.tag(), element.vr(), pixels.get());
    } else if (element.fragments().isPresent()) {
      String syntax = object.original().transferSyntax().uid();
      target.setFragments(
          element.tag(),
          element.vr(),
          EncapsulatedFrames.cleaned(element.fragments().get(), element.owner(), syntax));
    } else if (EncapsulatedFrames.describes(element.tag())) {
      if (EncapsulatedFrames.isDescribedBy(element)) {
        target.setBytes(element.tag(), element.vr(), element.bytes());
      }
    } else if (LookupTables.isLonger(element)) {
      target.setBytes(element.tag(), element.vr(), LookupTables.entries(element));
    } else if (element.length() > SMALL) {
      target.setBulk(element.tag(), element.vr(), element.bulk());
    } else {
      target.setBytes(element.tag(), element.vr(), element.bytes());
    }
  }

  private void dummy(Decision decision, DataSet target) {
    Element element = decision.element();
    if (!decision.with().isEmpty()) {
      target.set(element.tag(), element.vr(), decision.with());
    } else if (element.tag() == Tag.PatientID || element.tag() == Tag.PatientName) {
      target.set(element.tag(), element.vr(), surrogatesOf.apply(decision.owner()).pseudonym());
    } else if (element.tag() == Tag.EncapsulatedDocument) {
      target.setBytes(element.tag(), element.vr(), EncapsulatedDocuments.empty(decision.owner()));
    } else if (element.vr() == VR.UI) {
      uids(element, target);
    } else {
      DummyValues.set(target, element.tag(), element.vr(), element.multiplicity());
    }
  }

  private void uids(Element element, DataSet target) {
    if (element.vr() != VR.UI) {
      DummyValues.set(target, element.tag(), element.vr(), element.multiplicity());
      return;
    }
    String[] uids = element.strings().toArray(String[]::new);
    for (int i = 0; i < uids.length; i++) {
      uids[i] = uids[i].isEmpty() ? uids[i] : object.surrogates().uid(uids[i]);
    }
    target.set(element.tag(), VR.UI, uids);
  }

  /** Values that cannot be changed as asked get a dummy value, so that none stays. */
  private static void each(
      Element element, DataSet target, Function<String, Optional<String>> change) {
    List<String> values = new ArrayList<>();
    for (String text : element.strings()) {
      Optional<String> changed = text.isBlank() ? Optional.of("") : change.apply(text.strip());
      if (changed.isEmpty()) {
        DummyValues.set(target, element.tag(), element.vr(), element.multiplicity());
        return;
      }
      values.add(changed.get());
    }
    target.set(element.tag(), element.vr(), values.toArray(String[]::new));
  }

  private static Optional<String> coarsened(VR vr, String text) {
    if (vr == VR.AS) {
      if (!text.matches("\\d{3}[DWMY]")) {
        return Optional.empty();
      }
      boolean old = text.endsWith("Y") && Integer.parseInt(text.substring(0, 3)) > OLDEST;
      return Optional.of(old ? "090Y" : text);
    }
    return DateShift.yearOf(vr, text);
  }

  private void clean(Decision decision, DataSet target) throws CleaningException {
    Element element = decision.element();
    if (decision.reason().rule().equals(Reason.KNOWN_IDENTITY)) {
      takeOutIdentities(element, target);
      return;
    }
    if (cleaners.text().isEmpty() || !element.vr().isText()) {
      throw new CleaningException("Nothing can clean the value.");
    }
    cleaned(element, target, text -> cleaners.text().get().clean(text, element, object));
  }

  private void takeOutIdentities(Element element, DataSet target) throws CleaningException {
    VR vr = element.vr();
    if (Strictness.isCode(element)) {
      throw new CleaningException(
          "It is a code or defined term and holds who somebody is; say by an override of the"
              + " profile what it shall be.");
    }
    if (vr.isBinary()) {
      target.setBytes(element.tag(), vr, IdentityBytes.masked(element, object.identities()));
      return;
    }
    Strictness strictness = Strictness.of(element);
    cleaned(
        element,
        target,
        text ->
            Redaction.apply(
                text,
                object.identities().find(text, strictness),
                vr,
                object.profile().getTextMarker()));
  }

  /** Values of which nothing is left are empty; a dummy stands for all if none has anything. */
  private static void cleaned(
      Element element, DataSet target, Function<String, Optional<String>> change) {
    List<String> values =
        element.strings().stream().map(text -> change.apply(text).orElse("")).toList();
    if (values.stream().allMatch(String::isBlank)) {
      DummyValues.set(target, element.tag(), element.vr(), 1);
    } else {
      try {
        target.set(element.tag(), element.vr(), values.toArray(String[]::new));
      } catch (IllegalArgumentException e) {
        // It was not in the character set that the object says: what is left cannot be written.
        DummyValues.set(target, element.tag(), element.vr(), 1);
      }
    }
  }

  private void hash(Element element, DataSet target) throws CleaningException {
    VR vr = element.vr();
    int digits =
        switch (vr) {
          case AE, CS, SH -> 16;
          case LO, LT, PN, ST, UC, UT -> 32;
          default -> throw new CleaningException("A hash does not fit its VR, " + vr + ".");
        };
    String hash = object.surrogates().hash(String.join("\\", element.strings()), digits);
    target.set(element.tag(), vr, vr == VR.CS ? hash.toUpperCase(java.util.Locale.ROOT) : hash);
  }

  private void map(Decision decision, DataSet target) throws CleaningException {
    Element element = decision.element();
    String value = String.join("\\", element.strings());
    String mapped =
        mappings
            .map(decision.with(), value)
            .orElseThrow(() -> new CleaningException("The mapping does not have its value."));
    target.set(element.tag(), element.vr(), mapped);
  }
}
