// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.sopwith.dicom.internal.ByteSource;
import org.sopwith.dicom.internal.Inflated;

/**
 * Finds out how a file is laid out (PS3.10 Section 7), with or without preamble and File Meta
 * Information, and reads it.
 */
final class PartTen {
  private static final byte[] DICM = "DICM".getBytes(StandardCharsets.US_ASCII);

  private final ByteSource file;
  private final ReadOptions options;
  private final Problems problems = new Problems();
  private final DataSet meta = DataSet.forReading();
  private final DataSet dataSet = DataSet.forReading();
  private boolean preamble;
  private ByteSource content;
  private TransferSyntax transferSyntax;

  private PartTen(ByteSource file, ReadOptions options) {
    this.file = file;
    this.options = options;
    this.content = file;
  }

  /**
   * Reads a file.
   *
   * @throws DicomException if it is not DICOM
   */
  static DicomFile read(ByteSource file, ReadOptions options) throws IOException {
    PartTen reader = new PartTen(file, options);
    reader.read();
    return new DicomFile(
        file,
        reader.content,
        reader.preamble,
        reader.meta,
        reader.dataSet,
        reader.transferSyntax,
        reader.problems.list());
  }

  private void read() throws IOException {
    if (file.size() == 0) {
      throw new DicomException("The file is empty.", 0);
    }
    long start = start();
    long afterMeta = readMeta(start);
    Optional<TransferSyntax> declared =
        meta.string(Tag.TransferSyntaxUID).filter(s -> !s.isEmpty()).map(TransferSyntax::of);
    long position = afterMeta;
    if (declared.isPresent() && declared.get().isDeflated()) {
      content = Inflated.of(file, afterMeta, problems::add);
      position = 0;
    }
    transferSyntax = decide(declared, position);
    dataSet.source = content;
    dataSet.encoding = transferSyntax.encoding();
    dataSet.sourceStart = position;
    long end = new Parser(content, problems, options).read(dataSet, position, content.size());
    dataSet.addOddity(end, content.size());
    dataSet.sourceEnd = content.size();
    if (dataSet.isEmpty() && options.stopTag() == ReadOptions.ALL.stopTag()) {
      problems.add(
          "no-data-set", end, "", "There is no data set after the File Meta Information.", true);
    }
  }

  private long start() throws IOException {
    if (Arrays.equals(file.bytes(128, 4), DICM) && !isBareDataSet()) {
      preamble = true;
      return 132;
    }
    if (Arrays.equals(file.bytes(0, 4), DICM)) {
      problems.add(
          "no-preamble", 0, "", "The preamble of 128 bytes before 'DICM' is missing.", true);
      return 4;
    }
    if (!isBareDataSet()) {
      throw new DicomException(
          "Not a DICOM file: no 'DICM' at byte 128, and no data set at the start.", 0);
    }
    problems.add("no-preamble", 0, "", "There is no preamble and no 'DICM' prefix.", false);
    return 0;
  }

  /** The file begins with an element, and the 'DICM' at byte 128, if any, is part of a value. */
  private boolean isBareDataSet() throws IOException {
    Optional<Encoding> encoding = Guess.encoding(file, 0, true);
    return encoding.isPresent() && !Guess.isMeta(file, 132);
  }

  private long readMeta(long start) throws IOException {
    meta.source = file;
    meta.sourceStart = start;
    meta.sourceEnd = start;
    if (!Guess.isMeta(file, start)) {
      if (start > 0) {
        problems.add("no-meta", start, "", "The File Meta Information is missing.", true);
      }
      return start;
    }
    meta.encoding = Guess.encoding(file, start, false).orElse(Encoding.EXPLICIT_LITTLE);
    if (!meta.encoding.explicit) {
      problems.add(
          "implicit-meta", start, "", "The File Meta Information is not in explicit VR.", true);
    }
    long end = Parser.ofMeta(file, problems, options).read(meta, start, file.size());
    checkGroupLength(start, end);
    return end;
  }

  private void checkGroupLength(long start, long end) {
    int i = meta.indexOf(Tag.FileMetaInformationGroupLength);
    if (i < 0) {
      problems.add(
          "no-meta-length", start, "", "File Meta Information Group Length is missing.", true);
      return;
    }
    long actual = end - meta.endAt(i);
    if (meta.integer(Tag.FileMetaInformationGroupLength, -1) != actual) {
      problems.add(
          "wrong-meta-length",
          meta.offsetAt(i),
          "FileMetaInformationGroupLength",
          "File Meta Information Group Length is wrong: it should be " + actual + ".",
          true);
    }
  }

  private TransferSyntax decide(Optional<TransferSyntax> declared, long position)
      throws IOException {
    Optional<Encoding> guess = Guess.encoding(content, position, false);
    if (declared.isEmpty()) {
      if (!meta.isEmpty() || preamble) {
        problems.add(
            "no-transfer-syntax",
            position,
            "TransferSyntaxUID",
            "The Transfer Syntax UID is missing; it is guessed from the data set.",
            true);
      }
      return of(guess.orElse(Encoding.IMPLICIT_LITTLE));
    }
    Encoding expected = declared.get().encoding();
    if (guess.isEmpty() || guess.get() == expected) {
      return declared.get();
    }
    problems.add(
        "wrong-transfer-syntax",
        position,
        "TransferSyntaxUID",
        "The data set is not in the encoding that the Transfer Syntax UID says; it is read as "
            + of(guess.get()).name()
            + ".",
        true);
    TransferSyntax t = declared.get();
    return new TransferSyntax(
        t.uid(), guess.get().explicit, guess.get().bigEndian, t.isDeflated(), t.isEncapsulated());
  }

  private static TransferSyntax of(Encoding encoding) {
    return switch (encoding) {
      case IMPLICIT_LITTLE -> TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
      case EXPLICIT_LITTLE -> TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
      case EXPLICIT_BIG -> TransferSyntax.EXPLICIT_VR_BIG_ENDIAN;
      case IMPLICIT_BIG ->
          new TransferSyntax(
              TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN.uid(), false, true, false, false);
    };
  }
}
