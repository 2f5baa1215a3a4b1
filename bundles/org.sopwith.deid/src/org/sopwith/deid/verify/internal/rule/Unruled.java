// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.search.Identities;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.ElementDefinition;
import org.sopwith.validate.ItemDefinition;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/**
 * Of attributes that no row of Table E.1-1 is for: they stay, unless they held an identifier after
 * all. Of text, and of what is there only for something that went, it is for a person to say.
 */
final class Unruled extends AttributeRule {
  private static final Set<VR> TEXT =
      EnumSet.of(VR.AE, VR.LO, VR.LT, VR.PN, VR.SH, VR.ST, VR.UC, VR.UR, VR.UT);

  /** What describes how pixels are encoded, which is other when they had to be decoded. */
  private static final Set<Integer> ENCODING =
      Set.of(
          Tag.PhotometricInterpretation,
          Tag.PlanarConfiguration,
          Tag.HighBit,
          Tag.ExtendedOffsetTable,
          Tag.ExtendedOffsetTableLengths);

  private final Identities identities;
  private final Validator definitions = new Validator(Rules.of(), Map.of());

  Unruled(Identities identities) {
    super(
        "deid.unruled.changed",
        "What Table E.1-1 does not speak of is as it was",
        Severity.WARNING,
        "PS3.15 E.1");
    this.identities = identities;
  }

  @Override
  public void check(AttributePair pair, Consumer<Finding> sink) {
    boolean other = pair.fate() != Fate.SAME && !pair.replaced();
    if (other
        && !pair.expected().isRuled()
        && !hadReason(pair)
        && isOpen(pair)
        && !wentWithOthers(pair)) {
      boolean changed = pair.fate() == Fate.CHANGED;
      if (!changed || !pair.original().isSequence() && !Markers.writes(pair.original().tag())) {
        sink.accept(finding(pair, "Table E.1-1 does not speak of the attribute; it was not kept"));
      }
    }
  }

  /** Whether it is no error that the attribute is not as it was. */
  boolean excuses(AttributePair pair) {
    return !pair.expected().isRuled() && (hadReason(pair) || isOpen(pair));
  }

  /**
   * It held an identifier or was the UID of an instance of something, described an overlay or
   * curve, the data of which go, or the encoding of pixels that had to be encoded in another way.
   */
  boolean hadReason(AttributePair pair) {
    Element original = pair.original();
    int group = Tags.group(original.tag()) & 0xFF00;
    if (group == 0x6000 || group == 0x5000) {
      return true;
    }
    if (ENCODING.contains(original.tag())) {
      return pair.objects().original().transferSyntax().isEncapsulated();
    }
    if (original.vr() == VR.UI) {
      return original.strings().stream().allMatch(uid -> Dictionary.standard().uid(uid).isEmpty());
    }
    boolean[] found = new boolean[1];
    if (original.vr().isText()) {
      for (String value : original.strings()) {
        identities.search(value, pair.objects().patient(), hit -> found[0] = true);
      }
    }
    return found[0];
  }

  /** What is there on a condition may go with what it depends on, but it is no other value. */
  private boolean isOpen(AttributePair pair) {
    return TEXT.contains(pair.original().vr())
        || UidRules.isOfInstance(pair.original())
        || (pair.fate() != Fate.CHANGED || pair.original().isSequence()) && mayHaveGone(pair);
  }

  /** Whether it is gone, and of what is left the IOD does not ask for it any more. */
  private boolean wentWithOthers(AttributePair pair) {
    Element original = pair.original();
    return pair.fate() == Fate.ABSENT
        && isAskedFor(pair.objects().original(), original.owner(), original.tag()).orElse(false)
        && !isAskedFor(pair.objects().result(), pair.after(), original.tag()).orElse(true);
  }

  /**
   * Whether the attribute is there on a condition only, and what is left of the object does not
   * meet the condition for certain.
   */
  boolean mayHaveGone(AttributePair pair) {
    return isConditional(pair)
        && !isAskedFor(pair.objects().result(), pair.after(), pair.original().tag()).orElse(false);
  }

  /** Whether the IOD asks for an attribute of a data set at any level, if that can be told. */
  private Optional<Boolean> isAskedFor(DicomFile object, DataSet dataSet, int tag) {
    return definitions
        .instance(object)
        .item(dataSet)
        .requirement(tag)
        .flatMap(
            requirement ->
                switch (requirement.need()) {
                  case VALUE, UNKNOWN_VALUE, PRESENCE -> Optional.of(true);
                  case ABSENCE, NONE -> Optional.of(false);
                  case UNKNOWN -> Optional.empty();
                });
  }

  /** Whether the IOD asks for the attribute on a condition. */
  private boolean isConditional(AttributePair pair) {
    ItemDefinition definition =
        definitions.instance(pair.objects().original()).outermost().definition();
    Optional<ElementDefinition> element = Optional.empty();
    for (AttributePath.Step step : pair.original().path().steps()) {
      element = definition.find(step.tag());
      if (element.isEmpty()) {
        return false;
      }
      definition = element.get().items();
    }
    return element.isPresent() && element.get().type().isConditional();
  }
}
