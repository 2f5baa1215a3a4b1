// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.volume.Grid;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SourceImages;
import org.sopwith.seg.SourceReference;
import org.sopwith.sr.content.InstanceReference;

/** The images of a segmentation, as far as it tells of them itself. */
record SegmentationSource(Segmentation segmentation, FrameStack stack, String fileName)
    implements SourceImages {
  @Override
  public Grid grid() {
    return stack.grid();
  }

  @Override
  public DataSet attributes() {
    return segmentation.file().dataSet();
  }

  @Override
  public Optional<SourceReference> source(int slice) {
    return sources(slice).stream().findFirst();
  }

  @Override
  public List<SourceReference> sources(int slice) {
    Set<SourceReference> sources = new LinkedHashSet<>();
    for (int frame : stack.at(slice)) {
      segmentation.sources(frame).stream()
          .filter(source -> isWhole(source.instance()))
          .forEach(sources::add);
    }
    return List.copyOf(sources);
  }

  private static boolean isWhole(InstanceReference instance) {
    return ValidSegments.isUid(instance.sopClassUid())
        && ValidSegments.isUid(instance.sopInstanceUid());
  }

  @Override
  public List<Series> series() {
    List<Series> all = new ArrayList<>();
    for (DataSet series : attributes().items(Tag.ReferencedSeriesSequence)) {
      List<SourceReference> images =
          series.items(Tag.ReferencedInstanceSequence).stream()
              .map(InstanceReference::read)
              .filter(SegmentationSource::isWhole)
              .map(instance -> new SourceReference(instance, List.of()))
              .toList();
      series.string(Tag.SeriesInstanceUID).ifPresent(uid -> all.add(new Series(uid, images)));
    }
    return all;
  }
}
