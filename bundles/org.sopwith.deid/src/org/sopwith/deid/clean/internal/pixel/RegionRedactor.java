// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean.internal.pixel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.PixelRedactor;
import org.sopwith.deid.pixels.PlannedRegion;
import org.sopwith.deid.pixels.RegionPlan;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.TextRecognition;
import org.sopwith.deid.profile.UltrasoundRegions;
import org.sopwith.deid.regions.RegionTables;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.image.FrameException;
import org.sopwith.image.Overlay;
import org.sopwith.image.PixelRectangle;
import org.sopwith.image.blank.PixelBlanking;
import org.sopwith.operation.OperationException;

/** Blanks what tables, Ultrasound Regions and, if wanted, text recognition say. */
public final class RegionRedactor implements PixelRedactor {
  private final RegionPlan.Planner planner;
  private final Optional<TextFinder> finder;

  /** With the built-in table and Ultrasound Regions, for profiles that say no more. */
  public RegionRedactor() {
    this(
        new RegionPlan.Planner(RegionTables.of(List.of()), UltrasoundRegions.BLANK),
        Optional.empty());
  }

  private RegionRedactor(RegionPlan.Planner planner, Optional<TextFinder> finder) {
    this.planner = planner;
    this.finder = finder;
  }

  @Override
  public PixelRedactor prepared(Profile profile, Path folder)
      throws IOException, OperationException {
    Optional<TextFinder> found =
        profile.getTextRecognition() == TextRecognition.IGNORE
            ? Optional.empty()
            : Optional.of(TextFinder.onPath());
    return new RegionRedactor(RegionPlan.Planner.of(profile, folder), found);
  }

  @Override
  public Redaction redact(DataSet result, CleaningContext object)
      throws IOException, CleaningException {
    RegionPlan plan = planner.plan(object.original());
    List<String> remarks = new ArrayList<>(plan.remarks());
    if (finder.isPresent()) {
      List<PlannedRegion> words =
          finder.get().find(object.original(), plan, object.identities()).stream()
              .map(TextCandidate::region)
              .toList();
      if (object.profile().getTextRecognition() == TextRecognition.BLANK) {
        plan = plan.with(words);
      } else if (!words.isEmpty()) {
        remarks.add(remark(words));
      }
    }
    long cleared = Overlay.embeddedBits(object.original().dataSet());
    TransferSyntax syntax = object.original().transferSyntax();
    String method = "";
    if (!plan.regions().isEmpty() || cleared != 0) {
      PixelBlanking.Blanked blanked = blank(plan, cleared, result, object);
      syntax = blanked.transferSyntax();
      method = blanked.method().toString();
      result.remove(Tag.IconImageSequence);
    }
    Pixels pixels =
        !plan.proven().isEmpty()
            ? Pixels.CLEAN
            : plan.regions().isEmpty() ? Pixels.NOT_PROVEN : Pixels.BLANKED;
    return new Redaction(
        pixels,
        syntax,
        plan.regions().stream().map(PlannedRegion::blanked).toList(),
        method,
        List.copyOf(remarks));
  }

  private static PixelBlanking.Blanked blank(
      RegionPlan plan, long cleared, DataSet result, CleaningContext object)
      throws IOException, CleaningException {
    try {
      List<PixelRectangle> everywhere = plan.of(0);
      boolean same = plan.regions().stream().allMatch(region -> region.frames().isAll());
      return PixelBlanking.blank(
          object.original(), frame -> same ? everywhere : plan.of(frame), cleared, result);
    } catch (FrameException e) {
      throw new CleaningException(
          "Regions with text are known and cannot be blanked: " + e.getMessage(), e);
    }
  }

  private static String remark(List<PlannedRegion> words) {
    StringBuilder text = new StringBuilder("Text was recognised in the pixels at");
    for (PlannedRegion word : words) {
      text.append(' ').append(word.rectangle()).append(" (").append(word.source()).append(");");
    }
    text.setCharAt(text.length() - 1, '.');
    return text.toString();
  }
}
