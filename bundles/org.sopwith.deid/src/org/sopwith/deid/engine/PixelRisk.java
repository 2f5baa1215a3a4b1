// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.PixelRedactor.Pixels;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.deid.profile.Caution;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Whether pixels may show an identity, and what is done about it (PS3.15 E.3.1, E.3.2). */
final class PixelRisk {
  private final Profile profile;
  private final Cleaners cleaners;
  private final RiskTable risks = RiskTable.standard();

  PixelRisk(Profile profile, Cleaners cleaners) {
    this.profile = profile;
    this.cleaners = cleaners;
  }

  /**
   * Has the pixels cleaned where they need it.
   *
   * @return what somebody should look at
   */
  List<String> handle(DataSet result, CleaningContext object)
      throws IOException, RefusedException, CleaningException {
    DataSet original = object.original().dataSet();
    if (!hasPixels(original)) {
      return List.of();
    }
    List<String> flags = new ArrayList<>();
    String burnedIn = original.string(Tag.BurnedInAnnotation, "");
    boolean risk = burnedIn.equals("YES") || burnedIn.isEmpty() && risks.isAtRisk(original);
    boolean wanted = profile.getOptions().contains(ConfidentialityOption.CLEAN_PIXEL_DATA);
    boolean clean =
        (risk || wanted)
            && cleaners.pixels().isPresent()
            && cleaners.pixels().get().redact(result, object) == Pixels.CLEAN;
    if (clean) {
      result.set(Tag.BurnedInAnnotation, VR.CS, "NO");
    } else if (risk) {
      flag(
          burnedIn.isEmpty()
              ? "Its kind of image often has burned-in text, it does not say that there is none,"
                  + " and nothing has cleaned the pixels."
              : "Burned In Annotation is YES and nothing has cleaned the pixels.",
          flags);
    }
    boolean faces =
        profile.getOptions().contains(ConfidentialityOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES);
    if (faces && !original.string(Tag.RecognizableVisualFeatures, "").equals("NO")) {
      throw new RefusedException(
          Cause.PIXELS,
          "The profile asks for no recognizable visual features; the object does not say that it has"
              + " none, and nothing here can remove them.");
    }
    return flags;
  }

  /** Whether the result says that nothing is burned in, or need not. */
  static boolean isClean(DataSet original, DataSet result) {
    String burnedIn = result.string(Tag.BurnedInAnnotation, "");
    return !hasPixels(result)
        || burnedIn.equals("NO")
        || burnedIn.isEmpty() && !RiskTable.standard().isAtRisk(original);
  }

  private void flag(String what, List<String> flags) throws RefusedException {
    if (profile.getBurnedIn() == Caution.REFUSE) {
      throw new RefusedException(Cause.PIXELS, what);
    }
    if (profile.getBurnedIn() == Caution.FLAG) {
      flags.add(what);
    }
  }

  private static boolean hasPixels(DataSet object) {
    return object.contains(Tag.PixelData)
        || object.contains(Tag.FloatPixelData)
        || object.contains(Tag.DoubleFloatPixelData);
  }
}
