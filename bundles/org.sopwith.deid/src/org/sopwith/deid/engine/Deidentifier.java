// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.Surrogates;
import org.sopwith.deid.decision.Decider;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.deid.profile.Caution;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Problem;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.operation.OperationException;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/**
 * De-identifies objects one by one, wholly or not at all. May be used by several threads at a time.
 */
public final class Deidentifier {
  private final Profile profile;
  private final Cleaners cleaners;
  private final DeidKey key;
  private final Decider decider;
  private final Mappings mappings;
  private final PixelRisk pixels;
  private final Markers markers;
  private final Validator validator = new Validator(Rules.of(), Map.of());

  /**
   * @param profile must not be changed any more
   * @param folder what files that the profile names are relative to
   * @throws OperationException in one sentence, if the profile cannot be carried out
   */
  public Deidentifier(Profile profile, Path folder, DeidKey key, Cleaners cleaners)
      throws IOException, OperationException {
    this.profile = profile;
    this.cleaners = cleaners;
    this.key = key;
    this.decider = new Decider(profile, cleaners);
    this.mappings = new Mappings(profile, folder);
    this.pixels = new PixelRisk(profile, cleaners);
    this.markers = new Markers(profile);
  }

  /** The surrogates of the patient that a data set names. */
  public Surrogates surrogates(DataSet object) {
    return new KeyedSurrogates(key, profile, PatientIdentity.of(object));
  }

  /**
   * De-identifies an object, which is not changed.
   *
   * @param file read wholly, and open
   * @throws RefusedException if it cannot be de-identified wholly
   */
  public DeidentifiedObject deidentify(DicomFile file) throws RefusedException {
    requireWhole(file);
    List<String> flags = new ArrayList<>();
    requireKind(file.dataSet(), flags);
    Tally tally = new Tally();
    DataSet result = new DataSet();
    try {
      Instance instance = validator.instance(file);
      CleaningContext object = context(instance, tally);
      decider.decide(instance, builder(result, object, tally));
      flags.addAll(pixels.handle(result, object));
      markers.write(result);
    } catch (ObjectBuilder.Failure e) {
      throw new RefusedException(Cause.ELEMENT, e.getMessage(), e);
    } catch (CleaningException e) {
      throw new RefusedException(Cause.PIXELS, e.getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedException(Cause.UNREADABLE, "It could not be read to its end.", e);
    }
    return new DeidentifiedObject(
        DicomFile.create(file.transferSyntax(), result), tally, List.copyOf(flags));
  }

  private CleaningContext context(Instance instance, Tally tally) {
    Surrogates surrogates = surrogates(instance.dataSet());
    CleaningContext[] self = new CleaningContext[1];
    self[0] =
        new CleaningContext(
            instance.file(),
            profile,
            surrogates,
            item -> {
              DataSet target = new DataSet();
              decider.decide(instance, item, builder(target, self[0], tally));
              return target;
            },
            tally::add);
    return self[0];
  }

  private ObjectBuilder builder(DataSet target, CleaningContext object, Tally tally) {
    ValueActions values =
        new ValueActions(
            cleaners,
            mappings,
            object,
            owner -> owner.contains(Tag.PatientID) ? surrogates(owner) : object.surrogates());
    return new ObjectBuilder(target, values, cleaners, object, tally::add);
  }

  private static void requireWhole(DicomFile file) throws RefusedException {
    for (Problem problem : file.problems()) {
      if (problem.error()) {
        throw new RefusedException(
            Cause.UNREADABLE,
            "Its encoding is broken (%s at byte %d).".formatted(problem.id(), problem.offset()));
      }
    }
  }

  private void requireKind(DataSet object, List<String> flags) throws RefusedException {
    String sopClass = object.string(Tag.SOPClassUID, "");
    if (sopClass.equals(UID.MediaStorageDirectoryStorage)
        || object.contains(Tag.DirectoryRecordSequence)) {
      throw new RefusedException(
          Cause.KIND, "It is a media directory, which names files that have other names now.");
    }
    if (sopClass.isEmpty() || object.string(Tag.SOPInstanceUID, "").isEmpty()) {
      throw new RefusedException(Cause.KIND, "It has no SOP Class UID or no SOP Instance UID.");
    }
    if (object.contains(Tag.EncapsulatedDocument)
        && profile.getEncapsulatedDocuments() != Caution.IGNORE) {
      String what = "It holds a document or model in another format, which nothing here can clean.";
      if (profile.getEncapsulatedDocuments() == Caution.REFUSE) {
        throw new RefusedException(Cause.ENCAPSULATED_DOCUMENT, what);
      }
      flags.add(what);
    }
  }
}
