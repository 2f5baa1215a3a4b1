// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.dicom.Tag;
import org.sopwith.image.FrameException;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** Regions with text burned in that were declared are blank, and nothing else is. */
final class RegionRules {
  private static final String SECTION = "PS3.15 E.3.1";

  private RegionRules() {}

  static List<ObjectRule> all(DeclaredRegions regions) {
    return List.of(new Declared(regions), new Proven(regions));
  }

  /** Declared regions that are not blank, and pixels that are without being declared. */
  static final class Declared extends ObjectRule {
    private final DeclaredRegions regions;

    Declared(DeclaredRegions regions) {
      super(
          "deid.pixels.regions",
          "Declared regions are blank and no other pixels",
          Severity.ERROR,
          SECTION);
      this.regions = regions;
    }

    @Override
    public void check(ObjectPair pair, Consumer<Finding> sink) {
      if (FrameBytes.pixelData(pair.original().dataSet()).isEmpty()
          || FrameBytes.pixelData(pair.result().dataSet()).isEmpty()
          || regions.isEmpty(pair.original()) && PixelRules.isSame(pair)) {
        return;
      }
      try {
        RegionComparison comparison = RegionComparison.of(pair, regions);
        if (comparison.shown() > 0) {
          sink.accept(
              at(pair, "Regions with text are known, and are not blank")
                  .expecting(
                      comparison.declared() + " pixels of one value",
                      comparison.shown() + " others"));
        }
        if (comparison.outside() > 0 && !regions.mayBeMore()) {
          sink.accept(
              at(pair, "Pixels have changed outside of the declared regions")
                  .expecting("the same", comparison.outside() + " pixels"));
        }
      } catch (FrameException e) {
        if (!regions.isEmpty(pair.original())) {
          sink.accept(at(pair, "Regions with text are known, and the pixels cannot be decoded"));
        }
      }
    }

    private Finding at(ObjectPair pair, String message) {
      return finding(message).in(pair.file()).at("PixelData");
    }
  }

  /** An object says that it is clean, and nobody has said so of its kind. */
  static final class Proven extends ObjectRule {
    private final DeclaredRegions regions;

    Proven(DeclaredRegions regions) {
      super(
          "deid.burned-in.unproven",
          "Burned In Annotation is NO only where somebody has looked",
          Severity.ERROR,
          SECTION);
      this.regions = regions;
    }

    @Override
    public void check(ObjectPair pair, Consumer<Finding> sink) {
      boolean says = pair.result().dataSet().string(Tag.BurnedInAnnotation, "").equals("NO");
      boolean said = pair.original().dataSet().string(Tag.BurnedInAnnotation, "").equals("NO");
      if (says && !said && !regions.provesClean(pair.original())) {
        sink.accept(
            finding("It says that nothing is burned in, which no table of regions proves")
                .in(pair.file())
                .at("BurnedInAnnotation"));
      }
    }
  }
}
