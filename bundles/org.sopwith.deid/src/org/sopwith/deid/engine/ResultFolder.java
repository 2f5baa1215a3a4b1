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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Product;

/**
 * Where results go: {@code study/series/object.dcm}, each named by its new UID, {@code none} for a
 * study or series without one. A file says of which profile and key they are, so that a run that
 * was stopped can go on.
 */
final class ResultFolder {
  private static final String STATE = ".sopwith-deid";
  private static final String NONE = "none";
  private static final int RECENT = 1 << 14;
  private static final Pattern UID = Pattern.compile("[0-9][0-9.]{0,63}");

  private final Path folder;
  private final boolean resumed;
  private final Map<Long, RefusedException> displaced = new ConcurrentHashMap<>();

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
    if (!empty) {
      AtomicFile.deleteUnfinished(folder);
    }
    return new ResultFolder(folder, !empty);
  }

  /** What became of an object. */
  enum Written {
    NOW,
    BEFORE
  }

  /** Which file of this run a result is of; -1 if none has been so far. */
  private static final class Claim {
    private long number = -1;
  }

  /**
   * Writes an object, unless it is there from a run that is resumed. Of several files with one SOP
   * Instance UID the first one counts, whichever is done first.
   *
   * @param number of the file in the order of the run
   */
  Written write(DicomFile file, long number) throws IOException, RefusedException {
    Path target = target(file.dataSet());
    Claim claim;
    synchronized (claims) {
      claim = claims.computeIfAbsent(target, each -> new Claim());
    }
    synchronized (claim) {
      if (!Files.exists(target)) {
        claim.number = number;
        if (resumed) {
          met.add(hash(target));
        }
        Files.createDirectories(target.getParent());
        file.write(target);
        return Written.NOW;
      }
      boolean same = isSame(file, target);
      boolean ofThisRun = !resumed || !met.add(hash(target));
      if (ofThisRun && number > claim.number) {
        throw duplicate(same);
      }
      if (ofThisRun) {
        displaced.put(claim.number, duplicate(same));
      }
      claim.number = number;
      if (!same) {
        file.write(target);
      }
      return same && resumed ? Written.BEFORE : Written.NOW;
    }
  }

  /** Why a file's result did not stay, since one before it has the same UID. */
  Optional<RefusedException> displaced(long number) {
    return Optional.ofNullable(displaced.remove(number));
  }

  private static RefusedException duplicate(boolean same) {
    return same
        ? new RefusedException(Cause.SAME_OBJECT, "Another file holds the same object.")
        : new RefusedException(
            Cause.DUPLICATE,
            "Another file with the same SOP Instance UID and other content was taken.");
  }

  /** Whether a result says the same as one that was written. */
  private static boolean isSame(DicomFile result, Path target) throws IOException {
    try (DicomFile there = DicomFile.open(target)) {
      return Arrays.equals(digest(result), digest(there));
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

  private static long hash(Path target) {
    byte[] name = target.getFileName().toString().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.wrap(sha256().digest(name)).getLong();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path target(DataSet result) throws RefusedException {
    return folder
        .resolve(name(result, Tag.StudyInstanceUID))
        .resolve(name(result, Tag.SeriesInstanceUID))
        .resolve(name(result, Tag.SOPInstanceUID) + ".dcm");
  }

  private static String name(DataSet result, int tag) throws RefusedException {
    String uid = result.string(tag, "");
    if (uid.isEmpty() && tag != Tag.SOPInstanceUID) {
      return NONE;
    }
    if (!UID.matcher(uid).matches()) {
      throw new RefusedException(
          Cause.ELEMENT, "Its new UIDs are none, so that no file name can be made of them.");
    }
    return uid;
  }
}
