// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.search.Identities.Hit;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
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
  private static final int OVERLAP = 512;
  private static final int FRAGMENTS = 64;
  private static final int FRAGMENT_HEAD = 4096;
  private static final int SHORTEST_IN_BYTES = 4;
  private static final int MOST_NUMBERS = 64;

  private record Seen(String path, IdentityKind kind, int source) {}

  private record Known(IdentityKind kind, int source) {}

  private final Identities identities;
  private final int patient;
  private final Consumer<Leak> sink;
  private final Set<Seen> seen = new HashSet<>();
  private final Set<Known> known = new HashSet<>();

  /**
   * @param patient whose result it is, or {@link Identities#ANYBODY}
   */
  public LeakSearch(Identities identities, int patient, Consumer<Leak> sink) {
    this.identities = identities;
    this.patient = patient;
    this.sink = sink;
  }

  /** Looks through an object and, if it is in a file, the bytes of it. */
  public void search(DicomFile file) throws IOException {
    walk(file.meta(), true);
    walk(file.dataSet(), false);
    if (file.path().isPresent()) {
      searchBytes(file, file.path().get());
    }
  }

  /** Looks at a path as it is named below the directory of results. */
  public void searchName(String name) {
    text(Leak.Place.FILE_NAME, "", name, Set.of());
  }

  /** Looks through a file that is not DICOM. */
  public void searchOther(Path file) throws IOException {
    searchRange(
        file, 0, Files.size(file), (path, bytes) -> binary(Leak.Place.OTHER_FILE, path, bytes));
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
        search(element, place, path);
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
      Set<IdentityKind> skipped = vr == VR.DA || vr == VR.DT ? Set.of(IdentityKind.DATE) : Set.of();
      if (vr != VR.TM && vr != VR.AS) {
        for (String value : element.strings()) {
          text(place, path, value, skipped);
        }
      }
    } else if (!vr.isFloat()) {
      bytes(element, place, path);
    }
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
    binary(place, path, bytes);
    List<String> terms = element.owner().characterSet().terms();
    if (!terms.isEmpty() && bytes.length < WINDOW) {
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
    for (int i = 0; i < Math.min(fragments.count(), FRAGMENTS); i++) {
      int count = (int) Math.min(FRAGMENT_HEAD, fragments.length(i));
      if (count > 0) {
        binary(place, path, fragments.bytes(i, 0, count));
      }
    }
  }

  /** Takes part of a file. */
  @FunctionalInterface
  private interface Part {
    void take(String path, byte[] bytes);
  }

  /** The file as it is, but for pixels: what no element showed is somewhere between them. */
  private void searchBytes(DicomFile file, Path path) throws IOException {
    long end = Files.size(path);
    List<long[]> ranges = new ArrayList<>();
    long from = 0;
    if (!file.transferSyntax().isDeflated()) {
      for (Element element : file.dataSet()) {
        boolean pixels = element.tag() == Tag.PixelData || Tags.group(element.tag()) == 0x7FE0;
        if (pixels && element.offset() >= 0 && element.length() > 0) {
          ranges.add(new long[] {from, element.offset()});
          from = Math.min(end, element.offset() + 12 + element.length());
        } else if (pixels && element.isEncapsulated()) {
          ranges.add(new long[] {from, element.offset()});
          from = afterFragments(element, end);
        }
      }
    } else {
      end = Math.min(end, 132);
    }
    ranges.add(new long[] {from, end});
    if (file.hasPreamble()) {
      searchRange(path, 0, 128, (at, bytes) -> binary(Leak.Place.BYTES, "preamble", bytes));
    }
    searchRange(
        path, afterLast(file, end), end, (at, bytes) -> binary(Leak.Place.BYTES, "end", bytes));
    for (long[] range : ranges) {
      searchRange(path, range[0], range[1], this::unknownBytes);
    }
  }

  /** Where the last element ends or a little before. */
  private static long afterLast(DicomFile file, long end) {
    long after = end;
    for (Element element : file.dataSet()) {
      if (element.isEncapsulated()) {
        after = afterFragments(element, end);
      } else {
        boolean known = element.length() != Element.UNDEFINED_LENGTH && element.offset() >= 0;
        after = known ? element.offset() + 8 + element.length() : end;
      }
    }
    return file.transferSyntax().isDeflated() ? end : Math.min(end, after);
  }

  private static long afterFragments(Element element, long end) {
    Fragments fragments = element.fragments().orElseThrow();
    int last = fragments.count() - 1;
    return last < 0
        ? element.offset()
        : Math.min(end, fragments.offset(last) + fragments.length(last) + 8);
  }

  private static void searchRange(Path file, long from, long to, Part part) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      byte[] before = {};
      long at = from;
      while (at < Math.min(to, from + MOST)) {
        byte[] next = in.readNBytes((int) Math.min(WINDOW, to - at));
        if (next.length == 0) {
          return;
        }
        byte[] window = new byte[before.length + next.length];
        System.arraycopy(before, 0, window, 0, before.length);
        System.arraycopy(next, 0, window, before.length, next.length);
        part.take("", window);
        at += next.length;
        int kept = Math.min(OVERLAP, window.length);
        before = java.util.Arrays.copyOfRange(window, window.length - kept, window.length);
      }
    }
  }

  /** Reports of the bytes of a file only what no element of it has shown. */
  private void unknownBytes(String path, byte[] bytes) {
    Set<Known> shown = Set.copyOf(known);
    BinaryText.runs(
        bytes,
        run ->
            identities.search(
                run,
                patient,
                hit -> {
                  if (isLong(hit, run) && !shown.contains(new Known(hit.kind(), hit.source()))) {
                    report(Leak.Place.BYTES, "", hit, run);
                  }
                }));
  }

  private void binary(Leak.Place place, String path, byte[] bytes) {
    BinaryText.runs(
        bytes,
        run ->
            identities.search(
                run,
                patient,
                hit -> {
                  if (isLong(hit, run)) {
                    report(place, path, hit, run);
                  }
                }));
  }

  /** Three letters may be in any bytes by chance. */
  private static boolean isLong(Hit hit, CharSequence run) {
    return hit.to() - hit.from() >= SHORTEST_IN_BYTES || run.charAt(hit.from()) > 0x2E80;
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
    known.add(new Known(hit.kind(), hit.source()));
    if (seen.add(new Seen(place + path, hit.kind(), hit.source()))) {
      sink.accept(new Leak(place, path, hit.kind(), hit.source(), excerpt(text, hit)));
    }
  }

  private static String excerpt(CharSequence text, Hit hit) {
    int from = Math.max(0, hit.from() - 20);
    int to = Math.min(text.length(), hit.to() + 20);
    return (from > 0 ? "…" : "") + text.subSequence(from, to) + (to < text.length() ? "…" : "");
  }
}
