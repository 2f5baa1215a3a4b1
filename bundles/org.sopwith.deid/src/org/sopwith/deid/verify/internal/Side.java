// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.sopwith.deid.verify.internal.pair.PatientsOfStudies;
import org.sopwith.deid.verify.internal.pair.Scan;
import org.sopwith.deid.verify.internal.pair.Scanner;
import org.sopwith.deid.verify.internal.rule.MarkerRules;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/**
 * The files of one side: what pairs them, what they say of their methods, and what is no object.
 */
final class Side {
  private final Scanner scanner = new Scanner();
  private final List<Scan> objects = new ArrayList<>();
  private final List<Path> directories = new ArrayList<>();
  private final List<Path> others = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();
  private final Set<String> methods = new TreeSet<>();
  private final Map<Long, Integer> patients = new HashMap<>();
  private final Map<Integer, Integer> same = new HashMap<>();

  /**
   * Reads all files.
   *
   * @param sink takes each object while it is open, and the number of its patient
   */
  void read(List<Path> roots, String task, Progress progress, BiConsumer<DicomFile, Integer> sink)
      throws OperationException, IOException {
    progress.start(task, Inputs.count(roots, Progress.NONE), "files");
    Inputs inputs = Inputs.of(roots, (directory, e) -> unreadable.add(directory));
    while (inputs.hasNext()) {
      progress.checkCanceled();
      read(inputs.next(), sink);
      progress.advance(1);
    }
    List<Scan> resolved = PatientsOfStudies.resolve(objects);
    for (int i = 0; i < resolved.size(); i++) {
      int number = patients.get(objects.get(i).patient());
      same.put(number, patients.computeIfAbsent(resolved.get(i).patient(), k -> patients.size()));
    }
    objects.clear();
    objects.addAll(resolved);
  }

  private void read(Path path, BiConsumer<DicomFile, Integer> sink) {
    try (DicomFile file = DicomFile.open(path)) {
      if (file.dataSet().contains(Tag.DirectoryRecordSequence)) {
        directories.add(path);
        return;
      }
      Scan scan = scanner.scan(file, path);
      objects.add(scan);
      narrow(MarkerRules.codes(file.dataSet()));
      sink.accept(file, patients.computeIfAbsent(scan.patient(), key -> patients.size()));
    } catch (DicomException e) {
      others.add(path);
    } catch (IOException e) {
      unreadable.add(path);
    }
  }

  private void narrow(Set<String> codes) {
    if (methods.isEmpty()) {
      methods.addAll(codes);
    } else if (!codes.isEmpty()) {
      methods.retainAll(codes);
    }
  }

  List<Scan> objects() {
    return objects;
  }

  /** DICOMDIRs. */
  List<Path> directories() {
    return directories;
  }

  /** Files that are not DICOM. */
  List<Path> others() {
    return others;
  }

  List<Path> unreadable() {
    return unreadable;
  }

  /** The codes of CID 7050 that all of them say, but those that say none. */
  Set<String> methods() {
    return methods;
  }

  int patients() {
    return (int) objects.stream().mapToLong(Scan::patient).distinct().count();
  }

  /** The number of the patient that one counted as while objects were read turned out to be. */
  int known(int patient) {
    return same.getOrDefault(patient, patient);
  }

  /** The number of a patient. */
  int patient(Scan scan) {
    return patients.get(scan.patient());
  }
}
