// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.dryrun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.DeidentifiedObject;
import org.sopwith.deid.engine.Deidentifier;
import org.sopwith.deid.engine.RefusedException;
import org.sopwith.deid.profile.Caution;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/**
 * Tries a profile on objects: the same {@link Deidentifier} as for writing, whose result is
 * compared with the original.
 */
public final class DryRunner {
  private final Deidentifier deidentifier;
  private final Deidentifier lenient;

  /**
   * @param profile must not be changed any more
   * @param folder what files that the profile names are relative to
   * @param key with the key that results are written with, UIDs, pseudonyms and dates are the same
   * @throws OperationException in one sentence, if the profile cannot be carried out
   */
  public DryRunner(Profile profile, Path folder, DeidKey key, Cleaners cleaners)
      throws IOException, OperationException {
    deidentifier = new Deidentifier(profile, folder, key, cleaners);
    Profile careless = EcoreUtil.copy(profile);
    careless.setBurnedIn(Caution.IGNORE);
    careless.setEncapsulatedDocuments(Caution.IGNORE);
    lenient = new Deidentifier(careless, folder, key, cleaners);
  }

  /**
   * Tries the profile on an object, which is not changed.
   *
   * @param file open
   * @throws IOException if its values cannot be read
   */
  public DryRun run(DicomFile file, Progress progress) throws IOException {
    Optional<String> refusal = Optional.empty();
    for (Deidentifier each : List.of(deidentifier, lenient)) {
      RowBuilder builder = new RowBuilder(progress);
      try {
        DeidentifiedObject result = each.deidentify(file, builder::decided);
        return new DryRun(builder.rows(file, result.file()), refusal, result.flags());
      } catch (RefusedException e) {
        refusal = refusal.or(() -> Optional.of(e.getMessage()));
      }
    }
    return new DryRun(List.of(), refusal, List.of());
  }
}
