// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.PixelRedactor.Blanked;
import org.sopwith.deid.clean.PixelRedactor.Pixels;
import org.sopwith.deid.clean.PixelRedactor.Redaction;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.deid.profile.Caution;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.image.Overlay;
import org.sopwith.image.blank.PixelBlanking;

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
   * What became of the pixels of an object.
   *
   * @param transferSyntax the one that the result must be written in
   * @param flags what somebody should look at
   * @param blanked the regions that were blanked
   * @param clean whether nothing speaks against saying that pixel data are clean
   * @param faceless whether nothing speaks against saying that nobody can be recognized
   */
  record Handled(
      TransferSyntax transferSyntax,
      List<String> flags,
      List<Blanked> blanked,
      boolean clean,
      boolean faceless) {}

  /** Has the pixels cleaned where the profile wants that. */
  Handled handle(DataSet result, CleaningContext object)
      throws IOException, RefusedException, CleaningException {
    DataSet original = object.original().dataSet();
    if (!hasPixels(original) || !hasPixels(result)) {
      return new Handled(object.original().transferSyntax(), List.of(), List.of(), true, true);
    }
    Redaction redaction = redaction(result, object);
    List<String> flags = new ArrayList<>(redaction.remarks());
    String burnedIn = original.string(Tag.BurnedInAnnotation, "");
    boolean risk =
        burnedIn.equals("YES")
            || burnedIn.isEmpty() && risks.isAtRisk(original)
            || redaction.pixels() == Pixels.BLANKED && !burnedIn.equals("NO");
    if (redaction.pixels() == Pixels.CLEAN) {
      result.set(Tag.BurnedInAnnotation, VR.CS, "NO");
    } else if (risk) {
      flag(profile.getBurnedIn(), what(burnedIn, redaction), flags);
    }
    if (!redaction.transferSyntax().equals(object.original().transferSyntax())) {
      flags.add("Its pixels were decoded to be blanked, and are written uncompressed.");
    }
    boolean faceless = isFaceless(original, result, flags);
    boolean clean = redaction.pixels() == Pixels.CLEAN || !risk;
    return new Handled(redaction.transferSyntax(), flags, redaction.blanked(), clean, faceless);
  }

  private Redaction redaction(DataSet result, CleaningContext object)
      throws IOException, CleaningException {
    boolean wanted = profile.getOptions().contains(ConfidentialityOption.CLEAN_PIXEL_DATA);
    if (wanted && cleaners.pixels().isPresent()) {
      return cleaners.pixels().get().redact(result, object);
    }
    TransferSyntax syntax = object.original().transferSyntax();
    long overlays = Overlay.embeddedBits(object.original().dataSet());
    if (overlays != 0) {
      syntax =
          PixelBlanking.blank(object.original(), frame -> List.of(), overlays, result)
              .transferSyntax();
    }
    return new Redaction(Pixels.NOT_PROVEN, syntax, List.of(), "", List.of());
  }

  private String what(String burnedIn, Redaction redaction) {
    if (redaction.pixels() == Pixels.BLANKED) {
      return "Regions were blanked, and nothing says that there is no text elsewhere: look at it,"
          + " and say so in a row of a table of regions that covers 'all'.";
    }
    String nothing =
        profile.getOptions().contains(ConfidentialityOption.CLEAN_PIXEL_DATA)
            ? "no region with text is known."
            : "the profile does not clean pixel data.";
    return (burnedIn.isEmpty()
            ? "Its kind of image often has burned-in text, it does not say that there is none,"
            : "Burned In Annotation is YES")
        + " and "
        + nothing;
  }

  /** Nothing here can remove a face, so images that may show one are not said to be without. */
  private boolean isFaceless(DataSet original, DataSet result, List<String> flags)
      throws RefusedException {
    if (!profile.getOptions().contains(ConfidentialityOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES)) {
      return false;
    }
    boolean risk = FaceRisk.isIn(original);
    if (risk) {
      flag(
          profile.getVisualFeatures(),
          "Somebody may be recognized in it, or in a reconstruction, and nothing here can prevent"
              + " that.",
          flags);
    } else {
      result.set(Tag.RecognizableVisualFeatures, VR.CS, "NO");
    }
    return !risk;
  }

  private static void flag(Caution caution, String what, List<String> flags)
      throws RefusedException {
    if (caution == Caution.REFUSE) {
      throw new RefusedException(Cause.PIXELS, what);
    }
    if (caution == Caution.FLAG) {
      flags.add(what);
    }
  }

  private static boolean hasPixels(DataSet object) {
    return object.contains(Tag.PixelData)
        || object.contains(Tag.FloatPixelData)
        || object.contains(Tag.DoubleFloatPixelData);
  }
}
