// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.image.internal.series.FrameHeaders;
import org.sopwith.image.internal.series.Sorting;
import org.sopwith.image.series.Oddity.Kind;

/**
 * Sorts the frames of files into stacks that are volumes: single-frame series and multi-frame
 * objects alike. Only headers are read; no file stays open.
 */
public final class SeriesReader {
  private SeriesReader() {}

  /**
   * What a number of files holds.
   *
   * @param stacks the volumes, the one with most slices first
   * @param oddities of the files as a whole; each stack has its own besides
   */
  public record Result(List<Stack> stacks, List<Oddity> oddities) {
    public Result {
      stacks = List.copyOf(stacks);
      oddities = List.copyOf(oddities);
    }
  }

  /** Reads and sorts files; each that is no image, or not DICOM, becomes an oddity. */
  public static Result read(Collection<Path> files) {
    return read(files, () -> false);
  }

  /**
   * Reads and sorts files.
   *
   * @param cancelled asked before each file
   * @throws java.util.concurrent.CancellationException if that says so
   */
  public static Result read(Collection<Path> files, BooleanSupplier cancelled) {
    List<SourceFrame> frames = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    List<String> noImage = new ArrayList<>();
    for (Path file : files) {
      if (cancelled.getAsBoolean()) {
        throw new java.util.concurrent.CancellationException("Cancelled.");
      }
      try (DicomFile dicom = DicomFile.open(file, ReadOptions.HEADER)) {
        List<SourceFrame> own = FrameHeaders.read(file, dicom.dataSet());
        if (own.isEmpty()) {
          noImage.add(file.toString());
        }
        frames.addAll(own);
      } catch (IOException e) {
        unreadable.add(file.toString());
      }
    }
    List<Oddity> oddities = new ArrayList<>();
    if (!unreadable.isEmpty()) {
      oddities.add(
          new Oddity(
              Kind.UNREADABLE,
              "%d files are not DICOM or cannot be read.".formatted(unreadable.size()),
              unreadable));
    }
    if (!noImage.isEmpty()) {
      oddities.add(
          new Oddity(
              Kind.NO_IMAGE, "%d objects hold no image.".formatted(noImage.size()), noImage));
    }
    return sort(frames, oddities);
  }

  private static Result sort(List<SourceFrame> frames, List<Oddity> oddities) {
    Map<String, List<SourceFrame>> series = new LinkedHashMap<>();
    for (SourceFrame frame : frames) {
      series.computeIfAbsent(frame.seriesInstanceUid(), uid -> new ArrayList<>()).add(frame);
    }
    if (series.size() > 1) {
      oddities.add(
          new Oddity(
              Kind.SEVERAL_SERIES,
              "The files are of %d series; each is taken by itself.".formatted(series.size()),
              List.copyOf(series.keySet())));
    }
    List<Stack> stacks = new ArrayList<>();
    for (List<SourceFrame> one : series.values()) {
      stacks.addAll(Sorting.stacks(one, oddities));
    }
    stacks.sort((a, b) -> Long.compare(b.frames().count(), a.frames().count()));
    return new Result(stacks, oddities);
  }
}
