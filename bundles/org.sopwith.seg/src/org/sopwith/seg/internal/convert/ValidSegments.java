// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.standard.Code;

/** Makes segments that can be written out of what somebody else's object says of its own. */
final class ValidSegments {
  private static final Set<String> ALGORITHM_TYPES = Set.of("AUTOMATIC", "SEMIAUTOMATIC", "MANUAL");
  private static final int LONG_STRING = 64;
  private static final int SHORT_TEXT = 1024;

  private final NamedCodes codes = new NamedCodes();
  private final Consumer<String> remarks;

  /**
   * @param remarks takes a sentence for each thing that is left out or added
   */
  ValidSegments(Consumer<String> remarks) {
    this.remarks = remarks;
  }

  /**
   * A segment that can be written.
   *
   * @param number its number there
   * @param what how to call it in remarks, such as {@code Region 3}
   * @param interpretedType RT ROI Interpreted Type, for codes if it has none; may be empty
   */
  Segment of(Segment segment, int number, String what, String interpretedType) {
    UnaryOperator<Optional<Code>> whole = code -> code.filter(c -> isWhole(c, what));
    Optional<Code> category = whole.apply(segment.category());
    Optional<Code> type = whole.apply(segment.type());
    List<Code> modifiers = wholeOnes(segment.typeModifiers(), what);
    if (category.isEmpty() || type.isEmpty()) {
      NamedCodes.Codes found =
          codes.ofName(segment.label()).orElseGet(() -> codes.ofInterpretedType(interpretedType));
      category = Optional.of(found.category());
      type = Optional.of(found.type());
      modifiers = found.modifiers();
      remarks.accept(
          "%s has no code for what it is; it is written as %s%s."
              .formatted(what, found.type(), modifiers.isEmpty() ? "" : ", " + modifiers.get(0)));
    }
    String algorithmType = segment.algorithmType();
    if (!ALGORITHM_TYPES.contains(algorithmType)) {
      algorithmType = "MANUAL";
      remarks.accept(what + " does not say how it was made; it is written as MANUAL.");
    }
    String algorithmName = text(segment.algorithmName(), LONG_STRING, what);
    if (algorithmName.isEmpty() && !algorithmType.equals("MANUAL")) {
      algorithmName = "unknown";
      remarks.accept(what + " names no algorithm; it is written as unknown.");
    }
    String label = text(segment.label(), LONG_STRING, what);
    boolean tracked = !segment.trackingId().isEmpty() && isUid(segment.trackingUid());
    return new Segment(
        number,
        label.isEmpty() ? what : label,
        text(segment.description(), SHORT_TEXT, what),
        category,
        type,
        modifiers,
        segment.regions().stream()
            .filter(region -> isWhole(region.code(), what))
            .map(region -> new Segment.Region(region.code(), wholeOnes(region.modifiers(), what)))
            .toList(),
        algorithmType,
        algorithmName,
        segment.color(),
        tracked ? segment.trackingId() : "",
        tracked ? segment.trackingUid() : "");
  }

  /** What an object says of itself, as far as it can be written. */
  SegmentationContent content(SegmentationContent content) {
    String what = "The segmentation";
    return new SegmentationContent(
        code(content.contentLabel(), SegmentationContent.DEFAULT.contentLabel()),
        text(content.contentDescription(), LONG_STRING, what),
        text(content.contentCreatorName(), LONG_STRING, what),
        text(content.seriesDescription(), LONG_STRING, what),
        content.seriesNumber(),
        content.instanceNumber(),
        code(content.bodyPart(), ""),
        text(content.clinicalTrialSeriesId(), LONG_STRING, what),
        text(content.clinicalTrialTimePointId(), LONG_STRING, what),
        text(content.clinicalTrialCoordinatingCenter(), LONG_STRING, what));
  }

  private static String code(String text, String otherwise) {
    return text.matches("[A-Z0-9 _]{1,16}") ? text : otherwise;
  }

  static boolean isUid(String uid) {
    return uid.length() <= LONG_STRING && uid.matches("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))+");
  }

  private List<Code> wholeOnes(List<Code> codes, String what) {
    return codes.stream().filter(code -> isWhole(code, what)).toList();
  }

  private boolean isWhole(Code code, String what) {
    boolean whole =
        !code.value().isBlank() && !code.scheme().isBlank() && !code.meaning().isBlank();
    if (!whole) {
      remarks.accept(what + " has a code without value, scheme or meaning, which is left out.");
    }
    return whole;
  }

  /** A text of one value that is not too long. */
  private String text(String text, int longest, String what) {
    String one = text.replaceAll("[\\\\\\p{Cntrl}]+", " ").strip();
    if (one.length() <= longest) {
      return one;
    }
    remarks.accept(
        "%s has a text of more than %d characters, which is cut.".formatted(what, longest));
    return one.substring(0, longest).strip();
  }
}
