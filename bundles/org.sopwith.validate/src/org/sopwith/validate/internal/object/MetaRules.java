// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Problem;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** The File Meta Information (PS3.10 Section 7.1) and what it says of the data set. */
public final class MetaRules {
  private static final String SECTION = "PS3.10 7.1";
  private static final String DIRECTORY = "1.2.840.10008.1.3.10";
  private static final String VERSION_1 = "0001";
  private static final Set<String> OF_THE_READER = Set.of("wrong-meta-length", "no-meta-length");
  private static final int[] REQUIRED = {
    Tag.FileMetaInformationVersion,
    Tag.MediaStorageSOPClassUID,
    Tag.MediaStorageSOPInstanceUID,
    Tag.ImplementationClassUID
  };

  private MetaRules() {}

  /** Whether a rule here says the same, with the way to mend it. */
  public static boolean report(Problem problem) {
    return OF_THE_READER.contains(problem.id());
  }

  static List<InstanceRule> all() {
    return List.of(
        new InstanceCheck(
            "meta.sop-class-missing",
            "The object says of which SOP class it is",
            Severity.ERROR,
            "PS3.3 C.12.1",
            MetaRules::sopClassMissing),
        new InstanceCheck(
            "meta.sop-instance-missing",
            "An object of unknown SOP class has a SOP Instance UID too",
            Severity.ERROR,
            "PS3.3 C.12.1",
            MetaRules::sopInstanceMissing),
        new InstanceCheck(
            "meta.missing",
            "The File Meta Information has its mandatory elements",
            Severity.ERROR,
            SECTION,
            MetaRules::missing),
        new InstanceCheck(
            "meta.group-length",
            "The group length of the File Meta Information is right",
            Severity.ERROR,
            SECTION,
            MetaRules::groupLength),
        new InstanceCheck(
            "meta.sop-class",
            "The SOP class of the File Meta Information is that of the object",
            Severity.ERROR,
            SECTION,
            (instance, rule, sink) ->
                same(Tag.SOPClassUID, Tag.MediaStorageSOPClassUID, instance, rule, sink)),
        new InstanceCheck(
            "meta.sop-instance",
            "The SOP instance of the File Meta Information is that of the object",
            Severity.ERROR,
            SECTION,
            (instance, rule, sink) ->
                same(Tag.SOPInstanceUID, Tag.MediaStorageSOPInstanceUID, instance, rule, sink)),
        new InstanceCheck(
            "meta.transfer-syntax",
            "The transfer syntax is one of PS3.5",
            Severity.WARNING,
            "PS3.5 10",
            MetaRules::transferSyntax));
  }

  static boolean isDirectory(DicomFile file) {
    return DIRECTORY.equals(file.meta().string(Tag.MediaStorageSOPClassUID, ""));
  }

  private static void sopClassMissing(
      Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    if (instance.sopClassUid().isEmpty() && !isDirectory(instance.file())) {
      String uid = instance.file().meta().string(Tag.MediaStorageSOPClassUID, "");
      Finding finding = rule.finding("SOP Class UID is missing or empty").at("SOPClassUID");
      sink.accept(
          uid.isEmpty()
              ? finding
              : finding.fixedBy(
                  "Take it from the File Meta Information",
                  List.of("--set", "SOPClassUID=" + uid)));
    }
  }

  /** Where the IOD is known its tables ask for it. */
  private static void sopInstanceMissing(
      Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    if (instance.iod().isEmpty()
        && !isDirectory(instance.file())
        && instance.dataSet().string(Tag.SOPInstanceUID, "").isEmpty()) {
      sink.accept(
          rule.finding("SOP Instance UID is missing or empty")
              .at(AttributePath.of(instance.dataSet(), Tag.SOPInstanceUID).toString()));
    }
  }

  private static void missing(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    DataSet meta = instance.file().meta();
    if (meta.isEmpty()) {
      return;
    }
    for (int tag : REQUIRED) {
      if (meta.get(tag).map(element -> element.isEmpty()).orElse(true)) {
        String path = AttributePath.of(meta, tag).toString();
        Finding finding =
            rule.finding("A mandatory element of the File Meta Information is missing or empty")
                .at(path);
        sink.accept(
            value(tag, instance.dataSet())
                .map(
                    value ->
                        finding.fixedBy("Add the element", List.of("--set", path + "=" + value)))
                .orElse(finding));
      }
    }
  }

  private static Optional<String> value(int tag, DataSet dataSet) {
    Optional<String> value =
        switch (tag) {
          case Tag.FileMetaInformationVersion -> Optional.of(VERSION_1);
          case Tag.MediaStorageSOPClassUID -> dataSet.string(Tag.SOPClassUID);
          case Tag.MediaStorageSOPInstanceUID -> dataSet.string(Tag.SOPInstanceUID);
          // Of whoever writes the file, which is the one that makes the edit.
          default -> Optional.of(DicomFile.IMPLEMENTATION_CLASS_UID);
        };
    return value.filter(text -> !text.isEmpty());
  }

  private static void groupLength(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    for (Problem problem : instance.file().problems()) {
      if (problem.id().equals("no-meta-length")) {
        sink.accept(
            rule.finding("File Meta Information Group Length is missing")
                .at("FileMetaInformationGroupLength"));
      } else if (problem.id().equals("wrong-meta-length")) {
        sink.accept(
            rule.finding("File Meta Information Group Length is not the length of the group")
                .at("FileMetaInformationGroupLength")
                .expecting(
                    "", instance.file().meta().string(Tag.FileMetaInformationGroupLength, ""))
                // Any change to the group makes it be counted anew.
                .fixedBy(
                    "Count the group length anew",
                    List.of("--set", "FileMetaInformationVersion=" + VERSION_1)));
      }
    }
  }

  private static void same(
      int tag, int metaTag, Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    String value = instance.dataSet().string(tag, "");
    String meta = instance.file().meta().string(metaTag, "");
    if (value.isEmpty() || meta.isEmpty() || value.equals(meta)) {
      return;
    }
    String path = AttributePath.of(instance.file().meta(), metaTag).toString();
    sink.accept(
        rule.finding("The File Meta Information does not name the object that is in the file")
            .at(path)
            .expecting("the UID in the data set", meta)
            .fixedBy("Take it from the data set", List.of("--set", path + "=" + value)));
  }

  private static void transferSyntax(
      Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    String uid = instance.file().meta().string(Tag.TransferSyntaxUID, "");
    if (uid.isEmpty()) {
      return;
    }
    Optional<Dictionary.UidEntry> entry = Dictionary.standard().uid(uid);
    if (entry.isEmpty()) {
      sink.accept(
          rule.finding("PS3.6 does not list the transfer syntax: it is private or later")
              .at("TransferSyntaxUID")
              .expecting("", uid));
    } else if (!entry.get().type().contains("Transfer Syntax")) {
      sink.accept(
          rule.finding("Transfer Syntax UID names something else")
              .as(Severity.ERROR)
              .at("TransferSyntaxUID")
              .expecting("a transfer syntax", entry.get().type()));
    } else if (entry.get().retired()) {
      sink.accept(
          rule.finding("The transfer syntax is retired")
              .as(Severity.NOTE)
              .at("TransferSyntaxUID")
              .expecting("", entry.get().name()));
    }
  }
}
