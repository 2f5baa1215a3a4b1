// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.samples.PlantedIdentities.Plant;
import org.sopwith.samples.SampleStudy;

/** The objects that identities are planted in, and their files. */
public final class PlantedFiles {
  private static final String NOTES = "notes";
  private static final String ARCHIVE = "archive";
  private static final String DICOMDIR = "DICOMDIR";
  private static final Uids UIDS =
      new Uids(UUID.fromString("6f3c1c0e-5f0e-5d5b-9a53-7d1d4a0c2b11"));

  private final SampleStudy.Files study;
  private final Path directory;

  public PlantedFiles(SampleStudy.Files study, Path directory) {
    this.study = study;
    this.directory = directory;
  }

  /** Writes all objects that plants are for, each with its plants. */
  public List<Path> write(List<Plant> plants) throws IOException {
    Set<String> objects = new LinkedHashSet<>();
    plants.forEach(plant -> objects.add(plant.object()));
    List<Path> files = new ArrayList<>();
    for (String object : objects) {
      List<Plant> own = plants.stream().filter(plant -> plant.object().equals(object)).toList();
      Path file = file(object, own);
      byte[] bytes = planted(object, own);
      Files.createDirectories(file.getParent());
      AtomicFile.write(file, out -> out.write(bytes));
      files.add(file);
    }
    return files;
  }

  /** An object with its plants: those in values first, then those around them. */
  private byte[] planted(String object, List<Plant> plants) throws IOException {
    if (object.equals(NOTES) || object.equals(ARCHIVE)) {
      byte[] text = plants.get(0).value().getBytes(StandardCharsets.UTF_8);
      return object.equals(NOTES) ? text : packed(text);
    }
    byte[] bytes = object(object);
    for (Plant plant : plants) {
      if (!isAround(plant)) {
        bytes = Planting.plant(bytes, plant);
      }
    }
    for (Plant plant : plants) {
      if (isAround(plant)) {
        bytes = Planting.plant(bytes, plant);
      }
    }
    return bytes;
  }

  private static boolean isAround(Plant plant) {
    return plant.place().equals("preamble") || plant.place().equals("end");
  }

  private Path file(String object, List<Plant> plants) {
    String folder = object;
    String name = "0001.dcm";
    for (Plant plant : plants) {
      folder = plant.place().equals("directory") ? plant.value() : folder;
      name = plant.place().equals("file-name") ? plant.value() : name;
    }
    return switch (object) {
      case DICOMDIR -> directory.resolve(DICOMDIR);
      case NOTES -> directory.resolve("notes.txt");
      case ARCHIVE -> directory.resolve("notes.gz");
      default -> directory.resolve(folder).resolve(name);
    };
  }

  private byte[] object(String name) throws IOException {
    return switch (name) {
      case "ct" -> copy(study.ct().get(0), name);
      case "mr" -> copy(study.mr(), name);
      case "us" -> copy(study.us(), name);
      case "sr" -> copy(study.measurements(), name);
      case "dose" -> copy(study.dose(), name);
      case "seg" -> made("planted-seg.tsv", name, true, new byte[4], VR.OB);
      case "rtstruct" -> made("planted-rtstruct.tsv", name, true, null, VR.OB);
      case "pdf", "flate" -> document(name, "1.2.840.10008.5.1.4.1.1.104.1", "application/pdf");
      case "cda" -> document(name, "1.2.840.10008.5.1.4.1.1.104.2", "text/XML");
      case "jpeg" -> compressed(name, "1.2.840.10008.1.2.4.50", "planted.jpg");
      case "j2k" -> compressed(name, "1.2.840.10008.1.2.4.90", "planted.j2k");
      case "deflated" ->
          bytes(image(name), name, TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN);
      case DICOMDIR -> dicomdir();
      default -> bytes(image(name), name);
    };
  }

  /** An object of the study as one of its own, in a series of its own. */
  private static byte[] copy(Path original, String name) throws IOException {
    try (DicomFile file = DicomFile.open(original)) {
      DataSet dataSet = file.dataSet();
      dataSet.remove(Tag.SOPInstanceUID);
      dataSet.set(Tag.SeriesNumber, "10" + dataSet.string(Tag.SeriesNumber, ""));
      return bytes(dataSet, name, file.transferSyntax());
    }
  }

  private static byte[] made(String table, String name, boolean ofPatient, byte[] pixels, VR vr)
      throws IOException {
    DataSet dataSet = new DataSet();
    Template.fill(dataSet, table, UIDS);
    if (ofPatient) {
      Template.fill(dataSet, "patient.tsv", UIDS);
    }
    if (pixels != null) {
      dataSet.setBytes(Tag.PixelData, vr, pixels);
    }
    return bytes(dataSet, name);
  }

  private static byte[] bytes(DataSet dataSet, String name) throws IOException {
    return bytes(dataSet, name, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private static byte[] bytes(DataSet dataSet, String name, TransferSyntax syntax)
      throws IOException {
    if (!dataSet.contains(Tag.SOPInstanceUID)) {
      dataSet.set(Tag.SOPInstanceUID, UIDS.of("planted " + name));
      dataSet.set(Tag.SeriesInstanceUID, UIDS.of("planted " + name + " series"));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DicomFile file = DicomFile.create(syntax, dataSet)) {
      file.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] document(String name, String sopClass, String mediaType)
      throws IOException {
    DataSet dataSet = new DataSet();
    Template.fill(dataSet, "planted-document.tsv", UIDS);
    Template.fill(dataSet, "patient.tsv", UIDS);
    dataSet.set(Tag.SOPClassUID, sopClass);
    dataSet.set(Tag.InstanceNumber, name.equals("flate") ? "2" : "1");
    dataSet.set(Tag.MIMETypeOfEncapsulatedDocument, mediaType);
    dataSet.setBytes(Tag.EncapsulatedDocument, VR.OB, new byte[2]);
    return bytes(dataSet, name);
  }

  private static byte[] packed(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(text);
    }
    return out.toByteArray();
  }

  /** An image of one frame, which is in a resource. */
  private static byte[] compressed(String name, String syntax, String frame) throws IOException {
    DataSet image = image(name);
    try (InputStream in = PlantedFiles.class.getResourceAsStream(frame)) {
      byte[] bytes = in.readAllBytes();
      image.setFragments(
          Tag.PixelData,
          VR.OB,
          Fragments.of(
              List.of(new byte[0], Arrays.copyOf(bytes, bytes.length + bytes.length % 2))));
    }
    return bytes(image, name, TransferSyntax.of(syntax));
  }

  /** An image of a patient whose name may be in another script. */
  private static DataSet image(String name) {
    DataSet dataSet = new DataSet();
    String[] characterSet =
        switch (name) {
          case "ja" -> new String[] {"", "ISO 2022 IR 87"};
          case "ru" -> new String[] {"ISO_IR 144"};
          case "ar" -> new String[] {"ISO_IR 127"};
          case "el" -> new String[] {"ISO_IR 126"};
          case "zh" -> new String[] {"ISO_IR 192"};
          case "ko" -> new String[] {"", "ISO 2022 IR 149"};
          case "he" -> new String[] {"ISO_IR 138"};
          default -> new String[] {"ISO_IR 100"};
        };
    dataSet.set(Tag.SpecificCharacterSet, characterSet);
    Template.fill(dataSet, "planted-image.tsv", UIDS);
    dataSet.set(Tag.PatientName, "Quillfeather^Zoe");
    dataSet.set(Tag.PatientID, "QF-" + name.toUpperCase(java.util.Locale.ROOT) + "-0815");
    dataSet.set(Tag.StudyInstanceUID, UIDS.of("planted " + name + " study"));
    byte[] pixels = new byte[16];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (name.hashCode() >> i % 4 * 8);
    }
    dataSet.setBytes(Tag.PixelData, VR.OB, pixels);
    return dataSet;
  }

  private static byte[] dicomdir() throws IOException {
    DataSet dataSet = new DataSet();
    dataSet.set(Tag.SOPClassUID, "1.2.840.10008.1.3.10");
    dataSet.set(Tag.FileSetID, "PLANTED");
    dataSet.setLongs(Tag.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, VR.UL, 0);
    dataSet.setLongs(Tag.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity, VR.UL, 0);
    dataSet.setInts(Tag.FileSetConsistencyFlag, VR.US, 0);
    DataSet patient = dataSet.addItem(Tag.DirectoryRecordSequence);
    patient.setLongs(Tag.OffsetOfTheNextDirectoryRecord, VR.UL, 0);
    patient.setInts(Tag.RecordInUseFlag, VR.US, 0xFFFF);
    patient.setLongs(Tag.OffsetOfReferencedLowerLevelDirectoryEntity, VR.UL, 0);
    patient.set(Tag.DirectoryRecordType, "PATIENT");
    patient.set(Tag.PatientName, "Quillfeather^Zoe");
    patient.set(Tag.PatientID, "QF-4711-0815");
    return bytes(dataSet, DICOMDIR);
  }

  /** Writes the answer key. */
  public void writeAnswerKey(List<Plant> plants, Path file) throws IOException {
    StringBuilder csv = new StringBuilder(PlantedAnswers.HEAD);
    Set<String> objects = new LinkedHashSet<>();
    plants.forEach(plant -> objects.add(plant.object()));
    for (String object : objects) {
      if (!Set.of(NOTES, ARCHIVE, DICOMDIR).contains(object)) {
        List<Plant> own = plants.stream().filter(plant -> plant.object().equals(object)).toList();
        PlantedAnswers.append(csv, planted(object, own), own);
      }
    }
    AtomicFile.write(file, out -> out.write(csv.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
