// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.internal.pixel.TextCandidate;
import org.sopwith.deid.clean.internal.pixel.TextFinder;
import org.sopwith.deid.decision.Decider;
import org.sopwith.deid.pixels.RegionPlan;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.NamedProfile;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.Progress;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** The verb {@code deid regions}: which regions of images would be blanked, and why. */
public final class DeidRegions implements Operation {
  private static final Parameter<List<Path>> FILES =
      Parameter.input("paths")
          .positional()
          .required()
          .describedAs("DICOM files or directories; they are not changed")
          .repeatable();
  private static final Parameter<String> PROFILE =
      Parameter.text("profile")
          .label("NAME|FILE")
          .describedAs("A profile, whose tables and settings count");
  private static final Parameter<List<Path>> REGIONS =
      Parameter.inputFile("regions")
          .describedAs("A table of regions, asked before those of the profile")
          .repeatable();
  private static final Parameter<Boolean> OCR =
      Parameter.flag("ocr")
          .describedAs("Looks for text elsewhere in the pixels, with Tesseract if it is installed");
  private static final Parameter<RegionsFormat> FORMAT =
      Parameter.choice("format", RegionsFormat.class)
          .defaultsTo(RegionsFormat.TEXT)
          .describedAs("For reading, or for programs");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "deid regions",
              "List Regions with Text",
              "Says which regions of images would be blanked, and why")
          .paragraph(
              "Regions come from tables (the user's, then the built-in one), drawn by hand for"
                  + " single objects or series in such tables, and from what lies outside of all"
                  + " Ultrasound Regions. Each is listed with the row of the table and who says so."
                  + " Whether an image is clean then is only known where a row covers 'all' text,"
                  + " or the profile trusts Ultrasound Regions.")
          .paragraph(
              "Text that --ocr finds is a candidate: its place and how sure it is are listed,"
                  + " never the text. What is not found proves nothing.")
          .example("study --regions my-regions.tsv", "Lists the regions of all images.")
          .example("us.dcm --ocr --format json", "Looks for text besides, for a program.")
          .menu("De-identify")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(FILES, PROFILE, REGIONS, OCR, FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * What is known of an image.
   *
   * @param plan the regions that would be blanked
   * @param candidates text that was recognised elsewhere
   */
  record Listed(Path file, RegionPlan plan, List<TextCandidate> candidates) {}

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException, OperationException {
    Profile profile = BuiltinProfiles.find("basic-clean-pixel-data").orElseThrow();
    Path folder = Path.of("");
    if (arguments.find(PROFILE).isPresent()) {
      NamedProfile named = NamedProfile.of(arguments.find(PROFILE).get());
      profile = named.profile();
      folder = named.folder();
    }
    RegionArguments.add(arguments.get(REGIONS), profile);
    RegionPlan.Planner planner = RegionPlan.Planner.of(profile, folder);
    Optional<TextFinder> finder =
        arguments.get(OCR) ? Optional.of(TextFinder.onPath()) : Optional.empty();
    Decider decider = new Decider(profile, Cleaners.NONE);
    List<Listed> listed = new ArrayList<>();
    Inputs inputs =
        Inputs.of(
            arguments.get(FILES),
            (path, e) -> context.message(path + " is a directory that cannot be listed."));
    context.progress().start("Looking for regions", Progress.UNKNOWN, "files");
    while (inputs.hasNext() && !context.progress().isCanceled()) {
      Path path = inputs.next();
      try (DicomFile file = DicomFile.open(path)) {
        if (FrameBytes.pixelData(file.dataSet()).isPresent()) {
          RegionPlan plan = planner.plan(file);
          listed.add(new Listed(path, plan, candidates(file, plan, finder, decider)));
        }
      } catch (DicomException e) {
        context.message(path + ": " + e.getMessage());
      } catch (CleaningException e) {
        context.message(path + ": " + e.getMessage());
      }
      context.progress().advance(1);
    }
    arguments.get(FORMAT).write(listed, context.out());
    long with = listed.stream().filter(each -> !each.plan().regions().isEmpty()).count();
    return Outcome.done("%d images, %d with regions.".formatted(listed.size(), with));
  }

  private static List<TextCandidate> candidates(
      DicomFile file, RegionPlan plan, Optional<TextFinder> finder, Decider decider)
      throws IOException, CleaningException {
    return finder.isEmpty()
        ? List.of()
        : finder
            .get()
            .find(
                file, plan, decider.identities(new Validator(Rules.of(), Map.of()).instance(file)));
  }
}
