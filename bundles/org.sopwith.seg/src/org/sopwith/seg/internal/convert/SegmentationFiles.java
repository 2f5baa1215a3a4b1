// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Context;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.edit.Edits;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SegmentationWriter;
import org.sopwith.seg.SourceImages;

/**
 * Writes a segmentation into one file, or its segments into several that are instances of one
 * series, where one cannot hold all. Each of them is whole by itself, as a concatenation (PS3.3
 * C.7.6.16.2.2.4) would not be.
 *
 * @param completed takes each item of the Segment Sequence that is written, with its segment as
 *     numbered here
 */
record SegmentationFiles(
    SourceImages source,
    List<Segment> segments,
    List<SegmentLayer> layers,
    SegmentationContent content,
    SegmentationOptions options,
    BiConsumer<DataSet, Segment> completed) {

  /**
   * Writes it.
   *
   * @param split whether there may be several files; their names are that of the file with -1, -2
   *     and so on
   */
  Outcome write(Path out, boolean split, Context context) throws IOException, OperationException {
    List<List<Segment>> groups =
        split
            ? SegmentGroups.of(segments, layers, source.grid(), options, context.progress())
            : List.of(segments);
    if (groups.size() == 1) {
      DicomFile made = make(segments, content, context);
      made.write(out);
      return Outcome.done(summary(segments.size(), made), out);
    }
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Path file = numbered(out, i + 1);
      Outputs.requireFile(file);
      files.add(file);
    }
    String series = Edits.newUid();
    List<Path> written = new ArrayList<>();
    try {
      for (int i = 0; i < groups.size(); i++) {
        DicomFile made = make(groups.get(i), instance(content, i), context);
        made.dataSet().set(Tag.SeriesInstanceUID, VR.UI, series);
        context.message(files.get(i).getFileName() + ": " + summary(groups.get(i).size(), made));
        made.write(files.get(i));
        written.add(files.get(i));
      }
    } catch (IOException | OperationException | RuntimeException e) {
      for (Path file : written) {
        Files.deleteIfExists(file);
      }
      throw e;
    }
    return Outcome.done(
        "%d segments in %d objects.".formatted(segments.size(), files.size()),
        files.toArray(Path[]::new));
  }

  private static String summary(int segments, DicomFile made) {
    return "%d segments in %d frames."
        .formatted(segments, made.dataSet().integer(Tag.NumberOfFrames, 0));
  }

  private static Path numbered(Path file, int number) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
  }

  private static SegmentationContent instance(SegmentationContent content, int index) {
    return new SegmentationContent(
        content.contentLabel(),
        content.contentDescription(),
        content.contentCreatorName(),
        content.seriesDescription(),
        content.seriesNumber(),
        content.instanceNumber() + index,
        content.bodyPart(),
        content.clinicalTrialSeriesId(),
        content.clinicalTrialTimePointId(),
        content.clinicalTrialCoordinatingCenter());
  }

  /** An object of some of the segments, numbered from 1 on where they must be. */
  private DicomFile make(List<Segment> some, SegmentationContent of, Context context)
      throws IOException, OperationException {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Segment> numbered = new ArrayList<>();
    for (Segment segment : some) {
      boolean keep = options.type() == SegmentationType.LABELMAP;
      int number = keep ? segment.number() : numbered.size() + 1;
      numbers.put(segment.number(), number);
      numbered.add(segment.numbered(number));
    }
    List<SegmentLayer> own = new ArrayList<>();
    for (SegmentLayer layer : layers) {
      switch (layer) {
        case SegmentLayer.Labels labels -> {
          Map<Integer, Integer> kept = new HashMap<>();
          labels
              .segments()
              .forEach(
                  (label, number) -> {
                    if (numbers.containsKey(number)) {
                      kept.put(label, numbers.get(number));
                    }
                  });
          if (!kept.isEmpty()) {
            own.add(new SegmentLayer.Labels(labels.volume(), labels.layer(), kept));
          }
        }
        case SegmentLayer.Shares shares -> {
          Integer number = numbers.get(shares.segment());
          if (number != null) {
            own.add(
                new SegmentLayer.Shares(shares.volume(), shares.layer(), number, shares.whole()));
          }
        }
      }
    }
    DicomFile made =
        SegmentationWriter.make(
            source,
            numbered,
            own,
            of,
            options,
            LocalDateTime.now(),
            context.progress(),
            context::message);
    List<DataSet> items = made.dataSet().items(Tag.SegmentSequence);
    for (int i = 0; i < items.size(); i++) {
      completed.accept(items.get(i), some.get(i));
    }
    return made;
  }
}
