// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;
import org.sopwith.standard.Usage;

/** What a SOP class may be, as its IOD tells. */
public enum SopClassKind {
  /** Its images have or may have several frames. */
  MULTIFRAME("multiframe", "multi-frame images") {
    @Override
    Verdict of(Iod iod) {
      return Verdict.of(
          iod.modules().stream().anyMatch(use -> FRAME_MODULES.contains(use.section())));
    }
  },
  /** Its instances are images; UNKNOWN for those that may have pixels but need not. */
  IMAGE("image", "images") {
    @Override
    Verdict of(Iod iod) {
      Verdict verdict = Verdict.FALSE;
      for (Iod.Use use : iod.modules()) {
        if (PIXEL_MODULES.contains(use.section())) {
          boolean sure = use.usage() == Usage.MANDATORY || use.informationEntity().equals("Image");
          verdict = verdict.or(sure ? Verdict.TRUE : Verdict.UNKNOWN);
        }
      }
      return verdict;
    }
  };

  /** Multi-frame, Multi-frame Functional Groups. */
  private static final Set<String> FRAME_MODULES = Set.of("C.7.6.6", "C.7.6.16");

  /** Image Pixel, Floating Point Image Pixel, Double Floating Point Image Pixel. */
  private static final Set<String> PIXEL_MODULES = Set.of("C.7.6.3", "C.7.6.24", "C.7.6.25");

  private final String word;
  private final String words;
  private final Map<String, Verdict> known = new ConcurrentHashMap<>();

  SopClassKind(String word, String words) {
    this.word = word;
    this.words = words;
  }

  /** As the language writes it. */
  public String word() {
    return word;
  }

  String words() {
    return words;
  }

  /** Whether a SOP class is of this kind; UNKNOWN if it has no IOD. */
  Verdict of(String uid) {
    Verdict verdict = known.get(uid);
    if (verdict == null) {
      Optional<Iod> iod = Iods.standard().ofSopClass(uid);
      if (iod.isEmpty()) {
        return Verdict.UNKNOWN;
      }
      verdict = of(iod.get());
      known.put(uid, verdict);
    }
    return verdict;
  }

  abstract Verdict of(Iod iod);
}
