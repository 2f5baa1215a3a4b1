// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.samples.PlantedIdentities;
import org.sopwith.samples.PlantedIdentities.Plant;

/** The answer key of planted identities: what has to go, and what has to stay. */
final class PlantedAnswers {
  static final String HEAD =
      "PatientID,StudyInstanceUID,SeriesInstanceUID,SOPInstanceUID,SOPClassUID,Modality,scope,tag_ds,"
          + "value,action,action_text,answer_category\n";

  private static final int SHORTEST_NAME = 3;

  private PlantedAnswers() {}

  /** Adds the checks of an object. */
  static void append(StringBuilder csv, byte[] object, List<Plant> plants) throws IOException {
    try (DicomFile file = DicomFile.parse(object)) {
      DataSet dataSet = file.dataSet();
      Set<String> names = names();
      int items = dataSet.items(Tag.ContentSequence).size();
      int item = items - (int) plants.stream().filter(PlantedAnswers::isNewItem).count();
      for (Plant plant : plants) {
        String path =
            isNewItem(plant)
                ? plant.place().replace(Planting.NEW_ITEM, "[" + ++item + "]")
                : Planting.path(object, plant);
        if (plant.isInPixels()) {
          line(csv, dataSet, "", "", "pixels_hidden", box(), plant.kind());
        } else if (Planting.isAttribute(plant.place())) {
          boolean uid = plant.value().startsWith("uid:") && !plant.place().contains("Comments");
          String value = uid ? text(dataSet, path) : plant.value();
          String gone = uid ? value : identity(value, names);
          line(csv, dataSet, path, value, "text_removed", gone, plant.kind());
        }
      }
      retained(csv, dataSet);
    }
  }

  private static boolean isNewItem(Plant plant) {
    return plant.place().contains(Planting.NEW_ITEM);
  }

  /** The words of all Person Names, in small letters. */
  private static Set<String> names() {
    return PlantedIdentities.plants().stream()
        .map(Plant::value)
        .filter(value -> value.contains("^"))
        .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
        .filter(word -> word.length() >= SHORTEST_NAME)
        .collect(Collectors.toSet());
  }

  /** The names and numbers of a text; all of it where there are none. */
  private static String identity(String text, Set<String> names) {
    if (text.contains("^")) {
      return text;
    }
    String found =
        Stream.of(text.split("\\s+"))
            .filter(word -> word.matches(".*\\d.*") || names.contains(letters(word)))
            .collect(Collectors.joining(" "));
    return found.isEmpty() ? text : found;
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  private static void retained(StringBuilder csv, DataSet dataSet) throws IOException {
    line(csv, dataSet, "SOPClassUID", "", "tag_retained", "", "kept");
    line(csv, dataSet, "Modality", "", "text_notnull", "", "kept");
    String modality = dataSet.string(Tag.Modality, "");
    line(csv, dataSet, "Modality", modality, "text_retained", modality, "kept");
    for (String uid : List.of("StudyInstanceUID", "SOPInstanceUID")) {
      line(csv, dataSet, uid, text(dataSet, uid), "uid_changed", "", "UIDs");
      line(csv, dataSet, uid, text(dataSet, uid), "uid_consistent", "", "UIDs");
    }
    String patient = dataSet.string(Tag.PatientID, "");
    line(csv, dataSet, "PatientID", patient, "patid_consistent", "", "patients");
    boolean plain =
        dataSet.contains(Tag.PixelData)
            && !modality.equals("US")
            && !dataSet.get(Tag.PixelData).orElseThrow().isEncapsulated();
    boolean exact =
        plain
            && dataSet.bytes(Tag.PixelData).length
                == (long) dataSet.integer(Tag.Rows, 0)
                    * dataSet.integer(Tag.Columns, 0)
                    * dataSet.integer(Tag.NumberOfFrames, 1)
                    * dataSet.integer(Tag.BitsAllocated, 0)
                    / 8;
    if (exact) {
      line(csv, dataSet, "", "", "pixels_retained", md5(dataSet.bytes(Tag.PixelData)), "pixels");
    }
  }

  private static String text(DataSet dataSet, String path) {
    return org.sopwith.dicom.AttributePath.parse(path)
        .find(dataSet)
        .filter(element -> element.vr() == VR.UI)
        .flatMap(Element::string)
        .orElse("");
  }

  /** The first line of text of the ultrasound's screen, see {@link UsPicture}. */
  private static String box() {
    return "{\"text\": \"QUILLFEATHER, ZOE MAREN DR.\", \"top_left\": [8, 8], \"bottom_right\": [340,"
        + " 22]}";
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void line(
      StringBuilder csv,
      DataSet dataSet,
      String place,
      String value,
      String action,
      String text,
      String category) {
    List<String> cells = new ArrayList<>();
    for (int tag :
        new int[] {
          Tag.PatientID,
          Tag.StudyInstanceUID,
          Tag.SeriesInstanceUID,
          Tag.SOPInstanceUID,
          Tag.SOPClassUID,
          Tag.Modality
        }) {
      cells.add(dataSet.string(tag, ""));
    }
    cells.addAll(List.of("Instance", place, value, action, text, category));
    csv.append(String.join(",", cells.stream().map(PlantedAnswers::quoted).toList())).append('\n');
  }

  private static String quoted(String cell) {
    return cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
