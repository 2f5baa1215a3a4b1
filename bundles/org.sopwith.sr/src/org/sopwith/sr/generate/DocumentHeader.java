// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.sr.form.DocumentType;
import org.sopwith.standard.Code;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Usage;

/**
 * What an SR document has beside its content: the modules of patient, study, series, equipment, SR
 * Document General and SOP Common (PS3.3 A.35, C.17.1, C.17.2, C.17.6). Immutable.
 */
public final class DocumentHeader {
  /** Somebody who verified a document (PS3.3 C.17.2, Verifying Observer Sequence). */
  public record VerifyingObserver(
      String name, String organization, LocalDateTime when, Optional<Code> identification) {}

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  /** The information entities that a document shares with other objects of the study. */
  private static final List<String> SHARED = List.of("Patient", "Study");

  private final DataSet attributes;
  private final Optional<VerifyingObserver> verifier;

  private DocumentHeader(DataSet attributes, Optional<VerifyingObserver> verifier) {
    this.attributes = attributes;
    this.verifier = verifier;
  }

  /**
   * That of a made-up patient and study.
   *
   * @param seed what all its UIDs are made of
   */
  public static DocumentHeader example(String seed) {
    NamedUids uids = new NamedUids(seed);
    DataSet set = new DataSet();
    set.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    set.set(Tag.PatientName, "Example^Person");
    set.set(Tag.PatientID, "EXAMPLE-1");
    set.set(Tag.PatientBirthDate, "19600101");
    set.set(Tag.PatientSex, "O");
    set.set(Tag.StudyInstanceUID, uids.of("study"));
    set.set(Tag.StudyDate, "20240102");
    set.set(Tag.StudyTime, "100000");
    set.set(Tag.StudyID, "1");
    set.set(Tag.AccessionNumber, "EX1");
    set.set(Tag.ReferringPhysicianName, "Example^Referrer");
    return new DocumentHeader(set, Optional.empty())
        .identified(uids.of("series"), uids.of("instance"))
        .made(LocalDateTime.of(2024, 1, 2, 11, 0));
  }

  /** That of a new document about the patient and in the study of another object. */
  public static DocumentHeader of(DataSet other) {
    DataSet set = new DataSet();
    set.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    Iod iod = DocumentType.of(DocumentType.COMPREHENSIVE).orElseThrow().iod();
    iod.modules().stream()
        .filter(use -> SHARED.contains(use.informationEntity()))
        .flatMap(use -> Definitions.standard().of(iod, use).stream())
        .forEach(definition -> copy(other, set, definition.path().getLast()));
    for (int tag :
        new int[] {
          Tag.PatientName,
          Tag.PatientID,
          Tag.PatientBirthDate,
          Tag.PatientSex,
          Tag.StudyDate,
          Tag.StudyTime,
          Tag.StudyID,
          Tag.AccessionNumber,
          Tag.ReferringPhysicianName
        }) {
      if (!set.contains(tag)) {
        set.set(tag);
      }
    }
    if (set.string(Tag.StudyInstanceUID, "").isEmpty()) {
      set.set(Tag.StudyInstanceUID, NamedUids.random());
    }
    return new DocumentHeader(set, Optional.empty())
        .identified(NamedUids.random(), NamedUids.random())
        .made(LocalDateTime.now());
  }

  private static void copy(DataSet from, DataSet into, int tag) {
    if (!from.contains(tag)) {
      return;
    }
    VR vr = from.get(tag).orElseThrow().vr();
    if (vr == VR.SQ) {
      into.setEmptySequence(tag);
      for (DataSet item : from.items(tag)) {
        into.insertItem(tag, into.items(tag).size(), item.copy());
      }
    } else {
      into.set(tag, vr, from.strings(tag).toArray(String[]::new));
    }
  }

  /** With one attribute set to something else. */
  public DocumentHeader with(int tag, String... values) {
    DataSet copy = attributes.copy();
    copy.set(tag, values);
    return new DocumentHeader(copy, verifier);
  }

  /** With these UIDs of the series and of the instance. */
  public DocumentHeader identified(String seriesInstanceUid, String sopInstanceUid) {
    return with(Tag.SeriesInstanceUID, seriesInstanceUid).with(Tag.SOPInstanceUID, sopInstanceUid);
  }

  /** Made at this time. */
  public DocumentHeader made(LocalDateTime when) {
    return with(Tag.ContentDate, DATE.format(when)).with(Tag.ContentTime, TIME.format(when));
  }

  /** Verified by somebody; the document has then to be complete. */
  public DocumentHeader verifiedBy(VerifyingObserver observer) {
    return new DocumentHeader(attributes, Optional.of(observer))
        .with(Tag.CompletionFlag, "COMPLETE");
  }

  /** With a completion flag. */
  public DocumentHeader complete(boolean complete) {
    return with(Tag.CompletionFlag, complete ? "COMPLETE" : "PARTIAL");
  }

  /** The UID of the study that the document is of. */
  public String studyInstanceUid() {
    return attributes.string(Tag.StudyInstanceUID, "");
  }

  /** Its attributes for a kind of document. */
  public DataSet dataSet(DocumentType type) {
    DataSet set = attributes.copy();
    boolean isKeyObject = type.sopClassUid().equals(DocumentType.KEY_OBJECT_SELECTION);
    set.set(Tag.SOPClassUID, type.sopClassUid());
    set.set(Tag.Modality, isKeyObject ? "KO" : "SR");
    preset(set, Tag.SeriesNumber, "1");
    preset(set, Tag.InstanceNumber, "1");
    preset(set, Tag.Manufacturer, "Sopwith");
    preset(set, Tag.ManufacturerModelName, "Sopwith");
    preset(set, Tag.DeviceSerialNumber, "1");
    preset(set, Tag.SoftwareVersions, "1");
    set.setEmptySequence(Tag.ReferencedPerformedProcedureStepSequence);
    if (!isKeyObject) {
      preset(set, Tag.CompletionFlag, "PARTIAL");
      set.set(Tag.VerificationFlag, verifier.isPresent() ? "VERIFIED" : "UNVERIFIED");
      verifier.ifPresent(observer -> write(observer, set));
      set.setEmptySequence(Tag.PerformedProcedureCodeSequence);
    }
    if (requires(type, "Synchronization")) {
      NamedUids uids = new NamedUids(set.string(Tag.SOPInstanceUID, ""));
      set.set(Tag.SynchronizationFrameOfReferenceUID, uids.of("synchronization"));
      set.set(Tag.SynchronizationTrigger, "NO TRIGGER");
      set.set(Tag.AcquisitionTimeSynchronized, "N");
    }
    if (requires(type, "Timezone")) {
      preset(set, Tag.TimezoneOffsetFromUTC, "+0000");
    }
    return set;
  }

  private static void preset(DataSet set, int tag, String value) {
    if (!set.contains(tag)) {
      set.set(tag, value);
    }
  }

  private static boolean requires(DocumentType type, String module) {
    return type.iod().modules().stream()
        .anyMatch(use -> use.usage() == Usage.MANDATORY && use.name().equals(module));
  }

  private static void write(VerifyingObserver observer, DataSet set) {
    DataSet item = set.addItem(Tag.VerifyingObserverSequence);
    item.set(Tag.VerifyingObserverName, observer.name());
    item.set(Tag.VerifyingOrganization, observer.organization());
    item.set(Tag.VerificationDateTime, DATE.format(observer.when()) + TIME.format(observer.when()));
    observer
        .identification()
        .ifPresentOrElse(
            code -> CodeItems.write(item, Tag.VerifyingObserverIdentificationCodeSequence, code),
            () -> item.setEmptySequence(Tag.VerifyingObserverIdentificationCodeSequence));
  }
}
