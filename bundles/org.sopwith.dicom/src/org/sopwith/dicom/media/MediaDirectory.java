// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.UuidUids;
import org.sopwith.dicom.VR;
import org.sopwith.dicom.internal.FileOutput;

/**
 * Writes the directory of a File-set (PS3.10 Section 8.6, PS3.3 Annex F) from the objects that are
 * in it. Records stand in the order of the tree, and in memory there are those of one folder at a
 * time.
 *
 * <p>Keys that must have a value in a directory and need none in an object (Study Date, Study Time,
 * Study ID, Patient ID) get one that says nothing where the object has none.
 */
public final class MediaDirectory {
  private static final int ITEM = 0xE000FFFE;
  private static final int END_OF_SEQUENCE = 0xE0DDFFFE;
  private static final int END_OF_HEAD = 38;

  private final Path root;
  private final Runnable each;
  private final List<Patch> patches = new ArrayList<>();
  private final Entity all = new Entity(-1);
  private OutputStream out;
  private long position;
  private long listed;
  private long unlisted;

  private MediaDirectory(Path root, Runnable each) {
    this.root = root;
    this.each = each;
  }

  /**
   * What a directory came to.
   *
   * @param listed how many objects it lists
   * @param unlisted how many it cannot list, since there is no type of record for them (PS3.3 F.4)
   */
  public record Summary(long listed, long unlisted) {}

  /** An offset that is known only after it was written. */
  private record Patch(long position, long offset) {}

  /** A directory entity: the records that are linked to each other. */
  private static final class Entity {
    private final long owner;
    private final Map<String, Entity> below = new HashMap<>();
    private long first;
    private long last;

    Entity(long owner) {
      this.owner = owner;
    }
  }

  /** A folder with objects, and what it is sorted by. */
  private record Folder(Path path, String patient, String study, int number) {}

  private record Leaf(RecordType type, DataSet keys, int number, byte[] record) {}

  /**
   * Writes the DICOMDIR of a File-set. One that is there is replaced and its File-set UID kept.
   *
   * @param root the folder of the File-set; files whose names are no File IDs are not of it
   * @param each is run before each file is read; what it throws leaves all as it was
   */
  public static Summary write(Path root, Runnable each) throws IOException {
    MediaDirectory directory = new MediaDirectory(root, each);
    Path target = root.resolve(FileIds.DICOMDIR);
    String uid = fileSetUid(target);
    AtomicFile.writeChannel(target, channel -> directory.write(uid, channel));
    return new Summary(directory.listed, directory.unlisted);
  }

  private static String fileSetUid(Path target) throws IOException {
    if (Files.exists(target)) {
      try (DicomFile before = DicomFile.open(target)) {
        Optional<String> uid = before.meta().string(Tag.MediaStorageSOPInstanceUID);
        if (uid.isPresent()) {
          return uid.get();
        }
      }
    }
    return UuidUids.random();
  }

  private List<Folder> folders() throws IOException {
    List<Folder> folders = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path folder : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
        Optional<Path> first = files(folder).stream().findFirst();
        if (first.isPresent()) {
          try (DicomFile file = open(first.get())) {
            DataSet object = file.dataSet();
            folders.add(
                new Folder(
                    folder,
                    patient(object),
                    object.string(Tag.StudyInstanceUID, ""),
                    object.integer(Tag.SeriesNumber, 0)));
          } catch (DicomException e) {
            folders.add(new Folder(folder, "", "", 0));
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    folders.sort(
        Comparator.comparing(Folder::patient)
            .thenComparing(Folder::study)
            .thenComparing(Folder::number)
            .thenComparing(Folder::path));
    return folders;
  }

  /** The files of a folder that belong to the File-set. */
  private List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.equals(root.resolve(FileIds.DICOMDIR)))
          .filter(file -> FileIds.of(root.relativize(file)).isPresent())
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static DicomFile open(Path file) throws IOException {
    return DicomFile.open(file, ReadOptions.HEADER);
  }

  private void write(String uid, FileChannel channel) throws IOException {
    out = new FileOutput(channel);
    byte[] head = head(uid);
    out.write(head);
    position = head.length;
    for (Folder folder : folders()) {
      for (Leaf leaf : leaves(folder.path())) {
        add(leaf);
      }
    }
    out.write(header(END_OF_SEQUENCE, 0));
    out.flush();
    patches.add(new Patch(head.length - END_OF_HEAD, all.first));
    patches.add(new Patch(head.length - END_OF_HEAD + 12, all.last));
    for (Patch patch : patches) {
      channel.write(number(patch.offset()), patch.position());
    }
  }

  /** All until the first record. */
  private static byte[] head(String uid) throws IOException {
    DataSet object = new DataSet();
    object.set(Tag.FileSetID, VR.CS);
    object.setLongs(Tag.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, VR.UL, 0);
    object.setLongs(Tag.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity, VR.UL, 0);
    object.setInts(Tag.FileSetConsistencyFlag, VR.US, 0);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object)) {
      file.meta().set(Tag.MediaStorageSOPClassUID, VR.UI, UID.MediaStorageDirectoryStorage);
      file.meta().set(Tag.MediaStorageSOPInstanceUID, VR.UI, uid);
      file.write(head);
    }
    head.write(new byte[] {4, 0, 0x20, 0x12, 'S', 'Q', 0, 0, -1, -1, -1, -1});
    return head.toByteArray();
  }

  /** The objects of a folder by their numbers. */
  private List<Leaf> leaves(Path folder) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    for (Path path : files(folder)) {
      each.run();
      try (DicomFile file = open(path)) {
        Optional<RecordType> type = RecordType.of(file.dataSet());
        if (type.isEmpty()) {
          unlisted++;
          continue;
        }
        List<String> id = FileIds.of(root.relativize(path)).orElseThrow();
        byte[] record = DirectoryRecord.of(type.get(), file, id);
        leaves.add(
            new Leaf(
                type.get(),
                keys(file.dataSet()),
                file.dataSet().integer(Tag.InstanceNumber, 0),
                record));
      } catch (DicomException e) {
        unlisted++;
      }
    }
    leaves.sort(Comparator.comparingInt(Leaf::number));
    return leaves;
  }

  /** What the records above an object are made of, without its file, which is closed. */
  private static DataSet keys(DataSet object) {
    DataSet keys = new DataSet();
    object
        .get(Tag.SpecificCharacterSet)
        .ifPresent(each -> keys.setBytes(each.tag(), each.vr(), each.bytes()));
    for (RecordType type : List.of(RecordType.PATIENT, RecordType.STUDY, RecordType.SERIES)) {
      for (RecordType.Key key : type.keys()) {
        object
            .get(key.tag())
            .filter(each -> !each.isSequence())
            .ifPresent(each -> keys.setBytes(each.tag(), each.vr(), each.bytes()));
      }
    }
    return keys;
  }

  /** Patients without ID are told apart by their studies. */
  private static String patient(DataSet object) {
    return object
        .string(Tag.PatientID)
        .filter(id -> !id.isEmpty())
        .orElseGet(() -> FileIds.component(object.string(Tag.StudyInstanceUID, "")));
  }

  private void add(Leaf leaf) throws IOException {
    Entity entity = all;
    if (leaf.type().ofPatient()) {
      DataSet keys = leaf.keys();
      String patient = patient(keys);
      Entity studies = entity(all, patient, RecordType.PATIENT, keys, patient);
      String study = keys.string(Tag.StudyInstanceUID, "");
      Entity series = entity(studies, study, RecordType.STUDY, keys, FileIds.component(study));
      entity = entity(series, keys.string(Tag.SeriesInstanceUID, ""), RecordType.SERIES, keys, "0");
    }
    append(leaf.record(), entity);
    listed++;
  }

  /** What is below the record for a key, which is written if there is none. */
  private Entity entity(Entity above, String key, RecordType type, DataSet keys, String made)
      throws IOException {
    Entity entity = above.below.get(key);
    if (entity == null) {
      entity = new Entity(append(DirectoryRecord.of(type, keys, made), above));
      above.below.put(key, entity);
    }
    return entity;
  }

  private long append(byte[] record, Entity entity) throws IOException {
    long at = position;
    if (at > 0xFFFFFFFFL) {
      throw new IOException("A DICOMDIR cannot have more than 4 GB.");
    }
    if (entity.last > 0) {
      patches.add(new Patch(entity.last + DirectoryRecord.NEXT, at));
    } else {
      entity.first = at;
      if (entity.owner > 0) {
        patches.add(new Patch(entity.owner + DirectoryRecord.BELOW, at));
      }
    }
    entity.last = at;
    out.write(header(ITEM, record.length));
    out.write(record);
    position += 8L + record.length;
    return at;
  }

  private static byte[] header(int tag, int length) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(tag).putInt(length).array();
  }

  private static ByteBuffer number(long offset) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, (int) offset);
  }
}
