// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.operation.Findings;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Rules across files keep little of an object. */
class CollectionMemoryTest {
  private static final int OBJECTS = Integer.getInteger("objects", 60_000);
  private static final int IN_A_SERIES = Integer.getInteger("objectsOfSeries", 100);
  private static final long BYTES_OF_OBJECT = 130;

  @Test
  void anObjectTakesLittleMemory() {
    DataSet dataSet = new DataSet().set(Tag.SOPClassUID, UID.CTImageStorage);
    dataSet.set(Tag.PatientName, "Doe^Jane").set(Tag.PatientSex, "F").set(Tag.StudyID, "1");
    dataSet.set(Tag.StudyDate, "20240101").set(Tag.Modality, "CT").set(Tag.Manufacturer, "Maker");
    dataSet.set(Tag.SOPInstanceUID, "1.2.3").set(Tag.SeriesInstanceUID, "1.2.4");
    dataSet.set(Tag.StudyInstanceUID, "1.2.5").set(Tag.PatientID, "P");
    DataSet reference = dataSet.addItem(Tag.ReferencedImageSequence);
    reference.set(Tag.ReferencedSOPClassUID, UID.CTImageStorage);
    reference.set(Tag.ReferencedSOPInstanceUID, "1.2.3.0");
    Instance instance =
        new Validator(Rules.of(), Map.of())
            .instance(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet));
    Findings findings = new Findings();
    // Loads the tables of the standard, which count once.
    new CollectionRun(new CollectionRules().collectionRules()).see(instance, "first", findings);
    CollectionRun run = new CollectionRun(new CollectionRules().collectionRules());
    long before = used();
    for (int i = 0; i < OBJECTS; i++) {
      int series = i / IN_A_SERIES;
      dataSet.set(Tag.SOPInstanceUID, "1.2.3." + i);
      dataSet.set(Tag.SeriesInstanceUID, "1.2.4." + series);
      dataSet.set(Tag.StudyInstanceUID, "1.2.5." + series / 4);
      dataSet.set(Tag.PatientID, "P" + series / 4);
      dataSet.set(Tag.InstanceNumber, Integer.toString(i % IN_A_SERIES));
      reference.set(Tag.ReferencedSOPInstanceUID, "1.2.3." + (i + 1) % OBJECTS);
      run.see(instance, "/a/folder/with/files/" + series + "/" + i + ".dcm", findings);
    }
    long kept = used() - before;
    run.end(new FileNames(Collections::emptyIterator), true, findings);
    assertEquals(List.of(), findings.list());
    assertTrue(
        kept < OBJECTS * BYTES_OF_OBJECT,
        () -> kept / OBJECTS + " bytes are kept of each object, " + kept + " in all");
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
