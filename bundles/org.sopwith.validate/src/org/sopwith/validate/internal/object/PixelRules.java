// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** Native pixel data against the attributes that describe it (PS3.5 Section 8, PS3.3 C.7.6.3). */
final class PixelRules {
  private static final int[] PIXEL_DATA = {
    Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData
  };

  private PixelRules() {}

  static List<InstanceRule> instanceRules() {
    return List.of(
        new InstanceCheck(
            "object.pixel-data-form",
            "Pixel data is native or encapsulated as the transfer syntax says",
            Severity.ERROR,
            "PS3.5 A.4",
            PixelRules::form),
        new InstanceCheck(
            "object.pixel-data-once",
            "There is one kind of pixel data",
            Severity.ERROR,
            "PS3.3 C.7.6.24",
            PixelRules::once));
  }

  static List<ElementRule> elementRules() {
    return List.of(
        new TagCheck(
            "object.pixel-data-length",
            "Native pixel data is as long as rows, columns, samples, bits and frames say",
            Severity.ERROR,
            "PS3.5 8.1.1",
            (at, rule, sink) -> {
              if (!isIcon(at)) {
                length(at, rule, sink);
              }
            },
            PIXEL_DATA),
        new TagCheck(
            "object.icon",
            "The pixel data of an icon is as long as its rows, columns and bits say",
            Severity.ERROR,
            "PS3.3 C.7.6.1.1.6",
            (at, rule, sink) -> {
              if (isIcon(at)) {
                length(at, rule, sink);
              }
            },
            Tag.PixelData),
        new TagCheck(
            "object.pixel-data-vr",
            "Pixel data has the VR that its encoding asks for",
            Severity.ERROR,
            "PS3.5 8.2",
            PixelRules::vr,
            Tag.PixelData),
        new TagCheck(
            "object.bits",
            "Bits Allocated, Bits Stored and High Bit agree",
            Severity.ERROR,
            "PS3.5 8.1.1",
            PixelRules::bits,
            Tag.BitsAllocated),
        new TagCheck(
            "object.photometric",
            "Samples per Pixel and Planar Configuration are as the photometric interpretation asks",
            Severity.ERROR,
            "PS3.3 C.7.6.3.1.2",
            PixelRules::photometric,
            Tag.PhotometricInterpretation),
        new TagCheck(
            "object.pixel-representation",
            "Pixel values are signed or unsigned as Pixel Representation says",
            Severity.ERROR,
            "PS3.3 C.7.5.1.1.2",
            PixelRules::signed,
            Tag.PixelPaddingValue,
            Tag.PixelPaddingRangeLimit));
  }

  private static boolean isIcon(ElementAt at) {
    return at.element().owner().parentTag() == Tag.IconImageSequence;
  }

  private static void form(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    TransferSyntax syntax = instance.file().transferSyntax();
    boolean known =
        Dictionary.standard()
            .uid(syntax.uid())
            .map(entry -> entry.type().contains("Transfer Syntax"))
            .orElse(false);
    // Where the reader found another encoding than the one declared, it has said so.
    boolean asDeclared =
        instance.file().problems().stream()
            .noneMatch(problem -> problem.id().equals("wrong-transfer-syntax"));
    if (!known || !asDeclared || MetaRules.isDirectory(instance.file())) {
      return;
    }
    DataSet dataSet = instance.dataSet();
    boolean encapsulated = dataSet.get(Tag.PixelData).map(Element::isEncapsulated).orElse(false);
    if (!syntax.isEncapsulated()) {
      if (encapsulated) {
        sink.accept(
            rule.finding("Pixel data is encapsulated in a transfer syntax for native pixel data")
                .at("PixelData")
                .expecting("native pixel data", syntax.name()));
      }
    } else if (dataSet.contains(Tag.FloatPixelData) || dataSet.contains(Tag.DoubleFloatPixelData)) {
      sink.accept(
          rule.finding("Floating point pixel data is in a transfer syntax for compressed data")
              .expecting("a transfer syntax for native pixel data", syntax.name()));
    } else if (!dataSet.contains(Tag.PixelData)) {
      sink.accept(
          rule.finding("An object without pixel data is in a transfer syntax for compressed data")
              .expecting("a transfer syntax for native pixel data", syntax.name()));
    } else if (!encapsulated) {
      sink.accept(
          rule.finding("Pixel data is native in a transfer syntax for compressed data")
              .at("PixelData")
              .expecting("encapsulated pixel data", syntax.name()));
    }
  }

  private static void once(Instance instance, InstanceCheck rule, Consumer<Finding> sink) {
    int kinds = 0;
    for (int tag : PIXEL_DATA) {
      kinds += instance.dataSet().contains(tag) ? 1 : 0;
    }
    if (kinds > 1) {
      sink.accept(
          rule.finding("There are several kinds of pixel data")
              .expecting("one of Pixel Data, Float and Double Float Pixel Data", "" + kinds));
    }
  }

  private static void length(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    Element element = at.element();
    DataSet dataSet = element.owner();
    long bits = bits(dataSet, element.tag());
    if (element.isEncapsulated() || bits == 0 || CutOff.of(at.item().instance().file())) {
      return;
    }
    long expected = (bits + 7) / 8;
    long found = element.length();
    if (found == Numbers.even(expected)) {
      checkPadding(at, rule, expected, sink);
    } else if (found != expected) {
      sink.accept(
          rule.finding(
                  found < expected
                      ? "Pixel data is too short for what the object says of it"
                      : "Pixel data is longer than what the object says of it")
              .at(at.path())
              .expecting(Numbers.even(expected) + " bytes", found + " bytes"));
    }
  }

  private static void checkPadding(
      ElementAt at, TagCheck rule, long expected, Consumer<Finding> sink) {
    Element element = at.element();
    if (expected % 2 == 0 || element.vr() != VR.OB) {
      return;
    }
    try {
      BulkData bulk = element.bulk();
      byte[] last = bulk.bytes(expected, 1);
      if (last.length == 1 && last[0] != 0) {
        sink.accept(
            rule.finding("The byte that pads pixel data to even length is not zero")
                .as(Severity.WARNING)
                .at(at.path())
                .expecting("00", String.format("%02X", last[0])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All bits of the pixel data; 0 if the object does not tell. */
  private static long bits(DataSet dataSet, int tag) {
    long pixels = (long) dataSet.integer(Tag.Rows, 0) * dataSet.integer(Tag.Columns, 0);
    if (tag != Tag.PixelData) {
      return pixels * Numbers.frames(dataSet) * (tag == Tag.FloatPixelData ? 32 : 64);
    }
    String photometric = dataSet.string(Tag.PhotometricInterpretation, "");
    long samples =
        photometric.equals("YBR_FULL_422") || photometric.equals("YBR_PARTIAL_422")
            ? 2
            : dataSet.integer(Tag.SamplesPerPixel, 1);
    long frames = dataSet.parentTag() == Tag.IconImageSequence ? 1 : Numbers.frames(dataSet);
    return Math.max(0, pixels * samples * dataSet.integer(Tag.BitsAllocated, 0) * frames);
  }

  private static void vr(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    Element element = at.element();
    TransferSyntax syntax = at.item().instance().file().transferSyntax();
    if (!syntax.isExplicit()) {
      return;
    }
    if (element.isEncapsulated()) {
      if (element.vr() != VR.OB) {
        sink.accept(
            rule.finding("Encapsulated pixel data is not OB")
                .at(at.path())
                .expecting("OB", element.vr().name()));
      }
    } else if (element.vr() == VR.OB && element.owner().integer(Tag.BitsAllocated, 0) > 8) {
      sink.accept(
          rule.finding("Native pixel data of more than 8 bits allocated is not OW")
              .at(at.path())
              .expecting("OW", "OB"));
    }
  }

  private static void bits(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = at.element().owner();
    int allocated = dataSet.integer(Tag.BitsAllocated, 0);
    int stored = dataSet.integer(Tag.BitsStored, allocated);
    int high = dataSet.integer(Tag.HighBit, stored - 1);
    if (allocated < 1) {
      return;
    }
    if (allocated != 1 && allocated % 8 != 0) {
      sink.accept(
          rule.finding("Bits Allocated is neither 1 nor a multiple of 8")
              .at(at.path())
              .expecting("1 or a multiple of 8", "" + allocated));
    }
    if (stored < 1 || stored > allocated) {
      sink.accept(
          rule.finding("Bits Stored is not within Bits Allocated")
              .at(at.item().path(Tag.BitsStored))
              .expecting("1 to " + allocated, "" + stored));
    } else if (high != stored - 1) {
      sink.accept(
          rule.finding("High Bit is not one less than Bits Stored")
              .at(at.item().path(Tag.HighBit))
              .expecting("" + (stored - 1), "" + high));
    }
  }

  private static void photometric(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    DataSet dataSet = at.element().owner();
    String photometric = dataSet.string(Tag.PhotometricInterpretation, "");
    int expected =
        switch (photometric) {
          case "MONOCHROME1", "MONOCHROME2", "PALETTE COLOR" -> 1;
          case "RGB",
              "HSV",
              "YBR_FULL",
              "YBR_FULL_422",
              "YBR_PARTIAL_422",
              "YBR_PARTIAL_420",
              "YBR_ICT",
              "YBR_RCT" ->
              3;
          case "ARGB", "CMYK" -> 4;
          default -> 0;
        };
    int samples = dataSet.integer(Tag.SamplesPerPixel, expected);
    if (expected != 0 && samples != expected) {
      sink.accept(
          rule.finding("Samples per Pixel does not fit the photometric interpretation")
              .at(at.item().path(Tag.SamplesPerPixel))
              .expecting(expected + " for " + photometric, "" + samples));
    }
    if (photometric.endsWith("_422") && dataSet.integer(Tag.PlanarConfiguration, 0) != 0) {
      sink.accept(
          rule.finding("Subsampled colour is not stored by pixel")
              .at(at.item().path(Tag.PlanarConfiguration))
              .expecting("0 for " + photometric, dataSet.string(Tag.PlanarConfiguration, "")));
    }
  }

  private static void signed(ElementAt at, TagCheck rule, Consumer<Finding> sink) {
    Element element = at.element();
    int representation = element.owner().integer(Tag.PixelRepresentation, -1);
    VR vr = element.vr();
    if (representation == 0 && vr == VR.SS || representation == 1 && vr == VR.US) {
      sink.accept(
          rule.finding("The VR does not fit Pixel Representation")
              .at(at.path())
              .expecting(representation == 0 ? "US" : "SS", vr.name()));
    }
  }
}
