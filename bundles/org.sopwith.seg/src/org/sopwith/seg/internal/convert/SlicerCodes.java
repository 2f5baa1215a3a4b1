// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.image.label.SegmentDescription;
import org.sopwith.image.label.SegmentDescription.Rgb;
import org.sopwith.image.volume.Box;
import org.sopwith.image.volume.Grid;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.Segment;
import org.sopwith.standard.Code;
import org.sopwith.standard.SrtToSct;

/**
 * Segments as Slicer describes them: codes are in the tag {@code TerminologyEntry}, seven parts
 * between tildes, of which each code is scheme, value and meaning between carets.
 */
final class SlicerCodes {
  private static final String ENTRY = "TerminologyEntry";
  private static final String TYPES = "Segmentation category and type - DICOM master list";
  private static final String REGIONS = "Anatomic codes - DICOM master list";
  private static final Set<String> SNOMED_RT = Set.of("SRT", "SNM3", "99SDM");
  private static final int CATEGORY = 1;
  private static final int TYPE = 2;
  private static final int TYPE_MODIFIER = 3;
  private static final int REGION = 5;
  private static final int REGION_MODIFIER = 6;

  private SlicerCodes() {}

  /** A segment; codes that are not there are absent, and how it was made is not said. */
  static Segment segment(SegmentDescription description, int number) {
    String[] parts = description.tags().getOrDefault(ENTRY, "").split("~", -1);
    List<Segment.Region> regions =
        code(parts, REGION)
            .map(code -> List.of(new Segment.Region(code, list(code(parts, REGION_MODIFIER)))))
            .orElse(List.of());
    return new Segment(
        number,
        description.name(),
        "",
        code(parts, CATEGORY),
        code(parts, TYPE),
        list(code(parts, TYPE_MODIFIER)),
        regions,
        "",
        "",
        description.color().map(SlicerCodes::color),
        "",
        "");
  }

  private static List<Code> list(Optional<Code> code) {
    return code.stream().toList();
  }

  private static Optional<Code> code(String[] parts, int index) {
    String[] code = index < parts.length ? parts[index].split("\\^", -1) : new String[0];
    if (code.length != 3 || code[0].isBlank() || code[1].isBlank()) {
      return Optional.empty();
    }
    String meaning = code[2].isBlank() ? code[1] : code[2];
    if (SNOMED_RT.contains(code[0])) {
      Optional<String> concept = SrtToSct.standard().find(code[1]);
      if (concept.isPresent()) {
        return Optional.of(new Code(concept.get(), "SCT", meaning));
      }
    }
    return Optional.of(new Code(code[1], code[0], meaning));
  }

  private static CieLab color(Rgb rgb) {
    return CieLab.ofRgb(part(rgb.red()) << 16 | part(rgb.green()) << 8 | part(rgb.blue()));
  }

  private static int part(double share) {
    return (int) Math.round(Math.clamp(share, 0.0, 1.0) * 255);
  }

  /** What Slicer is told of a segment. */
  static SegmentDescription describe(Segment segment, int label, int layer, Grid grid) {
    Map<String, String> tags = new LinkedHashMap<>();
    List<String> parts = new ArrayList<>();
    Optional<Segment.Region> region = segment.regions().stream().findFirst();
    parts.add(TYPES);
    parts.add(text(segment.category()));
    parts.add(text(segment.type()));
    parts.add(text(segment.typeModifiers().stream().findFirst()));
    parts.add(REGIONS);
    parts.add(text(region.map(Segment.Region::code)));
    parts.add(text(region.flatMap(r -> r.modifiers().stream().findFirst())));
    tags.put(ENTRY, String.join("~", parts));
    return new SegmentDescription(
        "Segment_" + segment.number(),
        segment.label(),
        segment
            .color()
            .map(CieLab::rgb)
            .map(
                c ->
                    new Rgb((c >> 16 & 0xFF) / 255.0, (c >> 8 & 0xFF) / 255.0, (c & 0xFF) / 255.0)),
        label,
        layer,
        Optional.of(new Box(0, grid.columns() - 1, 0, grid.rows() - 1, 0, grid.slices() - 1)),
        tags);
  }

  /** Characters that part codes from each other cannot be in them. */
  private static String text(Optional<Code> code) {
    return code.map(c -> plain(c.scheme()) + "^" + plain(c.value()) + "^" + plain(c.meaning()))
        .orElse("^^");
  }

  private static String plain(String text) {
    return text.replaceAll("[~^|\\p{Cntrl}]", " ");
  }
}
