// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.deid.profile.Caution;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/**
 * Documents and models in other formats within objects (PS3.3 C.24.2). PS3.15 Section E.1.1 has
 * them replaced: by an empty one of the same format, so that the object stays valid.
 */
final class EncapsulatedDocuments {
  private static final int STL_LENGTH = 84;

  private EncapsulatedDocuments() {}

  /** An empty document of the format that an object says its document has. */
  static byte[] empty(DataSet object) {
    String type = object.string(Tag.MIMETypeOfEncapsulatedDocument, "").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "application/pdf" -> pdf();
      case "text/xml", "application/xml" ->
          ascii("<?xml version=\"1.0\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>\n");
      case "model/stl", "application/sla" -> new byte[STL_LENGTH];
      case "model/obj", "model/mtl" -> ascii("# Removed\n");
      default -> new byte[2];
    };
  }

  private static byte[] pdf() {
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    };
    StringBuilder text = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append("%010d 00000 n \n".formatted(text.length()));
      text.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects[i]));
    }
    int start = text.length();
    text.append(table).append("trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n");
    return ascii(text.append(start).append("\n%%EOF\n").toString());
  }

  private static boolean isEmpty(DataSet result, byte[] empty) {
    return result.get(Tag.EncapsulatedDocument).orElseThrow().length() <= empty.length + 1
        && Arrays.equals(
            Arrays.copyOf(result.bytes(Tag.EncapsulatedDocument), empty.length), empty);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Does with an object what the profile says of such objects, and makes the length fit. A document
   * that an override keeps is only flagged.
   *
   * @return what somebody should look at
   */
  static List<String> handle(DataSet original, DataSet result, Profile profile)
      throws RefusedException {
    if (!original.contains(Tag.EncapsulatedDocument)) {
      return List.of();
    }
    byte[] empty = empty(original);
    boolean there = result.get(Tag.EncapsulatedDocument).filter(e -> !e.isEmpty()).isPresent();
    if (there && !isEmpty(result, empty)) {
      return List.of("It holds a document or model in another format, which was not looked at.");
    }
    if (profile.getEncapsulatedDocuments() == Caution.REFUSE) {
      throw new RefusedException(
          Cause.ENCAPSULATED_DOCUMENT,
          "It holds a document or model in another format, which nothing here can clean.");
    }
    if (result.contains(Tag.EncapsulatedDocumentLength)) {
      result.setInts(Tag.EncapsulatedDocumentLength, VR.UL, there ? empty.length : 0);
    }
    if (result.contains(Tag.BurnedInAnnotation)) {
      result.set(Tag.BurnedInAnnotation, VR.CS, "NO");
    }
    return profile.getEncapsulatedDocuments() == Caution.FLAG
        ? List.of("Its document or model in another format was replaced by an empty one.")
        : List.of();
  }
}
