// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.media.MediaDirectory;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Product;

/** Where results go. A file says of which run they are, so that one that was stopped can go on. */
final class ResultFolder {
  private static final String STATE = ".sopwith-deid";
  private static final int RECENT = 1 << 14;

  private final Path folder;
  private final ResultLayout layout;
  private final boolean resumed;

  /** Files whose results have the name that another's has, until it is told what became of them. */
  private final Map<Long, Claim> contested = new ConcurrentHashMap<>();

  /** Hashes of the results that a resumed run has met itself. */
  private final Set<Long> met = ConcurrentHashMap.newKeySet();

  /** Of the latest files: those further back are done, and what they wrote stays. */
  private final Map<Path, Claim> claims =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Claim> eldest) {
          return size() > RECENT;
        }
      };

  private ResultFolder(Path folder, ResultLayout layout, boolean resumed) {
    this.folder = folder;
    this.layout = layout;
    this.resumed = resumed;
  }

  /**
   * Opens a folder.
   *
   * @param run what tells the run from others
   * @param resume whether to go on with a run
   * @throws OperationException if there is something in it and it is not to be resumed, or is of
   *     another run
   */
  static ResultFolder open(Path folder, RunState run, ResultLayout layout, boolean resume)
      throws IOException, OperationException {
    Files.createDirectories(folder);
    Path state = folder.resolve(STATE);
    boolean empty;
    try (Stream<Path> files = Files.list(folder)) {
      empty = files.findAny().isEmpty();
    }
    if (empty) {
      AtomicFile.write(state, out -> out.write(run.text().getBytes(StandardCharsets.UTF_8)));
    } else if (!resume) {
      throw new OperationException(
          folder + " is not empty; name a new directory, or go on with a run by --resume.");
    } else if (!Files.isRegularFile(state)) {
      throw new OperationException(
          folder + " is not of a run that can go on; name a new directory.");
    }
    Optional<String> other = run.differs(Files.readString(state, StandardCharsets.UTF_8));
    if (other.isPresent()) {
      throw new OperationException(
          "%s is of a run with another %s; name a new directory, or go on with the same."
              .formatted(folder, other.get()));
    }
    if (!empty) {
      AtomicFile.deleteUnfinished(folder);
    }
    return new ResultFolder(folder, layout, !empty);
  }

  /** What became of an object. */
  enum Written {
    NOW,
    BEFORE
  }

  /** Which file of this run a result is of; -1 if none has been so far. */
  private static final class Claim {
    private long number = -1;

    /** Digests of what files have for that result, where there are several. */
    private final Map<Long, byte[]> contents = new HashMap<>();
  }

  /**
   * Writes an object, unless it is there from a run that is resumed. Of several files with one SOP
   * Instance UID the first one counts, whichever is done first; {@link #lost} says so of the
   * others.
   *
   * @param number of the file in the order of the run
   */
  Written write(DicomFile file, long number) throws IOException, RefusedException {
    for (int attempt = 0; ; attempt++) {
      Path target = layout.target(folder, file.dataSet(), attempt);
      Claim claim;
      synchronized (claims) {
        claim = claims.computeIfAbsent(target, each -> new Claim());
      }
      synchronized (claim) {
        if (layout == ResultLayout.UIDS || isFree(target, file)) {
          return write(file, number, target, claim);
        }
      }
    }
  }

  /** Whether the name of a result is not that of another object. */
  private static boolean isFree(Path target, DicomFile file) throws IOException {
    if (!Files.exists(target)) {
      return true;
    }
    try (DicomFile there = DicomFile.open(target, ReadOptions.ALL.stoppingAt(Tag.StudyDate))) {
      return there
          .dataSet()
          .string(Tag.SOPInstanceUID)
          .equals(file.dataSet().string(Tag.SOPInstanceUID));
    }
  }

  private Written write(DicomFile file, long number, Path target, Claim claim) throws IOException {
    if (!Files.exists(target)) {
      claim.number = number;
      if (resumed) {
        met.add(hash(target));
      }
      if (!Files.isDirectory(target.getParent())) {
        Files.createDirectories(target.getParent());
      }
      file.write(target);
      return Written.NOW;
    }
    byte[] content = digest(file);
    byte[] there = digest(target);
    boolean same = Arrays.equals(content, there);
    if (!resumed || !met.add(hash(target))) {
      claim.contents.putIfAbsent(claim.number, there);
      claim.contents.put(number, content);
      contested.put(Math.max(number, claim.number), claim);
      if (number > claim.number) {
        return Written.NOW;
      }
    }
    if (!same) {
      file.write(target);
    }
    claim.number = number;
    return same && resumed ? Written.BEFORE : Written.NOW;
  }

  /** Writes the directory of the File-set, if it is one. */
  Optional<MediaDirectory.Summary> writeDirectory(Runnable each) throws IOException {
    return layout == ResultLayout.FILE_SET
        ? Optional.of(MediaDirectory.write(folder, each))
        : Optional.empty();
  }

  /**
   * Why a file's result is not there, since one before it has the same UID. To be asked once, when
   * all files before it are done.
   */
  Optional<RefusedException> lost(long number) {
    Claim claim = contested.remove(number);
    if (claim == null) {
      return Optional.empty();
    }
    synchronized (claim) {
      if (claim.number == number) {
        return Optional.empty();
      }
      boolean same = Arrays.equals(claim.contents.get(number), claim.contents.get(claim.number));
      return Optional.of(
          same
              ? new RefusedException(Cause.SAME_OBJECT, "Another file holds the same object.")
              : new RefusedException(
                  Cause.DUPLICATE,
                  "Another file with the same SOP Instance UID and other content was taken."));
    }
  }

  private static byte[] digest(Path result) throws IOException {
    try (DicomFile file = DicomFile.open(result)) {
      return digest(file);
    }
  }

  /** Without what is another one each time. */
  private static byte[] digest(DicomFile file) throws IOException {
    DataSet content = file.dataSet().copy();
    content.remove(Tag.EncryptedAttributesSequence);
    content.items(Tag.OriginalAttributesSequence).stream()
        .filter(item -> item.string(Tag.ModifyingSystem, "").equals(Product.nameAndVersion()))
        .forEach(item -> item.remove(Tag.AttributeModificationDateTime));
    MessageDigest digest = sha256();
    TransferSyntax syntax = file.transferSyntax();
    DicomFile.create(
            syntax.isEncapsulated() ? syntax : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, content)
        .write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return digest.digest();
  }

  private long hash(Path target) {
    byte[] name = folder.relativize(target).toString().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.wrap(sha256().digest(name)).getLong();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
