// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.ResultLayout;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.WorkspaceObject;

/**
 * Finds the de-identified result of an original, or the original of a result, by the keys that are
 * known; where UIDs were retained, without one.
 */
final class Twins {
  private final List<Runs.Run> runs;
  private final List<WorkspaceObject> objects;

  /**
   * @param objects where originals and results that no run names are looked for
   */
  Twins(List<Runs.Run> runs, List<WorkspaceObject> objects) {
    this.runs = runs;
    this.objects = objects;
  }

  /** An object and its de-identified twin. */
  record Pair(Path original, Path result) {}

  /** The pair that a file is one of. */
  Optional<Pair> find(Path file) throws IOException {
    DataSet object;
    try (DicomFile dicom = DicomFile.open(file)) {
      object = dicom.dataSet();
      List<UnaryOperator<String>> keys = keys();
      for (Runs.Run run : runs) {
        Optional<Path> result = run.results().flatMap(folder -> in(folder, object, keys, file));
        if (result.isPresent()) {
          return result.map(found -> new Pair(file, found));
        }
      }
      return amongObjects(object.string(Tag.SOPInstanceUID, ""), keys, file);
    }
  }

  /** What each known key makes of a UID; last of all what it is where UIDs are retained. */
  private List<UnaryOperator<String>> keys() {
    List<UnaryOperator<String>> keys = new ArrayList<>();
    runs.stream()
        .flatMap(run -> run.key().stream())
        .distinct()
        .forEach(file -> read(file).ifPresent(key -> keys.add(key::newUid)));
    keys.add(UnaryOperator.identity());
    return keys;
  }

  /** A key that is not there any more finds nothing. */
  private static Optional<DeidKey> read(Path file) {
    try {
      return Optional.of(DeidKey.read(file));
    } catch (IOException | OperationException e) {
      return Optional.empty();
    }
  }

  /** Results are named by their UIDs. */
  private static Optional<Path> in(
      Path folder, DataSet object, List<UnaryOperator<String>> keys, Path not) {
    for (UnaryOperator<String> key : keys) {
      for (ResultLayout layout : ResultLayout.values()) {
        try {
          Path place =
              layout.place(
                  folder,
                  key.apply(object.string(Tag.StudyInstanceUID, "")),
                  key.apply(object.string(Tag.SeriesInstanceUID, "")),
                  key.apply(object.string(Tag.SOPInstanceUID, "")));
          if (Files.isRegularFile(place) && !place.equals(not)) {
            return Optional.of(place);
          }
        } catch (InvalidPathException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Pair> amongObjects(String uid, List<UnaryOperator<String>> keys, Path file) {
    for (UnaryOperator<String> key : keys) {
      String result = key.apply(uid);
      for (WorkspaceObject each : objects) {
        Path place = Path.of(each.file().getLocationURI());
        if (place.equals(file)) {
          continue;
        }
        if (each.sopInstanceUid().equals(result)) {
          return Optional.of(new Pair(file, place));
        }
        if (key.apply(each.sopInstanceUid()).equals(uid)) {
          return Optional.of(new Pair(place, file));
        }
      }
    }
    return Optional.empty();
  }
}
