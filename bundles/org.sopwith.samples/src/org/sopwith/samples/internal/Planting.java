// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.samples.PlantedIdentities.Plant;

/** Puts an identity into an object: into a value, or into the bytes around. */
public final class Planting {
  private static final String META = "meta:";
  static final String NEW_ITEM = "[+]";
  private static final int PREAMBLE = 128;
  private static final Uids UIDS =
      new Uids(UUID.fromString("6f3c1c0e-5f0e-5d5b-9a53-7d1d4a0c2b11"));

  private Planting() {}

  /** The bytes of a file with an identity in them. */
  public static byte[] plant(byte[] file, Plant plant) throws IOException {
    byte[] text = plant.value().getBytes(StandardCharsets.ISO_8859_1);
    return switch (plant.place()) {
      case "preamble" -> {
        byte[] planted = file.clone();
        Arrays.fill(planted, 0, PREAMBLE, (byte) 0);
        System.arraycopy(text, 0, planted, 0, text.length);
        yield planted;
      }
      case "end" -> {
        byte[] planted = Arrays.copyOf(file, file.length + text.length);
        System.arraycopy(text, 0, planted, file.length, text.length);
        yield planted;
      }
      case "pixels", "file-name", "directory", "other" -> file;
      default -> plantValue(file, plant);
    };
  }

  private static byte[] plantValue(byte[] file, Plant plant) throws IOException {
    try (DicomFile parsed = DicomFile.parse(file)) {
      String place = plant.place();
      if (place.equals("pixels-end")) {
        byte[] pixels = parsed.dataSet().bytes(Tag.PixelData);
        byte[] more = padded(plant.value().getBytes(StandardCharsets.ISO_8859_1));
        byte[] all = Arrays.copyOf(pixels, pixels.length + more.length);
        System.arraycopy(more, 0, all, pixels.length, more.length);
        VR vr = parsed.dataSet().get(Tag.PixelData).orElseThrow().vr();
        parsed.dataSet().setBytes(Tag.PixelData, vr, all);
      } else if (isInFrame(place)) {
        byte[] frame =
            parsed.dataSet().get(Tag.PixelData).orElseThrow().fragments().orElseThrow().bytes(1);
        parsed
            .dataSet()
            .setFragments(
                Tag.PixelData,
                VR.OB,
                Fragments.of(List.of(new byte[0], padded(segment(frame, plant)))));
      } else if (place.startsWith(META)) {
        set(parsed.meta(), place.substring(META.length()), plant);
        if (parsed.meta().contains(Tag.PrivateInformation)) {
          parsed.meta().set(Tag.PrivateInformationCreatorUID, UIDS.of("private information"));
        }
      } else {
        set(parsed.dataSet(), open(parsed.dataSet(), plant), plant);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      parsed.write(out);
      return out.toByteArray();
    }
  }

  private static boolean isInFrame(String place) {
    return place.equals("comment") || place.equals("application");
  }

  /** A frame with a segment more: in JPEG the second one, in JPEG 2000 before the first tile. */
  private static byte[] segment(byte[] frame, Plant plant) {
    boolean jpeg = (frame[1] & 0xFF) == 0xD8;
    byte[] text = plant.value().getBytes(StandardCharsets.ISO_8859_1);
    int at = 2;
    while (!jpeg && (frame[at] != (byte) 0xFF || frame[at + 1] != (byte) 0x90)) {
      at++;
    }
    ByteBuffer bytes = ByteBuffer.allocate(frame.length + text.length + (jpeg ? 4 : 6));
    bytes.put(frame, 0, at);
    if (jpeg) {
      bytes.putShort((short) (plant.place().equals("comment") ? 0xFFFE : 0xFFE1));
      bytes.putShort((short) (2 + text.length));
    } else {
      bytes.putShort((short) 0xFF64).putShort((short) (4 + text.length)).putShort((short) 1);
    }
    return bytes.put(text).put(frame, at, frame.length - at).array();
  }

  /** The place as a path: a new item is made, and what a content item has beside its value. */
  private static String open(DataSet dataSet, Plant plant) {
    if (!plant.place().contains(NEW_ITEM)) {
      return plant.place();
    }
    dataSet.addItem(Tag.ContentSequence);
    int number = dataSet.items(Tag.ContentSequence).size();
    DataSet item = dataSet.items(Tag.ContentSequence).get(number - 1);
    String[] how = plant.how().split(" ", 3);
    String[] concept = how[2].split("\\^");
    item.set(Tag.RelationshipType, concept[3]);
    item.set(Tag.ValueType, how[1]);
    DataSet name = item.addItem(Tag.ConceptNameCodeSequence);
    name.set(Tag.CodeValue, concept[0]);
    name.set(Tag.CodingSchemeDesignator, concept[1]);
    name.set(Tag.CodeMeaning, concept[2]);
    if (how[1].equals("CODE")) {
      DataSet code = item.addItem(Tag.ConceptCodeSequence);
      code.set(Tag.CodeValue, "W10");
      code.set(Tag.CodingSchemeDesignator, "99BRAMBLE");
    }
    return plant.place().replace(NEW_ITEM, "[" + number + "]");
  }

  /** The path of a plant in an object that has it. */
  public static String path(byte[] file, Plant plant) throws IOException {
    try (DicomFile parsed = DicomFile.parse(file)) {
      DataSet dataSet = parsed.dataSet();
      String place = plant.place();
      if (place.contains(NEW_ITEM)) {
        return place.replace(NEW_ITEM, "[" + dataSet.items(Tag.ContentSequence).size() + "]");
      }
      if (place.startsWith(META)) {
        return place.substring(META.length());
      }
      return isAttribute(place)
          ? AttributePath.parse(place)
              .find(dataSet)
              .map(element -> element.path().toString())
              .orElse(place)
          : place;
    }
  }

  /** Whether a place is an attribute path, and no part of the file or its name. */
  static boolean isAttribute(String place) {
    return Character.isUpperCase(place.charAt(0)) || place.startsWith("(");
  }

  private static void set(DataSet root, String place, Plant plant) {
    AttributePath path = AttributePath.parse(place);
    String value = plant.value();
    String[] how = plant.how().split(" ");
    String text = value.startsWith("uid:") ? UIDS.of(value.substring(4)) : value;
    Template.Slot slot = Template.slot(root, path);
    if (how[0].equals("content") || how[0].isEmpty()) {
      Template.set(root, path, text, VR.LO);
    } else if (how.length == 2) {
      slot.owner().setBytes(slot.tag(), VR.valueOf(how[1]), bytes(value, how[0]));
    } else if (VR.valueOf(how[0]) == VR.UL) {
      slot.owner().setLongs(slot.tag(), VR.UL, Long.parseLong(value));
    } else {
      Template.set(root, path, text, VR.valueOf(how[0]));
    }
  }

  private static byte[] bytes(String value, String how) {
    return padded(
        switch (how) {
          case "latin1" -> value.getBytes(StandardCharsets.ISO_8859_1);
          case "utf8" -> value.getBytes(StandardCharsets.UTF_8);
          case "utf16" -> value.getBytes(StandardCharsets.UTF_16LE);
          case "sequence" -> sequence(value);
          case "pdf" -> pdf(content(value), false);
          case "flate" -> pdf(content(value), true);
          case "cda" -> cda(value);
          default -> throw new IllegalArgumentException("No way to plant is called " + how + ".");
        });
  }

  private static byte[] padded(byte[] bytes) {
    return bytes.length % 2 == 0 ? bytes : Arrays.copyOf(bytes, bytes.length + 1);
  }

  /** A sequence with Patient's Name, in implicit VR as PS3.5 Section 6.2.2 says of UN. */
  private static byte[] sequence(String name) {
    byte[] value = padded(name.getBytes(StandardCharsets.ISO_8859_1));
    ByteBuffer bytes = ByteBuffer.allocate(16 + value.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) 0xFFFE).putShort((short) 0xE000).putInt(8 + value.length);
    bytes.putShort((short) 0x0010).putShort((short) 0x0010).putInt(value.length).put(value);
    return bytes.array();
  }

  private static String content(String text) {
    return "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET\n";
  }

  private static byte[] pdf(String content, boolean packed) {
    byte[] stream = content.getBytes(StandardCharsets.ISO_8859_1);
    if (packed) {
      Deflater deflater = new Deflater();
      deflater.setInput(stream);
      deflater.finish();
      byte[] buffer = new byte[stream.length + 64];
      int length = deflater.deflate(buffer);
      stream = Arrays.copyOf(buffer, length);
      deflater.end();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"));
    out.writeBytes(ascii("2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"));
    out.writeBytes(ascii("3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 4 0 R>>\nendobj\n"));
    out.writeBytes(
        ascii(
            "4 0 obj\n<</Length "
                + stream.length
                + (packed ? "/Filter/FlateDecode" : "")
                + ">>\nstream\n"));
    out.writeBytes(stream);
    out.writeBytes(ascii("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"));
    return out.toByteArray();
  }

  private static byte[] cda(String name) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\">"
            + "<recordTarget><patientRole><patient><name><given>Zoe</given><family>"
            + name
            + "</family></name></patient></patientRole></recordTarget></ClinicalDocument>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
