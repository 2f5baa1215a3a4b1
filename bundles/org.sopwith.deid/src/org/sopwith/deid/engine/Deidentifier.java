// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.ItemRules;
import org.sopwith.deid.clean.Surrogates;
import org.sopwith.deid.decision.Decider;
import org.sopwith.deid.decision.Decision;
import org.sopwith.deid.decision.ProfileCheck;
import org.sopwith.deid.decision.Reason;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.operation.OperationException;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/**
 * De-identifies objects one by one, wholly or not at all. May be used by several threads at a time.
 */
public final class Deidentifier {
  private static final int REMEMBERED = 1 << 10;

  private final Profile profile;
  private final Cleaners cleaners;
  private final DeidKey key;
  private final Decider decider;
  private final Mappings mappings;
  private final PixelRisk pixels;
  private final Markers markers;
  private final OriginalsRecorder recorder;
  private final Optional<OriginalsEncryptor> encryptor;
  private final Map<PatientIdentity, Surrogates> surrogates = new ConcurrentHashMap<>();
  private volatile Patients patients = Patients.NONE;
  private final Validator validator = new Validator(Rules.of(), Map.of());

  /**
   * @param profile must not be changed any more
   * @param folder what files that the profile names are relative to
   * @throws OperationException in one sentence, if the profile cannot be carried out
   */
  public Deidentifier(Profile profile, Path folder, DeidKey key, Cleaners cleaners)
      throws IOException, OperationException {
    this(profile, folder, key, cleaners, Optional.empty());
  }

  /**
   * @param profile must not be changed any more
   * @param folder what files that the profile names are relative to
   * @param encryptor puts the original values into the results, for somebody with a private key
   * @throws OperationException in one sentence, if the profile cannot be carried out
   */
  public Deidentifier(
      Profile profile,
      Path folder,
      DeidKey key,
      Cleaners cleaners,
      Optional<OriginalsEncryptor> encryptor)
      throws IOException, OperationException {
    ProfileCheck.requireSound(profile);
    this.profile = profile;
    this.cleaners = cleaners;
    this.encryptor = encryptor;
    this.key = key;
    this.decider = new Decider(profile, cleaners);
    this.mappings = new Mappings(profile, folder);
    this.pixels = new PixelRisk(profile, cleaners.prepared(profile, folder));
    this.markers = new Markers(profile, cleaners);
    this.recorder = new OriginalsRecorder(profile);
  }

  /**
   * Tells whose the objects of a collection are that do not tell it wholly themselves; before the
   * first one is de-identified.
   */
  void know(Patients known) {
    this.patients = known;
  }

  /** The surrogates of the patient that a data set names. */
  public Surrogates surrogates(DataSet object) {
    PatientIdentity patient = patients.of(object);
    Surrogates known = surrogates.get(patient);
    if (known == null) {
      known = new KeyedSurrogates(key, profile, patient);
      if (surrogates.size() >= REMEMBERED) {
        surrogates.clear();
      }
      surrogates.put(patient, known);
    }
    return known;
  }

  /**
   * De-identifies an object, which is not changed.
   *
   * @param file read wholly, and open
   * @throws RefusedException if it cannot be de-identified wholly
   */
  public DeidentifiedObject deidentify(DicomFile file) throws RefusedException {
    return deidentify(file, decision -> {});
  }

  /**
   * De-identifies an object, which is not changed.
   *
   * @param file read wholly, and open
   * @param decisions is told of each decision, those of cleaners too
   * @throws RefusedException if it cannot be de-identified wholly
   */
  public DeidentifiedObject deidentify(DicomFile file, Consumer<Decision> decisions)
      throws RefusedException {
    List<String> flags = new ArrayList<>(Wholeness.require(file));
    requireKind(file.dataSet());
    Tally tally = new Tally();
    PrivateCharacteristics privates = new PrivateCharacteristics();
    Consumer<Decision> report =
        decisions
            .andThen(tally::add)
            .andThen(privates::add)
            .andThen(decision -> flag(decision, flags));
    DataSet result = new DataSet();
    PixelRisk.Handled handled;
    try {
      Instance instance = validator.instance(file);
      CleaningContext object = context(instance, report);
      decider.decide(instance, builder(result, object, report));
      handled = pixels.handle(result, object);
      cleanRewritten(result, handled);
      flags.addAll(handled.flags());
      flags.addAll(EncapsulatedDocuments.handle(file.dataSet(), result, profile));
      privates.write(result);
      markers.write(result, handled);
      if (recorder.record(file.dataSet(), result)) {
        flags.add("Original values are recorded in it, which everybody can read who has it.");
      }
      if (encryptor.isPresent()) {
        if (!encryptor.get().write(file.dataSet(), result)) {
          flags.add("A value of more than 16 MB is not among the encrypted ones.");
        }
      }
    } catch (ObjectBuilder.Failure e) {
      throw new RefusedException(Cause.ELEMENT, e.getMessage(), e);
    } catch (CleaningException e) {
      throw new RefusedException(Cause.PIXELS, e.getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedException(Cause.UNREADABLE, "It could not be read to its end.", e);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          Cause.ELEMENT, "Something in it is not in the character set that it says.", e);
    }
    TransferSyntax syntax = TransferSyntax.of(handled.transferSyntax().uid());
    return new DeidentifiedObject(
        DicomFile.create(syntax, result), tally, List.copyOf(flags), handled.blanked());
  }

  private static void flag(Decision decision, List<String> flags) {
    if (decision.reason().rule().equals(Reason.KEPT_WITH_IDENTITY)) {
      flags.add(
          "The profile keeps %s, and it holds a number or name of the patient."
              .formatted(decision.place()));
    }
  }

  /** Frames that were written anew were taken from the original, those without regions too. */
  private static void cleanRewritten(DataSet result, PixelRisk.Handled handled)
      throws CleaningException {
    Element frames = result.get(Tag.PixelData).filter(Element::isEncapsulated).orElse(null);
    if (frames != null && !handled.blanked().isEmpty()) {
      result.setFragments(
          Tag.PixelData,
          frames.vr(),
          EncapsulatedFrames.cleaned(
              frames.fragments().orElseThrow(), result, handled.transferSyntax().uid()));
    }
  }

  private CleaningContext context(Instance instance, Consumer<Decision> report) {
    Surrogates surrogates = surrogates(instance.dataSet());
    CleaningContext[] self = new CleaningContext[1];
    self[0] =
        new CleaningContext(
            instance.file(),
            profile,
            surrogates,
            new ItemRules() {
              @Override
              public DataSet apply(DataSet item, Predicate<Element> which) {
                DataSet target = new DataSet();
                decider.decide(instance, item, which, builder(target, self[0], report));
                return target;
              }

              @Override
              public Optional<Action> override(Element element) {
                return decider.override(instance, element);
              }
            },
            report::accept,
            decider.identities(instance));
    return self[0];
  }

  private ObjectBuilder builder(DataSet target, CleaningContext object, Consumer<Decision> report) {
    ValueActions values =
        new ValueActions(
            cleaners,
            mappings,
            object,
            owner -> owner.contains(Tag.PatientID) ? surrogates(owner) : object.surrogates());
    return new ObjectBuilder(target, values, cleaners, object, report);
  }

  private static void requireKind(DataSet object) throws RefusedException {
    String sopClass = object.string(Tag.SOPClassUID, "");
    if (sopClass.equals(UID.MediaStorageDirectoryStorage)
        || object.contains(Tag.DirectoryRecordSequence)) {
      throw new RefusedException(
          Cause.MEDIA_DIRECTORY,
          "It is a media directory, which names files that have other names now; with --file-set a"
              + " new one is made of the results.");
    }
    if (sopClass.isEmpty() || object.string(Tag.SOPInstanceUID, "").isEmpty()) {
      throw new RefusedException(Cause.KIND, "It has no SOP Class UID or no SOP Instance UID.");
    }
  }
}
