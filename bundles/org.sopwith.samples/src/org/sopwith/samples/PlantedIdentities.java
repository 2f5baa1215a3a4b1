// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sopwith.samples.internal.Lines;
import org.sopwith.samples.internal.PlantedFiles;
import org.sopwith.samples.internal.Planting;

/**
 * Objects of the made-up study, and some more of other kinds, with identities in more than a
 * hundred kinds of place: what a de-identification has to find, and what its verification has to
 * see where it did not.
 *
 * <pre>{@code
 * PlantedIdentities planted = new PlantedIdentities(new SampleStudy().write(study));
 * planted.write(directory);
 * }</pre>
 */
public final class PlantedIdentities {
  /** The folder that the objects have beside the study by convention. */
  public static final String DIRECTORY = "identities";

  /** The name that the answer key has by convention, beside that folder. */
  public static final String ANSWER_KEY = "answer-key.csv";

  private final SampleStudy.Files study;

  /**
   * An identity in a place.
   *
   * @param kind what sort of place it is
   * @param object the name of the object it is in
   * @param place an attribute path, where {@code [+]} is a new item; {@code meta:} and a keyword;
   *     or {@code preamble}, {@code end}, {@code pixels-end}, {@code pixels}, {@code comment} and
   *     {@code application} (segments of a compressed frame), {@code file-name}, {@code directory},
   *     {@code other}
   * @param value what is planted
   * @param how a VR, an encoding, or what content item; empty for what PS3.6 says
   */
  public record Plant(String kind, String object, String place, String value, String how) {
    /** Whether it shows in pixels alone. */
    public boolean isInPixels() {
      return place.equals("pixels");
    }

    /** Whether it is in the name of the file or of its directory. */
    public boolean isInName() {
      return place.equals("file-name") || place.equals("directory");
    }
  }

  /**
   * @param study the made-up study, written before, whose objects are taken
   */
  public PlantedIdentities(SampleStudy.Files study) {
    this.study = study;
  }

  /** All plants, in the order of {@code planted.tsv}. */
  public static List<Plant> plants() {
    return Lines.table("planted.tsv").stream()
        .map(row -> new Plant(row[0], row[1], row[2], row[3], row.length < 5 ? "" : row[4]))
        .toList();
  }

  /**
   * Writes all objects with all plants below a directory.
   *
   * @param directory is made if it is not there
   * @return the files
   */
  public List<Path> write(Path directory) throws IOException {
    return new PlantedFiles(study, directory).write(plants());
  }

  /**
   * Writes the answer key of the objects: a CSV file with the columns of the MIDI-B challenge.
   *
   * @param file the file, not below the directory of the objects
   */
  public void writeAnswerKey(Path file) throws IOException {
    new PlantedFiles(study, file.toAbsolutePath().getParent()).writeAnswerKey(plants(), file);
  }

  /**
   * Puts one identity into a file.
   *
   * @param file the bytes of the object
   * @return the bytes with it
   */
  public static byte[] plant(byte[] file, Plant plant) throws IOException {
    return Planting.plant(file, plant);
  }

  /** The attribute path that a plant has in an object that holds it, its new items counted. */
  public static String path(byte[] file, Plant plant) throws IOException {
    return Planting.path(file, plant);
  }
}
