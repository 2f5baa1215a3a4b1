// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Progress;
import org.sopwith.samples.SampleStudy;

class SampleOperationTest {
  @TempDir Path directory;

  private Outcome run(boolean force) throws OperationException, IOException {
    return run(force, false);
  }

  private Outcome run(boolean force, boolean identities) throws OperationException, IOException {
    SampleOperation operation = new SampleOperation();
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    arguments.parse(operation.descriptor().parameter("dir").orElseThrow(), directory.toString());
    if (force) {
      arguments.parse(operation.descriptor().parameter("force").orElseThrow(), "true");
    }
    if (identities) {
      arguments.parse(operation.descriptor().parameter("identities").orElseThrow(), "true");
    }
    Context context = new Context(OutputStream.nullOutputStream(), line -> {}, Progress.NONE);
    return operation.run(arguments.build(), context);
  }

  @Test
  void anEarlierStudyIsReplacedOnlyIfForced() throws OperationException, IOException {
    Path us = SampleStudy.filesIn(directory).us();
    Files.createDirectories(us.getParent());
    DicomFile.create(TransferSyntax.RLE_LOSSLESS, new UsImage(new Uids(new UUID(3, 4))).image())
        .write(us);
    assertThrows(OperationException.class, () -> run(false));
    assertEquals(Outcome.Status.DONE, run(true).status());
  }

  @Test
  void aFileOfSomebodyElseIsNeverReplaced() throws IOException {
    Path theirs = SampleStudy.filesIn(directory).us();
    Files.createDirectories(theirs.getParent());
    Files.write(theirs, new byte[] {1, 2, 3});
    OperationException e = assertThrows(OperationException.class, () -> run(true));
    assertTrue(e.getMessage().contains(theirs.toString()), e.getMessage());
    assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(theirs));
    assertFalse(Files.exists(directory.resolve("ct")));
  }

  @Test
  void identitiesAreWrittenBesideTheStudyAndReplaceNothing()
      throws OperationException, IOException {
    Path theirs = directory.resolve("identities/ct/0001.dcm");
    Files.createDirectories(theirs.getParent());
    Files.write(theirs, new byte[] {1, 2, 3});
    assertThrows(OperationException.class, () -> run(true, true));
    assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(theirs));
    Files.delete(theirs);
    Files.delete(theirs.getParent());
    assertEquals(Outcome.Status.DONE, run(true, true).status());
    assertTrue(Files.size(theirs) > 500_000);
    assertTrue(Files.readString(directory.resolve("answer-key.csv")).contains("pixels_hidden"));
    assertEquals(Outcome.Status.DONE, run(true, true).status());
  }
}
