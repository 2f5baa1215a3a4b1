// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.verify.VerificationRequest;
import org.sopwith.deid.verify.Verifier;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/** Good results made bad at random elements: the verification finds it, or could not by nature. */
class MutatedResultsTest {
  private static final String PROFILE = "basic-retain-modified-dates";
  private static final int ROUNDS = 6;
  private static final int FILES = 9;

  @TempDir static Path directory;
  private static final List<Path> ORIGINALS = new ArrayList<>();
  private static final List<byte[]> RESULTS = new ArrayList<>();
  private static final Verifier VERIFIER = new Verifier();
  private static Path originals;
  private static Set<String> baseline;
  private static int runs;

  /** One thing done to one element. */
  private enum Kind {
    /** The value of the original is back. */
    RESTORED,
    EMPTIED,
    DROPPED,
    /** One character of a text is another. */
    ALTERED
  }

  @BeforeAll
  static void deidentify() throws IOException, OperationException {
    Deidentified good =
        Deidentified.by(PROFILE, Deidentified.plant(directory), directory.resolve("good"));
    originals = Files.createDirectories(directory.resolve("before"));
    Map<String, Path> kinds = new LinkedHashMap<>();
    for (Map.Entry<Path, Path> pair : new java.util.TreeMap<>(good.pairs()).entrySet()) {
      try (DicomFile file = DicomFile.open(pair.getKey())) {
        kinds.putIfAbsent(file.dataSet().string(Tag.SOPClassUID, ""), pair.getKey());
      }
    }
    for (Path original : kinds.values().stream().limit(FILES).toList()) {
      Path copy = originals.resolve("o" + ORIGINALS.size());
      Files.copy(original, copy);
      ORIGINALS.add(copy);
      RESULTS.add(Files.readAllBytes(good.pairs().get(original)));
    }
    baseline = verify(RESULTS);
  }

  private static Set<String> verify(List<byte[]> results) throws IOException, OperationException {
    Path folder = Files.createDirectories(directory.resolve("r" + runs++));
    for (int i = 0; i < results.size(); i++) {
      Files.write(folder.resolve("r" + i), results.get(i));
    }
    Set<String> found = new TreeSet<>();
    List<Finding> findings =
        VERIFIER
            .verify(
                VerificationRequest.of(originals, folder)
                    .with(BuiltinProfiles.find(PROFILE).orElseThrow()),
                Progress.NONE)
            .findings()
            .list();
    for (Finding finding : findings) {
      for (Finding.Example example : finding.examples()) {
        found.add(finding.rule() + " " + example.file() + " " + example.path());
      }
    }
    return found;
  }

  /**
   * A place and what was done there.
   *
   * @param other whether the good result has another value there than the original
   */
  private record Mutation(String path, VR vr, boolean other, byte[] result) {
    boolean isIn(String keyword) {
      return path.startsWith(keyword) || path.contains("." + keyword);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsDoneToAnElementIsFound(Kind kind, TestReporter reporter)
      throws IOException, OperationException {
    Random random = new Random(kind.ordinal() + 11L);
    List<String> missed = new ArrayList<>();
    int done = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<byte[]> results = new ArrayList<>(RESULTS);
      Map<Integer, Mutation> mutations = new LinkedHashMap<>();
      for (int i = 0; i < results.size(); i++) {
        Optional<Mutation> mutation = mutate(i, kind, random);
        if (mutation.isPresent()) {
          mutations.put(i, mutation.get());
          results.set(i, mutation.get().result());
        }
      }
      Set<String> found = verify(results);
      found.removeAll(baseline);
      for (Map.Entry<Integer, Mutation> mutation : mutations.entrySet()) {
        done++;
        String file = " r" + mutation.getKey() + " ";
        String original = " o" + mutation.getKey() + " ";
        // A UID, date or patient that differs is found in this object or in another that has it.
        boolean is =
            found.stream()
                .anyMatch(
                    line ->
                        line.contains(file)
                            || line.contains(original)
                            || line.contains("inconsistent")
                                && line.endsWith(last(mutation.getValue().path())));
        if (!is && !isInvisible(kind, mutation.getValue())) {
          missed.add(kind + " " + mutation.getValue().path() + " " + mutation.getValue().vr());
        }
      }
    }
    reporter.publishEntry(kind + ": done", String.valueOf(done));
    assertTrue(done > ROUNDS * FILES / 2, "done: " + done);
    assertEquals(List.of(), missed);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** What no verification can find, and why. */
  private static boolean isInvisible(Kind kind, Mutation mutation) {
    // A document of dummies may be of any dummies; codes that conditions depend on stay in it.
    boolean ofDummies = mutation.isIn("ContentSequence");
    // Any other dummy, pseudonym or cleaned text is as good, where no other place has the same.
    boolean dummy = mutation.other() && kind != Kind.RESTORED;
    // Nobody can move a time zone, so that it may stay where times are modified.
    boolean timeZone = mutation.isIn("TimezoneOffsetFromUTC");
    // The code says the method; its meaning may be in other words.
    boolean method = mutation.isIn("DeidentificationMethod");
    return ofDummies || dummy || timeZone || method;
  }

  private static boolean isOther(String path, DataSet original, DataSet result) {
    AttributePath place = AttributePath.parse(path);
    return !place
        .find(original)
        .map(Element::strings)
        .equals(place.find(result).map(Element::strings));
  }

  private static Optional<Mutation> mutate(int index, Kind kind, Random random) throws IOException {
    try (DicomFile original = DicomFile.open(ORIGINALS.get(index));
        DicomFile result = DicomFile.parse(RESULTS.get(index))) {
      List<Element> places = new ArrayList<>();
      add(kind == Kind.RESTORED ? original.dataSet() : result.dataSet(), places);
      for (int tried = 0; tried < 200; tried++) {
        Element element = places.get(random.nextInt(places.size()));
        Optional<DataSet> in = owner(element, result.dataSet());
        String path = AttributePath.of(element.owner(), element.tag()).toString();
        VR vr = element.vr();
        boolean dummy = isOther(path, original.dataSet(), result.dataSet());
        if (in.isPresent() && change(element, in.get(), kind, random)) {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          result.write(out);
          return Optional.of(new Mutation(path, vr, dummy, out.toByteArray()));
        }
      }
      return Optional.empty();
    }
  }

  private static void add(DataSet dataSet, List<Element> places) {
    for (Element element : dataSet) {
      if (element.isSequence()) {
        element.items().forEach(item -> add(item, places));
      } else if (!element.isEmpty()
          && !Tags.isGroupLength(element.tag())
          && !element.isPrivate()
          && Tags.group(element.tag()) < 0x5000
          && element.tag() != Tag.SpecificCharacterSet) {
        places.add(element);
      }
    }
  }

  /** The data set of the result in which an element's is, if its items are as they were. */
  private static Optional<DataSet> owner(Element element, DataSet result) {
    DataSet owner = element.owner();
    if (owner.parent().isEmpty()) {
      return Optional.of(result);
    }
    return AttributePath.of(owner, element.tag()).owners(result).stream().findFirst();
  }

  private static boolean change(Element element, DataSet in, Kind kind, Random random) {
    Optional<Element> now = in.get(element.tag());
    if (kind == Kind.RESTORED) {
      if (!element.vr().isText()
          || now.isPresent() && now.get().strings().equals(element.strings())) {
        return false;
      }
      in.set(element.tag(), element.vr(), element.strings().toArray(String[]::new));
      return true;
    }
    if (now.isEmpty()) {
      return false;
    }
    switch (kind) {
      case EMPTIED -> in.setBytes(element.tag(), element.vr(), new byte[0]);
      case DROPPED -> in.remove(element.tag());
      default -> {
        String text = String.join("\\", element.strings());
        int at = random.nextInt(Math.max(1, text.length()));
        boolean apt =
            element.vr().isText()
                && element.vr() != VR.AS
                && Character.isLetterOrDigit(text.charAt(at));
        if (!apt) {
          return false;
        }
        char other =
            Character.isDigit(text.charAt(at))
                ? other(text.charAt(at), '1', '2')
                : other(text.charAt(at), 'A', 'B');
        String changed = text.substring(0, at) + other + text.substring(at + 1);
        in.set(element.tag(), element.vr(), changed.split("\\\\"));
      }
    }
    return true;
  }

  private static char other(char c, char one, char two) {
    return c == one ? two : one;
  }
}
