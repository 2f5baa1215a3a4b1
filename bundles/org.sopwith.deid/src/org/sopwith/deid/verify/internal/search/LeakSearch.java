// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sopwith.deid.verify.internal.rule.Expectations;
import org.sopwith.deid.verify.internal.search.Identities.Hit;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/**
 * Looks for identifiers everywhere in a result: all values at all levels, whatever their VR, the
 * File Meta Information, documents, and the bytes that belong to no value. What pixels show is not
 * read. One of these is for one file.
 */
public final class LeakSearch {
  private static final Set<Integer> PRODUCTS =
      Set.of(
          Tag.Manufacturer,
          Tag.ManufacturerModelName,
          Tag.CodingSchemeName,
          Tag.CodingSchemeResponsibleOrganization);
  private static final int MOST = 32 << 20;
  private static final int WINDOW = 1 << 20;
  private static final byte ESCAPE = 0x1B;
  private static final Pattern TOWN = Pattern.compile("\\D*(?:\\d{4,}\\D*)?");

  /** In encrypted bytes all short texts are found by chance. */
  private static final int SHORTEST_IN_CIPHER = 12;

  private static final int SHORTEST_IN_BYTES = 4;
  private static final int MOST_NUMBERS = 64;

  private record Seen(String path, IdentityKind kind, int source) {}

  private record Known(IdentityKind kind, int source) {}

  private final Identities identities;
  private final int patient;
  private final Consumer<Leak> sink;
  private final Expectations expectations;
  private final Coincidence coincidence;
  private final Set<Seen> seen = new HashSet<>();
  private Optional<Element> at = Optional.empty();
  private boolean inRetained;
  private boolean coarsened;
  private final Set<Known> known = new HashSet<>();

  /**
   * @param patient whose result it is, or {@link Identities#ANYBODY}
   * @param expectations what the profile says: of an element that stays only what identifies the
   *     patient is a leak
   */
  public LeakSearch(
      Identities identities,
      int patient,
      Expectations expectations,
      CommonWords common,
      Consumer<Leak> sink) {
    this.identities = identities;
    this.expectations = expectations;
    this.coincidence = new Coincidence(common);
    this.patient = patient;
    this.sink = sink;
  }

  /** Looks through an object and, if it is in a file, the bytes of it. */
  public void search(DicomFile file) throws IOException {
    walk(file.meta(), true);
    walk(file.dataSet(), false);
    if (file.path().isPresent()) {
      Path path = file.path().get();
      FileBytes.preamble(file, path, bytes -> binary(Leak.Place.BYTES, "preamble", bytes));
      FileBytes.end(file, path, bytes -> binary(Leak.Place.BYTES, "end", bytes));
      FileBytes.between(file, path, this::unknownBytes);
    }
  }

  /** Looks at a path as it is named below the directory of results. */
  public void searchName(String name) {
    text(Leak.Place.FILE_NAME, "", name, Set.of());
  }

  /** Looks through a file that is not DICOM. */
  public void searchOther(Path file) throws IOException {
    FileBytes.whole(file, bytes -> binary(Leak.Place.OTHER_FILE, "", bytes));
  }

  private void walk(DataSet dataSet, boolean meta) throws IOException {
    for (Element element : dataSet) {
      if (element.isSequence()) {
        for (DataSet item : element.items()) {
          walk(item, meta);
        }
      } else if (!element.isEmpty()) {
        Leak.Place place = meta ? Leak.Place.META : place(element);
        String path = AttributePath.of(dataSet, element.tag()).toString();
        at = meta ? Optional.empty() : Optional.of(element);
        coarsened = !meta && expectations.of(element).isCoarsened();
        inRetained = !meta && expectations.isRetained(element);
        boolean uid = inRetained && element.vr() == VR.UI;
        search(element, uid ? Leak.Place.RETAINED_UID : place, path);
        at = Optional.empty();
        coarsened = false;
        inRetained = false;
      }
    }
  }

  private static Leak.Place place(Element element) {
    if (PRODUCTS.contains(element.tag())) {
      return Leak.Place.PRODUCT;
    }
    return element.isPrivate() ? Leak.Place.PRIVATE : Leak.Place.VALUE;
  }

  private void search(Element element, Leak.Place place, String path) throws IOException {
    VR vr = element.vr();
    if (element.tag() == Tag.PixelData && element.owner().parent().isEmpty()) {
      pixels(element, path);
    } else if (element.isEncapsulated()) {
      fragments(element.fragments().orElseThrow(), place, path);
    } else if (element.tag() == Tag.EncapsulatedDocument) {
      document(element.bulk().bytes(0, MOST), path);
    } else if (vr.isNumericText()) {
      for (String value : element.strings()) {
        number(place, path, value.strip());
      }
    } else if (vr.isInteger() && !vr.isBinary()) {
      integers(element, place, path);
    } else if (vr.isText()) {
      Set<IdentityKind> skipped = vr == VR.DA || vr == VR.DT ? datesIn(element) : Set.of();
      if (vr != VR.TM && vr != VR.AS) {
        List<String> values = element.strings();
        for (String value : values) {
          text(place, path, value, skipped);
        }
        if (values.size() > 1) {
          text(place, path, String.join("", values), skipped);
        }
        otherwise(element, place, path);
      }
    } else if (!vr.isFloat()) {
      bytes(element, place, path);
    }
  }

  /**
   * Dates are no text, so that those of others mean nothing. A date that stays may be that of the
   * birth, as of a study of the newborn; what a content item says depends on its concept.
   */
  private Set<IdentityKind> datesIn(Element element) {
    boolean ofContent = element.tag() == Tag.Date || element.tag() == Tag.DateTime;
    return inRetained && !ofContent
        ? Set.of(IdentityKind.DATE, IdentityKind.BIRTH_DATE)
        : Set.of(IdentityKind.DATE);
  }

  private void integers(Element element, Leak.Place place, String path) {
    if (element.multiplicity() <= MOST_NUMBERS) {
      for (long value : element.longs()) {
        number(place, path, Long.toUnsignedString(Math.abs(value)));
      }
    }
  }

  /** Bytes in which text may be: those of the data set's own character set too. */
  private void bytes(Element element, Leak.Place place, String path) throws IOException {
    byte[] bytes = element.bulk().bytes(0, MOST);
    if (element.tag() == Tag.EncryptedContent) {
      binary(place, path, bytes, SHORTEST_IN_CIPHER);
      return;
    }
    binary(place, path, bytes);
    decoded(element.owner().characterSet().terms(), bytes, place, path);
  }

  /** Text whose character set may be another than is said. */
  private void otherwise(Element element, Leak.Place place, String path) throws IOException {
    if (element.vr().usesCharacterSet() && element.length() <= WINDOW) {
      byte[] bytes = element.bulk().bytes(0, WINDOW);
      if (isPlain(bytes)) {
        return;
      }
      binary(place, path, bytes);
      for (List<String> terms : identities.characterSets()) {
        decoded(terms, bytes, place, path);
      }
    }
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b == ESCAPE) {
        return false;
      }
    }
    return true;
  }

  private void decoded(List<String> terms, byte[] bytes, Leak.Place place, String path) {
    if (!terms.isEmpty() && bytes.length <= WINDOW) {
      DataSet scratch = new DataSet();
      scratch.set(Tag.SpecificCharacterSet, terms.toArray(String[]::new));
      scratch.setBytes(Tag.TextValue, VR.UT, bytes);
      scratch.string(Tag.TextValue).ifPresent(text -> text(place, path, text, Set.of()));
    }
  }

  private void document(byte[] bytes, String path) {
    binary(Leak.Place.DOCUMENT, path, bytes);
    if (PdfText.isPdf(bytes)) {
      PdfText.streams(
          bytes,
          unpacked -> binary(Leak.Place.DOCUMENT, path, unpacked),
          text -> text(Leak.Place.DOCUMENT, path, text, Set.of()));
    }
  }

  /** Of pixel data what comes after the last pixel, and the heads of compressed frames. */
  private void pixels(Element element, String path) throws IOException {
    if (element.isEncapsulated()) {
      fragments(element.fragments().orElseThrow(), Leak.Place.BYTES, path);
      return;
    }
    DataSet image = element.owner();
    long bits =
        (long) image.integer(Tag.Rows, 0)
            * image.integer(Tag.Columns, 0)
            * image.integer(Tag.SamplesPerPixel, 1)
            * Math.max(1, image.integer(Tag.NumberOfFrames, 1))
            * image.integer(Tag.BitsAllocated, 0);
    long end = (bits + 7) / 8;
    if (bits > 0 && element.length() > end + 1) {
      binary(Leak.Place.BYTES, path, element.bulk().bytes(end, MOST));
    }
  }

  private void fragments(Fragments fragments, Leak.Place place, String path) {
    for (int i = 0; i < fragments.count(); i++) {
      if (fragments.length(i) > 0) {
        binary(place, path, FrameText.of(fragments, i));
      }
    }
  }

  /** Reports of the bytes of a file only what no element of it has shown. */
  private void unknownBytes(byte[] bytes) {
    Set<Known> shown = Set.copyOf(known);
    BinaryText.runs(
        bytes,
        run ->
            identities.search(
                run,
                patient,
                hit -> {
                  if (isLong(hit, run, SHORTEST_IN_BYTES)
                      && !shown.contains(new Known(hit.kind(), hit.source()))) {
                    report(Leak.Place.BYTES, "", hit, run);
                  }
                }));
  }

  private void binary(Leak.Place place, String path, byte[] bytes) {
    binary(place, path, bytes, SHORTEST_IN_BYTES);
  }

  private void binary(Leak.Place place, String path, byte[] bytes, int shortest) {
    BinaryText.runs(
        bytes,
        run ->
            identities.search(
                run,
                patient,
                hit -> {
                  if (isLong(hit, run, shortest)) {
                    report(place, path, hit, run);
                  }
                }));
  }

  /** Three letters may be in any bytes by chance. */
  private static boolean isLong(Hit hit, CharSequence run, int shortest) {
    return hit.to() - hit.from() >= shortest
        || shortest < SHORTEST_IN_CIPHER && run.charAt(hit.from()) > 0x2E80;
  }

  private void text(Leak.Place place, String path, CharSequence text, Set<IdentityKind> skipped) {
    identities.search(
        text,
        patient,
        hit -> {
          if (!skipped.contains(hit.kind())) {
            report(place, path, hit, text);
          }
        });
  }

  private void number(Leak.Place place, String path, String digits) {
    identities.searchNumber(digits, patient, hit -> report(place, path, hit, digits));
  }

  private void report(Leak.Place place, String path, Hit hit, CharSequence text) {
    if (inRetained && (!hit.kind().isOfPatient(hit.source()) || isTown(hit, text))
        || coarsened && hit.kind() == IdentityKind.BIRTH_DATE && isYear(text)) {
      return;
    }
    known.add(new Known(hit.kind(), hit.source()));
    if (seen.add(new Seen(place + path, hit.kind(), hit.source()))) {
      boolean chance =
          place == Leak.Place.VALUE
              && at.filter(element -> coincidence.isLikely(element, hit, text)).isPresent();
      sink.accept(
          new Leak(
              chance ? Leak.Place.CHANCE : place,
              path,
              hit.kind(),
              hit.source(),
              excerpt(text, hit)));
    }
  }

  /** Dates that are coarsened to the year are of its first day. */
  private static boolean isYear(CharSequence date) {
    return date.toString().matches("\\d{4}0101.*");
  }

  /** Whether of the patient's address the town alone is told, at most with its number. */
  private static boolean isTown(Hit hit, CharSequence text) {
    return hit.source() == Tag.PatientAddress
        && TOWN.matcher(text.subSequence(hit.from(), hit.to())).matches();
  }

  private static String excerpt(CharSequence text, Hit hit) {
    int from = Math.max(0, hit.from() - 20);
    int to = Math.min(text.length(), hit.to() + 20);
    return (from > 0 ? "…" : "") + text.subSequence(from, to) + (to < text.length() ? "…" : "");
  }
}
