// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.sopwith.dicom.internal.ArraySource;
import org.sopwith.dicom.internal.ByteSource;
import org.sopwith.dicom.internal.FileOutput;
import org.sopwith.dicom.internal.FileSource;

/**
 * A DICOM file (PS3.10 Section 7): preamble, File Meta Information and a data set.
 *
 * <p>The file stays open until {@link #close}, since values are read from it when they are asked
 * for.
 */
public final class DicomFile implements AutoCloseable {
  /** Identifies this software in files that it writes (PS3.7 Section D.3.3.2). */
  public static final String IMPLEMENTATION_CLASS_UID =
      "2.25.228461063374287904273561918475340126433";

  public static final String IMPLEMENTATION_VERSION_NAME = "SOPWITH_1";

  private final ByteSource file;
  private final ByteSource content;
  private final boolean preamble;
  private final DataSet meta;
  private final DataSet dataSet;
  private final TransferSyntax transferSyntax;
  private final List<Problem> problems;

  DicomFile(
      ByteSource file,
      ByteSource content,
      boolean preamble,
      DataSet meta,
      DataSet dataSet,
      TransferSyntax transferSyntax,
      List<Problem> problems) {
    this.file = file;
    this.content = content;
    this.preamble = preamble;
    this.meta = meta;
    this.dataSet = dataSet;
    this.transferSyntax = transferSyntax;
    this.problems = problems;
  }

  /**
   * Opens a file and reads all element headers.
   *
   * @throws DicomException if it is not DICOM
   */
  public static DicomFile open(Path path) throws IOException {
    return open(path, ReadOptions.ALL);
  }

  /**
   * Opens a file and reads the element headers that the options ask for.
   *
   * @throws DicomException if it is not DICOM
   */
  public static DicomFile open(Path path, ReadOptions options) throws IOException {
    FileSource source = FileSource.open(path);
    try {
      return PartTen.read(source, options);
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /**
   * Reads a file that is in memory.
   *
   * @throws DicomException if it is not DICOM
   */
  public static DicomFile parse(byte[] bytes) throws IOException {
    return PartTen.read(new ArraySource(bytes), ReadOptions.ALL);
  }

  /**
   * A new file, with File Meta Information made from the data set's SOP Class UID and SOP Instance
   * UID.
   */
  public static DicomFile create(TransferSyntax transferSyntax, DataSet dataSet) {
    DataSet meta = new DataSet();
    meta.setInts(Tag.FileMetaInformationGroupLength, VR.UL, 0);
    meta.setBytes(Tag.FileMetaInformationVersion, VR.OB, new byte[] {0, 1});
    dataSet
        .string(Tag.SOPClassUID)
        .ifPresent(uid -> meta.set(Tag.MediaStorageSOPClassUID, VR.UI, uid));
    dataSet
        .string(Tag.SOPInstanceUID)
        .ifPresent(uid -> meta.set(Tag.MediaStorageSOPInstanceUID, VR.UI, uid));
    meta.set(Tag.TransferSyntaxUID, VR.UI, transferSyntax.uid());
    meta.set(Tag.ImplementationClassUID, VR.UI, IMPLEMENTATION_CLASS_UID);
    meta.set(Tag.ImplementationVersionName, VR.SH, IMPLEMENTATION_VERSION_NAME);
    ArraySource empty = new ArraySource(new byte[0]);
    return new DicomFile(empty, empty, true, meta, dataSet, transferSyntax, List.of());
  }

  /** Where the file is, if it was opened from a path. */
  public Optional<Path> path() {
    return file.file();
  }

  /** Size of the file in bytes as it was opened; 0 for one that was created. */
  public long size() {
    return file.size();
  }

  /** There is a preamble with the prefix 'DICM'. */
  public boolean hasPreamble() {
    return preamble;
  }

  /** The File Meta Information (group 0002); empty if there is none. */
  public DataSet meta() {
    return meta;
  }

  /** The data set. */
  public DataSet dataSet() {
    return dataSet;
  }

  /** How the data set is encoded: as the File Meta Information says, unless that is wrong. */
  public TransferSyntax transferSyntax() {
    return transferSyntax;
  }

  /** What is wrong with the encoding, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  /** True if something has been changed since the file was opened, or it was created. */
  public boolean isModified() {
    return meta.dirty || dataSet.dirty;
  }

  /** Writes a data set alone, without File Meta Information and not deflated. */
  public static void writeDataSet(DataSet dataSet, TransferSyntax syntax, OutputStream out)
      throws IOException {
    new Writer(out).write(dataSet, syntax.encoding());
  }

  /** Writes the file, whole or not at all; see {@link AtomicFile}. */
  public void write(Path target) throws IOException {
    AtomicFile.write(target, this::write);
  }

  /**
   * Writes the file. Without changes these are the bytes that were read; with changes, those of the
   * changed elements and of the lengths around them are different, and no others.
   */
  public void write(OutputStream target) throws IOException {
    OutputStream out =
        target instanceof FileOutput ? target : new BufferedOutputStream(target, 1 << 16);
    Writer writer = new Writer(out);
    if (!isModified()) {
      writer.copy(file, 0, file.size());
      out.flush();
      return;
    }
    if (file.size() > 0) {
      writer.copy(file, 0, meta.sourceStart);
    } else {
      out.write(new byte[128]);
      out.write(new byte[] {'D', 'I', 'C', 'M'});
    }
    writer.write(meta, meta.sourceStart < 0 ? Encoding.EXPLICIT_LITTLE : meta.encoding);
    if (transferSyntax.isDeflated()) {
      writeDeflated(out);
    } else {
      writer.write(dataSet, transferSyntax.encoding());
    }
    out.flush();
  }

  private void writeDeflated(OutputStream out) throws IOException {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      Even counted = new Even(out);
      DeflaterOutputStream deflated = new DeflaterOutputStream(counted, deflater, 1 << 14);
      BufferedOutputStream buffered = new BufferedOutputStream(deflated, 1 << 16);
      new Writer(buffered).write(dataSet, transferSyntax.encoding());
      buffered.flush();
      deflated.finish();
      counted.pad();
    } finally {
      deflater.end();
    }
  }

  /** A deflated data set is padded to even length (PS3.5 Section A.5). */
  private static final class Even extends OutputStream {
    private final OutputStream out;
    private boolean odd;

    Even(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      odd = !odd;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      odd ^= length % 2 != 0;
    }

    void pad() throws IOException {
      if (odd) {
        out.write(0);
      }
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
    file.close();
  }
}
