// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Context;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.operation.compare.Comparison;

/** Compares the objects of two directories that have the same SOP Instance UID. */
final class DirectoryDiff {
  private static final ReadOptions UP_TO_UID = ReadOptions.ALL.stoppingAt(Tag.SOPInstanceUID + 1);

  private final Path left;
  private final Path right;
  private final Comparison comparison;
  private final DiffWriter writer;
  private final Context context;

  DirectoryDiff(Path left, Path right, Comparison comparison, DiffWriter writer, Context context) {
    this.left = left;
    this.right = right;
    this.comparison = comparison;
    this.writer = writer;
    this.context = context;
  }

  void run() throws IOException, OperationException {
    Map<String, Path> onLeft = objects(left);
    Map<String, Path> onRight = objects(right);
    if (onLeft.isEmpty() && onRight.isEmpty()) {
      throw new OperationException("There is no DICOM object below " + left + " or " + right + ".");
    }
    context.progress().start("Comparing", onLeft.size(), "objects");
    for (Map.Entry<String, Path> entry : onLeft.entrySet()) {
      context.progress().checkCanceled();
      Path other = onRight.remove(entry.getKey());
      if (other == null) {
        writer.only(true, entry.getValue().toString());
      } else {
        DiffOperation.diff(entry.getValue(), other, comparison, writer, context);
      }
      context.progress().advance(1);
    }
    for (Path path : onRight.values()) {
      writer.only(false, path.toString());
    }
  }

  private Map<String, Path> objects(Path directory) throws IOException, OperationException {
    Map<String, Path> objects = new LinkedHashMap<>();
    int others = 0;
    context.progress().start("Reading " + directory, Progress.UNKNOWN, "files");
    Inputs inputs =
        Inputs.of(List.of(directory), (path, e) -> context.message(path + " cannot be read."));
    while (inputs.hasNext()) {
      context.progress().checkCanceled();
      Path path = inputs.next();
      Optional<String> uid = uid(path);
      if (uid.isEmpty()) {
        others++;
      } else if (objects.putIfAbsent(uid.get(), path) != null) {
        context.message(
            path + " has the SOP Instance UID of " + objects.get(uid.get()) + "; left out.");
      }
      context.progress().advance(1);
    }
    if (others > 0) {
      context.message(
          others
              + (others == 1 ? " file" : " files")
              + " below "
              + directory
              + " without SOP Instance UID left out.");
    }
    return objects;
  }

  private static Optional<String> uid(Path path) throws IOException {
    try (DicomFile file = DicomFile.open(path, UP_TO_UID)) {
      return file.dataSet().string(Tag.SOPInstanceUID).filter(uid -> !uid.isEmpty());
    } catch (DicomException e) {
      return Optional.empty();
    }
  }
}
