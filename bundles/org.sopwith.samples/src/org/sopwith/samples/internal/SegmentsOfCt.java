// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.contour.ContourTrace.Holes;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Mask;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.samples.Phantom;
import org.sopwith.samples.SampleStudy;
import org.sopwith.samples.Structure;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SegmentationWriter;
import org.sopwith.seg.SourceImages;
import org.sopwith.seg.SourceReference;
import org.sopwith.seg.StructureSetWriter;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.standard.Code;

/**
 * Liver, kidneys, spine and a lesion in the CT series: as a Segmentation (PS3.3 A.51) and as an RT
 * Structure Set (PS3.3 A.19).
 */
public final class SegmentsOfCt implements SourceImages {
  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  private static final LocalDateTime MADE = LocalDateTime.of(2021, 9, 14, 9, 15);

  /** Their keys, in the order of their segment numbers. */
  public static final List<String> ORGANS =
      List.of("liver", "kidney-right", "kidney-left", "vertebra", "lesion");

  private final Phantom phantom;
  private final Uids uids;
  private final DataSet image;

  /**
   * Those of a series.
   *
   * @param image one of its images
   */
  public SegmentsOfCt(Phantom phantom, Uids uids, DataSet image) {
    this.phantom = phantom;
    this.uids = uids;
    this.image = image;
  }

  /** The segmentation. */
  public DataSet segmentation() throws IOException {
    List<Segment> segments = segments();
    Map<Integer, Integer> numbers =
        segments.stream().collect(Collectors.toMap(Segment::number, Segment::number));
    try {
      DicomFile made =
          SegmentationWriter.make(
              this,
              segments,
              List.of(new SegmentLayer.Labels(labels(phantom), 0, numbers)),
              content("ORGANS", "Organs and a lesion", 7),
              SegmentationOptions.of(SegmentationType.BINARY),
              MADE,
              Progress.NONE,
              remark -> {});
      DataSet segmentation = identified(made, "segmentation");
      String organization = uids.of("segmentation dimensions");
      segmentation
          .items(Tag.DimensionOrganizationSequence)
          .forEach(item -> item.set(Tag.DimensionOrganizationUID, organization));
      segmentation
          .items(Tag.DimensionIndexSequence)
          .forEach(item -> item.set(Tag.DimensionOrganizationUID, organization));
      return segmentation;
    } catch (OperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The structure set that was made of the segmentation. */
  public DataSet structureSet(DataSet segmentation) throws IOException {
    List<StructureSetWriter.Region> regions = new ArrayList<>();
    for (Segment segment : segments()) {
      regions.add(StructureSetWriter.Region.of(segment, mask(segment), Holes.KEYHOLE));
    }
    InstanceReference definition =
        new InstanceReference(
            segmentation.string(Tag.SOPClassUID, ""), segmentation.string(Tag.SOPInstanceUID, ""));
    try {
      return identified(
          StructureSetWriter.make(
              this,
              regions,
              content("ORGANS", "Organs and a lesion", 8),
              Optional.of(definition),
              MADE,
              remark -> {}),
          "structure set");
    } catch (OperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SegmentationContent content(String label, String description, int seriesNumber) {
    return new SegmentationContent(
        label, description, "Woodruff^Agathe^^Prof.", description, seriesNumber, 1, "", "", "", "");
  }

  private DataSet identified(DicomFile made, String name) {
    DataSet dataSet = made.dataSet();
    dataSet.set(Tag.SOPInstanceUID, uids.of(name + " instance"));
    dataSet.set(Tag.SeriesInstanceUID, uids.of(name + " series"));
    dataSet.set(Tag.Manufacturer, SampleStudy.MANUFACTURER);
    dataSet.set(Tag.ManufacturerModelName, "Contourer");
    dataSet.set(Tag.DeviceSerialNumber, "SEG-0004711");
    dataSet.set(Tag.SoftwareVersions, "1.0");
    return dataSet;
  }

  private List<Segment> segments() {
    return segments(phantom, key -> uids.of("tracking " + key));
  }

  /**
   * The structures as segments, numbered from 1.
   *
   * @param trackingUid gives the tracking UID of a key
   */
  public static List<Segment> segments(Phantom phantom, UnaryOperator<String> trackingUid) {
    List<Segment> segments = new ArrayList<>();
    for (String key : ORGANS) {
      Structure organ = phantom.structure(key).orElseThrow();
      Code liver = phantom.structure("liver").orElseThrow().type();
      List<Segment.Region> regions =
          key.equals("lesion") ? List.of(new Segment.Region(liver, List.of())) : List.of();
      segments.add(segment(organ, segments.size() + 1, regions, trackingUid.apply(key)));
    }
    return segments;
  }

  /**
   * A structure as a segment.
   *
   * @param regions where it is, if its type does not say so
   */
  private static Segment segment(
      Structure organ, int number, List<Segment.Region> regions, String trackingUid) {
    return new Segment(
        number,
        organ.name(),
        "",
        Optional.of(organ.category()),
        Optional.of(organ.type()),
        organ.modifier().stream().toList(),
        regions,
        "AUTOMATIC",
        "Label count",
        Optional.of(CieLab.ofRgb(organ.red() << 16 | organ.green() << 8 | organ.blue())),
        organ.name(),
        trackingUid);
  }

  /** The numbers of the segments on the grid of the CT series, from the feet to the head. */
  public static Volume labels(Phantom phantom) {
    return new Labels(phantom);
  }

  private static final class Labels implements Volume {
    private final Phantom phantom;
    private final byte[] numbers;

    Labels(Phantom phantom) {
      this.phantom = phantom;
      this.numbers = new byte[phantom.structures().size() + 1];
      for (int i = 0; i < ORGANS.size(); i++) {
        numbers[phantom.structure(ORGANS.get(i)).orElseThrow().number()] = (byte) (i + 1);
      }
    }

    @Override
    public Grid grid() {
      return ctGrid();
    }

    @Override
    public int layers() {
      return 1;
    }

    @Override
    public ScalarType type() {
      return ScalarType.UINT8;
    }

    @Override
    public Samples stored(int layer, int slice) {
      byte[] labels = phantom.labels(org.sopwith.samples.Grid.CT, image(slice));
      for (int i = 0; i < labels.length; i++) {
        labels[i] = numbers[labels[i]];
      }
      return new Samples.Bytes(labels, false);
    }
  }

  private static Grid ctGrid() {
    org.sopwith.samples.Grid ct = org.sopwith.samples.Grid.CT;
    return Grid.upright(
        ct.columns(),
        ct.rows(),
        ct.slices(),
        new Vector(ct.x(0), ct.y(0), ct.z(image(0))),
        new Vector(ct.spacing(), ct.spacing(), -ct.step()));
  }

  /** The image of a slice: images are counted from the head. */
  private static int image(int slice) {
    return org.sopwith.samples.Grid.CT.slices() - 1 - slice;
  }

  private Mask mask(Segment segment) throws IOException {
    Mask mask = new Mask(ctGrid());
    Volume labels = labels(phantom);
    for (int slice = 0; slice < mask.grid().slices(); slice++) {
      Samples samples = labels.stored(0, slice);
      BitSet bits = new BitSet();
      for (int i = 0; i < samples.length(); i++) {
        bits.set(i, samples.integer(i) == segment.number());
      }
      mask.set(slice, bits);
    }
    return mask;
  }

  @Override
  public Grid grid() {
    return ctGrid();
  }

  @Override
  public DataSet attributes() {
    return image;
  }

  @Override
  public String fileName() {
    return "ct";
  }

  @Override
  public Optional<SourceReference> source(int slice) {
    return Optional.of(
        new SourceReference(
            new InstanceReference(CT, uids.of("ct instance " + image(slice))), List.of()));
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            image.string(Tag.SeriesInstanceUID, ""),
            IntStream.range(0, grid().slices())
                .mapToObj(slice -> source(slice).orElseThrow())
                .toList()));
  }
}
