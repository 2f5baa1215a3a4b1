// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;

/** The instances of a directory that a document may refer to, by file and by UID. */
public final class InstanceLibrary {
  private final Optional<Path> directory;
  private final Map<Path, DataSet> byFile = new HashMap<>();
  private Map<String, Path> byUid;

  private InstanceLibrary(Optional<Path> directory) {
    this.directory = directory;
  }

  /** That of a directory, and of those below it. */
  public static InstanceLibrary of(Path directory) {
    return new InstanceLibrary(Optional.of(directory));
  }

  /** One with nothing in it. */
  public static InstanceLibrary empty() {
    return new InstanceLibrary(Optional.empty());
  }

  /** The instance in a file named relative to the directory; empty if there is none. */
  public Optional<DataSet> file(String name) throws IOException {
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    Path folder = directory.get().toAbsolutePath().normalize();
    Path path = folder.resolve(name).normalize();
    return path.startsWith(folder) ? open(path) : Optional.empty();
  }

  /** The instance of a UID; empty if it is not in the directory. */
  public Optional<DataSet> instance(String sopInstanceUid) throws IOException {
    if (byUid == null) {
      byUid = new HashMap<>();
      if (directory.isPresent()) {
        try (Stream<Path> files = Files.walk(directory.get())) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            open(file)
                .flatMap(instance -> instance.string(Tag.SOPInstanceUID))
                .ifPresent(uid -> byUid.put(uid, file));
          }
        }
      }
    }
    Path file = byUid.get(sopInstanceUid);
    return file == null ? Optional.empty() : open(file);
  }

  private Optional<DataSet> open(Path path) throws IOException {
    DataSet known = byFile.get(path);
    if (known == null && Files.isRegularFile(path)) {
      try (DicomFile file = DicomFile.open(path, ReadOptions.HEADER)) {
        known = header(file);
        byFile.put(path, known);
      } catch (DicomException e) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(known);
  }

  /** What comes before the pixels, in memory, so that the file need not stay open. */
  private static DataSet header(DicomFile file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataSet copy = file.dataSet().copy();
    try (DicomFile header = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, copy)) {
      header.write(bytes);
    }
    return DicomFile.parse(bytes.toByteArray()).dataSet();
  }
}
