// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.OperationException;

/**
 * Where results go: {@code study/series/object.dcm}, each named by its new UID. A file says of
 * which profile and key they are, so that a run that was stopped can go on.
 */
final class ResultFolder {
  private static final String STATE = ".sopwith-deid";
  private static final Pattern UID = Pattern.compile("[0-9][0-9.]{0,63}");

  private final Path folder;
  private final boolean resumed;
  private final Set<Path> underWay = ConcurrentHashMap.newKeySet();

  private ResultFolder(Path folder, boolean resumed) {
    this.folder = folder;
    this.resumed = resumed;
  }

  /**
   * Opens a folder.
   *
   * @param run what tells the run from others: its profile and key
   * @param resume whether to go on with a run
   * @throws OperationException if there is something in it and it is not to be resumed, or is of
   *     another run
   */
  static ResultFolder open(Path folder, String run, boolean resume)
      throws IOException, OperationException {
    Files.createDirectories(folder);
    Path state = folder.resolve(STATE);
    boolean empty;
    try (Stream<Path> files = Files.list(folder)) {
      empty = files.findAny().isEmpty();
    }
    if (empty) {
      AtomicFile.write(state, out -> out.write(run.getBytes(StandardCharsets.US_ASCII)));
    } else if (!resume) {
      throw new OperationException(
          folder + " is not empty; name a new directory, or go on with a run by --resume.");
    } else if (!Files.isRegularFile(state)
        || !new String(Files.readAllBytes(state), StandardCharsets.ISO_8859_1).equals(run)) {
      throw new OperationException(
          folder + " is not of a run with this profile and this key; name a new directory.");
    }
    return new ResultFolder(folder, !empty);
  }

  /** What became of an object. */
  enum Written {
    NOW,
    BEFORE
  }

  /** Writes an object, unless it is there from a run that is resumed. */
  Written write(DicomFile file) throws IOException, RefusedException {
    Path target = target(file.dataSet());
    if (!underWay.add(target)) {
      throw duplicate();
    }
    try {
      if (Files.exists(target)) {
        if (resumed) {
          return Written.BEFORE;
        }
        throw duplicate();
      }
      Files.createDirectories(target.getParent());
      file.write(target);
      return Written.NOW;
    } finally {
      underWay.remove(target);
    }
  }

  private static RefusedException duplicate() {
    return new RefusedException(
        Cause.DUPLICATE, "Another file has the same SOP Instance UID and was taken.");
  }

  private Path target(DataSet result) throws RefusedException {
    return folder
        .resolve(name(result, Tag.StudyInstanceUID))
        .resolve(name(result, Tag.SeriesInstanceUID))
        .resolve(name(result, Tag.SOPInstanceUID) + ".dcm");
  }

  private static String name(DataSet result, int tag) throws RefusedException {
    String uid = result.string(tag, "");
    if (!UID.matcher(uid).matches()) {
      throw new RefusedException(
          Cause.ELEMENT, "Its new UIDs are none, so that no file name can be made of them.");
    }
    return uid;
  }
}
