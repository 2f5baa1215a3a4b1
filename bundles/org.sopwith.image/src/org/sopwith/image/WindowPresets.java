// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.List;

/** Windows that are usual for a modality, whatever an object itself offers. */
public final class WindowPresets {
  private static final List<VoiTransform.Window> CT =
      List.of(
          preset("Abdomen", 40, 400),
          preset("Bone", 300, 1500),
          preset("Brain", 40, 80),
          preset("Lung", -600, 1500),
          preset("Mediastinum", 50, 350),
          preset("Angiography", 300, 600),
          preset("Liver", 60, 160));

  private WindowPresets() {}

  /**
   * The presets of a modality, in Hounsfield units for CT.
   *
   * @param modality Modality (0008,0060)
   * @return empty for modalities whose values have no fixed meaning
   */
  public static List<VoiTransform.Window> of(String modality) {
    return modality.equals("CT") ? CT : List.of();
  }

  private static VoiTransform.Window preset(String name, double center, double width) {
    return new VoiTransform.Window(center, width, VoiTransform.Function.LINEAR, name);
  }
}
