// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.nio.file.Path;
import org.sopwith.image.contour.StructureSet;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Parameter;
import org.sopwith.seg.SegmentationOptions.Compression;
import org.sopwith.seg.SegmentationOptions.FractionalType;
import org.sopwith.seg.SegmentationType;

/** Parameters that several verbs for segmentations have. */
final class SegParameters {
  static final FileKind SEGMENTATION =
      FileKind.ofSopClasses(
          "Segmentation", "1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.66.7");
  static final FileKind STRUCTURE_SET =
      FileKind.ofSopClasses("RT Structure Set", StructureSet.SOP_CLASS_UID);

  static final Parameter<Path> FILE =
      Parameter.inputFile("file")
          .positional()
          .label("FILE")
          .required()
          .describedAs("A Segmentation or Label Map Segmentation");
  static final Parameter<Path> IMAGES =
      Parameter.inputDirectory("images")
          .required()
          .describedAs("The directory with the images that were segmented");
  static final Parameter<SegmentationType> TYPE =
      Parameter.choice("type", SegmentationType.class)
          .defaultsTo(SegmentationType.BINARY)
          .describedAs("A bit for each pixel, a fraction, or the segment's number");
  static final Parameter<Compression> COMPRESSION =
      Parameter.choice("compression", Compression.class)
          .defaultsTo(Compression.NONE)
          .describedAs("How pixels are encoded");
  static final Parameter<FractionalType> FRACTIONS =
      Parameter.choice("fractions", FractionalType.class)
          .defaultsTo(FractionalType.PROBABILITY)
          .describedAs("What fractions mean, of a fractional segmentation");
  static final Parameter<Boolean> ALL_FRAMES =
      Parameter.flag("all-frames")
          .describedAs("Write a frame for each slice, also where the segment has no pixel");
  static final Parameter<Boolean> SPLIT =
      Parameter.flag("split")
          .describedAs(
              "Write several objects OUT-1.dcm, OUT-2.dcm ... of one series, each with some of the"
                  + " segments, where one cannot hold all: too many frames, or segments of a label"
                  + " map that overlap");
  static final Parameter<Double> THRESHOLD =
      Parameter.number("threshold")
          .defaultsTo(0.5)
          .describedAs("The least fraction, from 0 to 1, that counts as part of a segment");

  private SegParameters() {}

  /** The segmentation that is written. */
  static Parameter<Path> out(String what) {
    return Parameter.outputFile("out").shortName('o').required().describedAs(what);
  }
}
