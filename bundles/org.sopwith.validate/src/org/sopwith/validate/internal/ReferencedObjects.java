// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.ParallelFiles;
import org.sopwith.operation.Progress;
import org.sopwith.validate.internal.collection.Hash;
import org.sopwith.validate.internal.collection.HashIndex;

/**
 * Finds objects among the files by SOP Instance UID, for conditions that ask about a referenced
 * object. Each thread keeps few of them open. Needs some 20 bytes and the name of each file.
 */
final class ReferencedObjects implements AutoCloseable {
  private static final int OPEN = 8;

  /** Everything up to SOP Instance UID. */
  private static final ReadOptions BEGINNING = ReadOptions.ALL.stoppingAt(Tag.SOPInstanceUID + 1);

  private final HashIndex uids = new HashIndex();
  private final NamePool names = new NamePool();
  private final Map<Thread, Map<String, Optional<DicomFile>>> open = new ConcurrentHashMap<>();

  /** Reads the beginning of each file; when the user stops it, of those until then. */
  static ReferencedObjects among(Iterator<Path> files, Progress progress) {
    ReferencedObjects result = new ReferencedObjects();
    ParallelFiles.forEach(files, (number, file) -> beginning(file), result::add, progress);
    return result;
  }

  private record Beginning(String file, long uid) {}

  private static Beginning beginning(Path file) {
    try (DicomFile dicom = DicomFile.open(file, BEGINNING)) {
      String uid = dicom.dataSet().string(Tag.SOPInstanceUID, "");
      return new Beginning(file.toString(), uid.isEmpty() ? 0 : Hash.of(uid));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What is wrong with it is said when it is checked.
      return new Beginning(file.toString(), 0);
    }
  }

  private void add(Beginning beginning) {
    int before = uids.size();
    if (beginning.uid() != 0 && uids.add(beginning.uid()) == before) {
      names.add(beginning.file());
    }
  }

  /** The object, which may be used by this thread until it asks for some others. */
  Optional<DataSet> find(String uid) {
    Map<String, Optional<DicomFile>> ofThread =
        open.computeIfAbsent(
            Thread.currentThread(), thread -> new LinkedHashMap<>(2 * OPEN, 0.75f, true));
    Optional<DicomFile> file = ofThread.get(uid);
    if (file == null) {
      file = open(uid);
      ofThread.put(uid, file);
      if (ofThread.size() > OPEN) {
        String eldest = ofThread.keySet().iterator().next();
        ofThread.remove(eldest).ifPresent(ReferencedObjects::close);
      }
    }
    return file.map(DicomFile::dataSet);
  }

  private Optional<DicomFile> open(String uid) {
    int number = uids.find(Hash.of(uid));
    if (number == HashIndex.NONE) {
      return Optional.empty();
    }
    try {
      return Optional.of(DicomFile.open(Path.of(names.get(number)), ReadOptions.HEADER));
    } catch (IOException | RuntimeException e) {
      // What is wrong with it is said when it is checked itself.
      return Optional.empty();
    }
  }

  private static void close(DicomFile file) {
    try {
      file.close();
    } catch (IOException e) {
      // Nothing was written.
    }
  }

  /** No thread uses an object any more. */
  @Override
  public void close() {
    open.values()
        .forEach(files -> files.values().forEach(file -> file.ifPresent(ReferencedObjects::close)));
    open.clear();
  }
}
