// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.operation.Severity;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentSizes;
import org.sopwith.standard.Code;

/**
 * A segment in the list.
 *
 * @param sizes empty until all voxels are counted
 * @param findings how many findings there are about it
 * @param worst the worst of them; empty if there are none
 */
public record SegmentRow(
    Segment segment, Optional<SegmentSizes> sizes, int findings, Optional<Severity> worst) {

  public int number() {
    return segment.number();
  }

  /** 0xRRGGBB. */
  public int color() {
    return segment.color().map(CieLab::rgb).orElseGet(() -> Look.otherwise(number()));
  }

  /** What it is, with modifiers, and its code. */
  public String type() {
    return segment.type().map(code -> code.meaning() + modifiers() + codeText(code)).orElse("");
  }

  /** The category and its code. */
  public String category() {
    return segment.category().map(SegmentRow::text).orElse("");
  }

  private String modifiers() {
    StringBuilder text = new StringBuilder();
    segment.typeModifiers().forEach(code -> text.append(", ").append(code.meaning()));
    return text.toString();
  }

  private static String codeText(Code code) {
    return " (" + code.value() + ", " + code.scheme() + ")";
  }

  /** In short, as columns are narrow. */
  public String algorithm() {
    return switch (segment.algorithmType()) {
      case "AUTOMATIC" -> "auto";
      case "SEMIAUTOMATIC" -> "semi";
      case "MANUAL" -> "manual";
      default -> segment.algorithmType();
    };
  }

  public String frames() {
    return sizes.map(all -> "" + all.of(number()).frames()).orElse("…");
  }

  public String volume() {
    return sizes.map(this::volume).orElse("…");
  }

  private String volume(SegmentSizes all) {
    OptionalDouble ml = all.volume(number());
    if (ml.isEmpty()) {
      return "%,d voxels".formatted(all.of(number()).voxels());
    }
    double value = ml.getAsDouble();
    return String.format(
        Locale.ROOT, value >= 100 ? "%,.0f ml" : value >= 1 ? "%.1f ml" : "%.3f ml", value);
  }

  /** Whether words are all found in what the list says of it. */
  public boolean matches(String words) {
    StringBuilder all = new StringBuilder();
    lines().forEach(line -> all.append(line).append(' '));
    String text = all.toString().toLowerCase(Locale.ROOT);
    return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
        .allMatch(text::contains);
  }

  /** All that is known of it, a line for each thing. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%d  %s".formatted(number(), segment.label()));
    if (!segment.description().isEmpty() && !segment.description().equals(segment.label())) {
      lines.add(segment.description());
    }
    segment.category().ifPresent(code -> lines.add("Category: " + text(code)));
    segment.type().ifPresent(code -> lines.add("Type: " + text(code)));
    segment.typeModifiers().forEach(code -> lines.add("Modifier: " + text(code)));
    for (Segment.Region region : segment.regions()) {
      lines.add("Region: " + text(region.code()));
      region.modifiers().forEach(code -> lines.add("Region modifier: " + text(code)));
    }
    lines.add(
        ("Algorithm: " + segment.algorithmType() + " " + segment.algorithmName()).stripTrailing());
    sizes.ifPresent(
        all ->
            lines.add(
                "%,d voxels in %,d frames, %s"
                    .formatted(all.of(number()).voxels(), all.of(number()).frames(), volume(all))));
    if (!segment.trackingId().isEmpty()) {
      lines.add("Tracking: " + segment.trackingId());
    }
    return lines;
  }

  private static String text(Code code) {
    return code.meaning() + codeText(code);
  }
}
