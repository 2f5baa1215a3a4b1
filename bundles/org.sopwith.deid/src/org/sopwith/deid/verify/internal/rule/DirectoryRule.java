// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;

/**
 * A DICOMDIR beside the results is one of them: each record says what its object says (PS3.3
 * F.3.2.2), so that nothing of a directory from before is left.
 */
public final class DirectoryRule extends BasicRule {
  private static final int ITEM_HEADER = 8;
  private static final int DIRECTORY = 0x0004;

  /** What stands in records for what an object does not say: nothing. */
  private static final Pattern NOTHING = Pattern.compile("19000101(000000)?|000000|0|");

  /** IDs that tell records apart whose objects have none. */
  private static final Pattern MADE = Pattern.compile("[A-Z0-9]{8}");

  private final Set<Path> listed = new HashSet<>();
  private final Map<Long, DataSet> records = new HashMap<>();
  private Path folder;
  private Consumer<Finding> sink;

  public DirectoryRule() {
    super(
        "deid.directory.wrong",
        "A DICOMDIR says what the objects say",
        Severity.ERROR,
        "PS3.3 F.3.2.2");
  }

  /**
   * Checks a directory.
   *
   * @return the files that it lists
   */
  public Set<Path> check(DicomFile directory, Consumer<Finding> findings) {
    sink = findings;
    listed.clear();
    records.clear();
    folder = directory.path().orElseThrow().toAbsolutePath().getParent();
    DataSet root = directory.dataSet();
    for (DataSet record : root.items(Tag.DirectoryRecordSequence)) {
      if (!record.isEmpty()) {
        records.put(record.at(0).offset() - ITEM_HEADER, record);
      }
    }
    walk(root, Tag.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, List.of());
    for (DataSet record : records.values()) {
      report(record, Tag.DirectoryRecordType, "A directory record belongs to no other");
    }
    return Set.copyOf(listed);
  }

  private void walk(DataSet owner, int link, List<DataSet> above) {
    DataSet from = owner;
    int by = link;
    for (DataSet record = next(from, by); record != null; record = next(from, by)) {
      List<DataSet> chain = new ArrayList<>(above);
      chain.add(record);
      if (record.contains(Tag.ReferencedFileID)) {
        object(record, chain);
      }
      if (chain.size() < ITEM_HEADER) {
        walk(record, Tag.OffsetOfReferencedLowerLevelDirectoryEntity, chain);
      }
      from = record;
      by = Tag.OffsetOfTheNextDirectoryRecord;
    }
  }

  /** Each record is met once. */
  private DataSet next(DataSet from, int link) {
    long[] offset = from.longs(link);
    return offset.length == 0 ? null : records.remove(offset[0]);
  }

  private void object(DataSet record, List<DataSet> chain) {
    try {
      Path path = folder.resolve(String.join("/", record.strings(Tag.ReferencedFileID)));
      try (DicomFile file = DicomFile.open(path, ReadOptions.HEADER)) {
        listed.add(path);
        DataSet object = file.dataSet();
        boolean same =
            is(record, Tag.ReferencedSOPClassUIDInFile, object.string(Tag.SOPClassUID, ""))
                && is(
                    record,
                    Tag.ReferencedSOPInstanceUIDInFile,
                    object.string(Tag.SOPInstanceUID, ""))
                && is(record, Tag.ReferencedTransferSyntaxUIDInFile, file.transferSyntax().uid());
        if (!same) {
          report(record, Tag.ReferencedFileID, "A directory record is of another object");
        }
        chain.forEach(each -> keys(each, object));
      }
    } catch (IOException | InvalidPathException e) {
      report(record, Tag.ReferencedFileID, "A directory record names no object that is there");
    }
  }

  private static boolean is(DataSet record, int tag, String value) {
    return record.string(tag, "").equals(value);
  }

  private void keys(DataSet record, DataSet object) {
    for (Element key : record) {
      boolean own =
          Tags.group(key.tag()) == DIRECTORY
              || key.tag() == Tag.SpecificCharacterSet
              || key.tag() == Tag.VerificationDateTime;
      if (own || key.isSequence()) {
        continue;
      }
      List<String> values = object.strings(key.tag());
      boolean id = key.tag() == Tag.PatientID || key.tag() == Tag.StudyID;
      boolean right =
          object.get(key.tag()).map(Element::isEmpty).orElse(true)
              ? (id ? MADE : NOTHING).matcher(String.join("\\", key.strings())).matches()
              : values.equals(key.strings());
      if (!right) {
        report(record, key.tag(), "A directory record says something else than its object");
      }
    }
  }

  private void report(DataSet record, int tag, String message) {
    sink.accept(finding(message).at(AttributePath.of(record, tag).toString()));
  }
}
