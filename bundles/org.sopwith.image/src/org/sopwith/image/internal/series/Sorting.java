// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.image.series.Oddity;
import org.sopwith.image.series.Oddity.Kind;
import org.sopwith.image.series.SourceFrame;
import org.sopwith.image.series.Stack;

/** Parts the frames of a series until each part has one frame at each place. */
public final class Sorting {
  /** Frames whose planes are closer than this are at one place, in mm. */
  static final double SAME_PLACE = 0.01;

  private static final double SAME_DIRECTION = 0.002;

  private final List<Oddity> oddities;

  private Sorting(List<Oddity> oddities) {
    this.oddities = oddities;
  }

  /**
   * The stacks of a series.
   *
   * @param oddities takes what is odd about the series
   */
  public static List<Stack> stacks(List<SourceFrame> series, List<Oddity> oddities) {
    return new Sorting(oddities).stacks(series);
  }

  private List<Stack> stacks(List<SourceFrame> series) {
    List<SourceFrame> frames = withoutCopies(series);
    frames =
        leaveOut(
            frames,
            f -> f.plane().isEmpty(),
            Kind.NO_POSITION,
            "%d frames have no position, orientation or pixel spacing and are left out.");
    if (!frames.stream().allMatch(SourceFrame::localizer)) {
      frames =
          leaveOut(
              frames,
              SourceFrame::localizer,
              Kind.LOCALIZER,
              "%d localizers among other images are left out.");
    }
    List<List<SourceFrame>> parts = List.of(frames);
    parts =
        part(
            parts,
            same(SourceFrame::frameOfReferenceUid),
            Kind.SEVERAL_FRAMES_OF_REFERENCE,
            "The series has %d frames of reference; each is taken by itself.");
    parts =
        part(
            parts,
            same(f -> List.of(f.columns(), f.rows(), f.samplesPerPixel())),
            Kind.DIFFERENT_MATRIX,
            "The series has frames of %d sizes; each is taken by itself.");
    parts =
        part(
            parts,
            Sorting::isParallel,
            Kind.MIXED_ORIENTATIONS,
            "The series has frames in %d directions; each is taken by itself.");
    parts =
        part(
            parts,
            Sorting::isSpacedAlike,
            Kind.DIFFERENT_PIXEL_SPACING,
            "The series has frames of %d pixel spacings; each is taken by itself.");
    List<Stack> stacks = new ArrayList<>();
    for (List<SourceFrame> part : parts) {
      for (List<SourceFrame> single : singles(part)) {
        Optional<Stack> stack = Stacking.stack(single);
        if (stack.isEmpty()) {
          oddities.add(
              new Oddity(
                  Kind.NO_POSITION,
                  "%d frames have positions or spacings that span no space and are left out."
                      .formatted(single.size()),
                  single.stream().map(SourceFrame::name).toList()));
        }
        stack.ifPresent(stacks::add);
      }
    }
    return stacks;
  }

  private List<SourceFrame> withoutCopies(List<SourceFrame> frames) {
    Set<String> seen = new HashSet<>();
    return leaveOut(
        frames,
        f ->
            !seen.add(
                (f.sopInstanceUid().isEmpty() ? f.file() : f.sopInstanceUid()) + "#" + f.frame()),
        Kind.DUPLICATES,
        "%d frames are there twice, with the same SOP Instance UID; the first file is taken.");
  }

  private List<SourceFrame> leaveOut(
      List<SourceFrame> frames, Predicate<SourceFrame> out, Kind kind, String message) {
    List<SourceFrame> kept = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (SourceFrame frame : frames) {
      if (out.test(frame)) {
        names.add(frame.name());
      } else {
        kept.add(frame);
      }
    }
    if (!names.isEmpty()) {
      oddities.add(new Oddity(kind, message.formatted(names.size()), names));
    }
    return kept;
  }

  private static BiPredicate<SourceFrame, SourceFrame> same(Function<SourceFrame, Object> key) {
    return (a, b) -> key.apply(a).equals(key.apply(b));
  }

  private static boolean isParallel(SourceFrame a, SourceFrame b) {
    PlanePosition p = a.plane().orElseThrow();
    PlanePosition q = b.plane().orElseThrow();
    return p.orientation().row().minus(q.orientation().row()).length() < SAME_DIRECTION
        && p.orientation().column().minus(q.orientation().column()).length() < SAME_DIRECTION;
  }

  private static boolean isSpacedAlike(SourceFrame a, SourceFrame b) {
    PlanePosition p = a.plane().orElseThrow();
    PlanePosition q = b.plane().orElseThrow();
    double rows = Math.abs(p.spacing().rows() / q.spacing().rows() - 1);
    double columns = Math.abs(p.spacing().columns() / q.spacing().columns() - 1);
    return Math.max(rows, columns) * Math.max(a.rows(), a.columns()) < 0.1;
  }

  private List<List<SourceFrame>> part(
      List<List<SourceFrame>> parts,
      BiPredicate<SourceFrame, SourceFrame> together,
      Kind kind,
      String message) {
    List<List<SourceFrame>> finer = new ArrayList<>();
    for (List<SourceFrame> part : parts) {
      finer.addAll(part(part, together));
    }
    if (finer.size() > parts.size()) {
      List<String> others = finer.stream().skip(1).map(part -> part.get(0).name()).toList();
      oddities.add(new Oddity(kind, message.formatted(finer.size()), others));
    }
    return finer;
  }

  private static List<List<SourceFrame>> part(
      List<SourceFrame> frames, BiPredicate<SourceFrame, SourceFrame> together) {
    List<List<SourceFrame>> parts = new ArrayList<>();
    for (SourceFrame frame : frames) {
      List<SourceFrame> fitting = null;
      for (List<SourceFrame> part : parts) {
        if (fitting == null && together.test(part.get(0), frame)) {
          fitting = part;
        }
      }
      if (fitting == null) {
        fitting = new ArrayList<>();
        parts.add(fitting);
      }
      fitting.add(frame);
    }
    return parts;
  }

  /** Parts parallel frames so that each part has one frame at each place. */
  private List<List<SourceFrame>> singles(List<SourceFrame> frames) {
    List<SourceFrame> sorted = new ArrayList<>(frames);
    if (frames.isEmpty()) {
      return List.of();
    }
    Vector normal = frames.get(0).plane().orElseThrow().orientation().normal();
    Comparator<SourceFrame> order = Comparator.comparingDouble(f -> distance(f, normal));
    sorted.sort(order.thenComparing(SourceFrame::instanceNumber).thenComparing(SourceFrame::frame));
    if (isSingle(sorted, normal)) {
      return List.of(sorted);
    }
    for (int mark = 0; mark < SourceFrame.MARKS.size(); mark++) {
      Map<String, List<SourceFrame>> parts = new LinkedHashMap<>();
      for (SourceFrame frame : sorted) {
        parts.computeIfAbsent(frame.marks().get(mark), m -> new ArrayList<>()).add(frame);
      }
      if (parts.size() > 1 && parts.values().stream().allMatch(p -> isSingle(p, normal))) {
        return severalOf(SourceFrame.MARKS.get(mark), List.copyOf(parts.values()));
      }
    }
    return byOccurrence(sorted, normal);
  }

  private List<List<SourceFrame>> severalOf(String what, List<List<SourceFrame>> parts) {
    oddities.add(
        new Oddity(
            Kind.SEVERAL_ACQUISITIONS,
            "Places have several frames, which differ in %s; the %d volumes are taken by themselves."
                .formatted(what, parts.size()),
            parts.stream().map(part -> part.get(0).name()).toList()));
    return parts;
  }

  /** The first frame of each place, the second of each, and so on. */
  private List<List<SourceFrame>> byOccurrence(List<SourceFrame> sorted, Vector normal) {
    List<List<SourceFrame>> parts = new ArrayList<>();
    int occurrence = 0;
    for (int i = 0; i < sorted.size(); i++) {
      boolean again = i > 0 && isSamePlace(sorted.get(i - 1), sorted.get(i), normal);
      occurrence = again ? occurrence + 1 : 0;
      if (occurrence == parts.size()) {
        parts.add(new ArrayList<>());
      }
      parts.get(occurrence).add(sorted.get(i));
    }
    if (parts.stream().allMatch(part -> part.size() == parts.get(0).size())) {
      return severalOf("nothing known but their number", parts);
    }
    List<String> extra =
        parts.stream().skip(1).flatMap(List::stream).map(SourceFrame::name).toList();
    oddities.add(
        new Oddity(
            Kind.DUPLICATES,
            "%d frames are at places that have a frame already; the one of lowest number is taken."
                .formatted(extra.size()),
            extra));
    return List.of(parts.get(0));
  }

  static double distance(SourceFrame frame, Vector normal) {
    return frame.plane().orElseThrow().position().dot(normal);
  }

  private static boolean isSamePlace(SourceFrame a, SourceFrame b, Vector normal) {
    return Math.abs(distance(a, normal) - distance(b, normal)) < SAME_PLACE;
  }

  private static boolean isSingle(List<SourceFrame> sorted, Vector normal) {
    for (int i = 1; i < sorted.size(); i++) {
      if (isSamePlace(sorted.get(i - 1), sorted.get(i), normal)) {
        return false;
      }
    }
    return true;
  }
}
