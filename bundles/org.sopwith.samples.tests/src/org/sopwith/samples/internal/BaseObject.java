// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.samples.Sample;

/** Conforming objects to break: of the made-up study, and small ones from tables beside this. */
enum BaseObject {
  CT,
  MR,
  US,
  SEG,
  SR,
  RTSTRUCT,
  RTPLAN,
  RTDOSE,
  PALETTE,
  CINE;

  private byte[] bytes;

  /** Whether it is made from a table, and small. */
  boolean isSmall() {
    return ordinal() > US.ordinal();
  }

  /** The object as a file. */
  synchronized byte[] bytes() {
    if (bytes == null) {
      try {
        bytes = isSmall() ? make() : Files.readAllBytes(path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bytes.clone();
  }

  /** The object, to be changed at will. */
  DicomFile open() throws IOException {
    return DicomFile.parse(bytes());
  }

  /** Where the study has it. */
  Path path() {
    return switch (this) {
      case CT -> Sample.FILES.ct().getFirst();
      case MR -> Sample.FILES.mr();
      default -> Sample.FILES.us();
    };
  }

  private byte[] make() throws IOException {
    Uids uids = new Uids(new UUID(0, ordinal()));
    DataSet dataSet = new DataSet();
    Template.fill(dataSet, name().toLowerCase(Locale.ROOT) + ".tsv", uids);
    Template.fill(dataSet, "base.tsv", uids);
    TransferSyntax transferSyntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    switch (this) {
      case SEG, PALETTE -> dataSet.setBytes(Tag.PixelData, VR.OB, new byte[4]);
      case RTDOSE -> dataSet.setBytes(Tag.PixelData, VR.OW, new byte[16]);
      case CINE -> {
        transferSyntax = TransferSyntax.RLE_LOSSLESS;
        byte[] offsets = {0, 0, 0, 0, 12, 0, 0, 0};
        List<byte[]> items = List.of(offsets, new byte[] {1, 2, 3, 4}, new byte[] {5, 6, 7, 8});
        dataSet.setFragments(Tag.PixelData, VR.OB, Fragments.of(items));
      }
      default -> {}
    }
    if (this == PALETTE) {
      dataSet.setBytes(Tag.RedPaletteColorLookupTableData, VR.OW, new byte[8]);
      dataSet.setBytes(Tag.GreenPaletteColorLookupTableData, VR.OW, new byte[8]);
      dataSet.setBytes(Tag.BluePaletteColorLookupTableData, VR.OW, new byte[8]);
    }
    return write(DicomFile.create(transferSyntax, dataSet));
  }

  /** The bytes of a file. */
  static byte[] write(DicomFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.write(out);
    return out.toByteArray();
  }
}
