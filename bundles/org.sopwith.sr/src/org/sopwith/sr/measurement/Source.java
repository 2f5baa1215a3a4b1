// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * What a measurement was taken from, in TID 320 Image or Spatial Coordinates, TID 321 Waveform or
 * Temporal Coordinates, and TID 1501 rows 10b to 10h (PS3.16 Sections TID 320, TID 321, TID 1501):
 * an image, a region in one or in space, a waveform, or times in one.
 *
 * @param purpose of CID 7551 as a rule, such as (121112, DCM, "Source of Measurement")
 * @param value IMAGE, SCOORD, SCOORD3D, WAVEFORM or TCOORD
 * @param selectedFrom the image of an SCOORD, the waveform of a TCOORD
 */
public record Source(Code purpose, ContentValue value, Optional<ContentValue> selectedFrom) {
  public Source {
    Optional<ValueType> expected =
        switch (value.type().orElse(ValueType.NUMERIC)) {
          case IMAGE, WAVEFORM, SCOORD3D -> Optional.empty();
          case SCOORD -> Optional.of(ValueType.IMAGE);
          case TCOORD -> Optional.of(ValueType.WAVEFORM);
          default ->
              throw new IllegalArgumentException(
                  "A source is an image, a waveform or coordinates.");
        };
    if (!selectedFrom.flatMap(ContentValue::type).equals(expected)) {
      throw new IllegalArgumentException(
          "Coordinates are selected from an image, times from a waveform.");
    }
  }

  /** An image, or some of its frames. */
  public static Source of(Code purpose, Region.ImageFrames image) {
    return new Source(purpose, image.value(), Optional.empty());
  }

  /** A region in an image. */
  public static Source of(Code purpose, Region.InImage region) {
    return new Source(purpose, region.value(), Optional.of(region.image().value()));
  }

  /** A region in space. */
  public static Source of(Code purpose, Region.InSpace region) {
    return new Source(purpose, region.value(), Optional.empty());
  }

  /** A waveform, or some of its channels. */
  public static Source of(Code purpose, WaveformChannels waveform) {
    return new Source(purpose, waveform.value(), Optional.empty());
  }

  /**
   * Times in a waveform.
   *
   * @param rangeType POINT, MULTIPOINT, SEGMENT, MULTISEGMENT, BEGIN or END (PS3.3 C.18.7.1.1)
   * @param samples numbers of samples, from 1
   */
  public static Source of(
      Code purpose, String rangeType, List<Long> samples, WaveformChannels waveform) {
    if (!List.of("POINT", "MULTIPOINT", "SEGMENT", "MULTISEGMENT", "BEGIN", "END")
            .contains(rangeType)
        || samples.isEmpty()) {
      throw new IllegalArgumentException("Times are of a range type and have samples.");
    }
    return new Source(
        purpose,
        new ContentValue.Temporal(rangeType, samples, List.of(), List.of()),
        Optional.of(waveform.value()));
  }

  /**
   * A waveform.
   *
   * @param channels two numbers for each, its multiplex group and its place there; none for all
   */
  public record WaveformChannels(InstanceReference waveform, List<Integer> channels) {
    public WaveformChannels {
      channels = List.copyOf(channels);
      if (channels.size() % 2 != 0) {
        throw new IllegalArgumentException("A channel has two numbers.");
      }
    }

    ContentValue value() {
      return new ContentValue.Reference(
          ValueType.WAVEFORM, waveform, List.of(), List.of(), channels, Optional.empty());
    }
  }

  /** Whether it is one of TID 321. */
  boolean isOfWaveform() {
    return value.type().filter(type -> type == ValueType.WAVEFORM).isPresent()
        || value instanceof ContentValue.Temporal;
  }

  void write(DataSet parent, RelationshipType with) {
    DataSet item = Items.add(parent, with, purpose, value);
    selectedFrom.ifPresent(from -> Items.add(item, RelationshipType.SELECTED_FROM, from));
  }

  static Optional<Source> read(ContentItem item) {
    return item.name()
        .flatMap(
            purpose ->
                ItemReader.valid(
                    () ->
                        new Source(
                            purpose,
                            item.value(),
                            item.children().stream()
                                .filter(child -> child.value() instanceof ContentValue.Reference)
                                .map(ContentItem::value)
                                .findFirst())));
  }
}
