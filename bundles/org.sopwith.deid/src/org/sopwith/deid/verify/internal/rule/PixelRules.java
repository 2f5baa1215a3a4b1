// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.FrameBytes;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** Pixels stay as they are but for what is blanked. */
final class PixelRules {
  private static final String SECTION = "PS3.15 E.3.1";
  static final String CLEAN_PIXEL_DATA = "113101";
  private static final int CHUNK = 1 << 16;

  private PixelRules() {}

  static List<ObjectRule> all(Expectations expectations) {
    return List.of(new Lost(), new Changed(expectations), new Unreadable());
  }

  /** The image has no pixels any more. */
  static final class Lost extends ObjectRule {
    Lost() {
      super("deid.pixels.lost", "Pixel data are still there", Severity.ERROR, SECTION);
    }

    @Override
    public void check(ObjectPair pair, Consumer<Finding> sink) {
      if (FrameBytes.pixelData(pair.original().dataSet()).isPresent()
          && FrameBytes.pixelData(pair.result().dataSet()).isEmpty()) {
        sink.accept(finding("The pixel data are gone").in(pair.file()).at("PixelData"));
      }
    }
  }

  /** Pixels that are others without being blanked, or though none were to be. */
  static final class Changed extends ObjectRule {
    private final Expectations expectations;

    Changed(Expectations expectations) {
      super(
          "deid.pixels.changed",
          "Pixels are as they were, but for blanked regions",
          Severity.ERROR,
          SECTION);
      this.expectations = expectations;
    }

    @Override
    public void check(ObjectPair pair, Consumer<Finding> sink) {
      try {
        if (!areDecodable(pair) || isSameBytes(pair)) {
          return;
        }
        PixelComparison comparison = PixelComparison.of(pair.original(), pair.result());
        if (comparison.changed() == 0) {
          return;
        }
        boolean blanked =
            comparison.isBlanked()
                || RegionComparison.isInBlocks(pair) && RegionComparison.areBlocksBlanked(pair);
        if (!blanked) {
          sink.accept(
              at(pair, "Pixels have changed to more than one value, which blanking does not do")
                  .expecting("blanked or the same", comparison.toString()));
        } else if (!expectations.uses(CLEAN_PIXEL_DATA)) {
          sink.accept(
              at(pair, "Pixels have changed though the profile does not clean pixel data")
                  .expecting("the same", comparison.toString()));
        }
      } catch (FrameException e) {
        // said by the rule about what cannot be decoded
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Finding at(ObjectPair pair, String message) {
      return finding(message).in(pair.file()).at("PixelData");
    }
  }

  /** Pixel data that differ and cannot be decoded: whether they show the same is not known. */
  static final class Unreadable extends ObjectRule {
    Unreadable() {
      super(
          "deid.pixels.not-compared",
          "Pixel data that differ can be decoded",
          Severity.ERROR,
          SECTION);
    }

    @Override
    public void check(ObjectPair pair, Consumer<Finding> sink) {
      try {
        if (!areDecodable(pair) || isSameBytes(pair)) {
          return;
        }
        FrameReader.of(pair.original()).frame(0);
        FrameReader.of(pair.result()).frame(0);
      } catch (FrameException e) {
        sink.accept(
            finding("The pixel data differ and cannot be decoded to be compared")
                .in(pair.file())
                .at("PixelData"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean areDecodable(ObjectPair pair) {
    return FrameBytes.pixelData(pair.original().dataSet()).isPresent()
        && FrameBytes.pixelData(pair.result().dataSet()).isPresent();
  }

  /** The same, for pixel data of which both are there. */
  static boolean isSame(ObjectPair pair) {
    try {
      return isSameBytes(pair);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the pixel data are the same before decoding. */
  static boolean isSameBytes(ObjectPair pair) throws IOException {
    Element a = FrameBytes.pixelData(pair.original().dataSet()).orElseThrow();
    Element b = FrameBytes.pixelData(pair.result().dataSet()).orElseThrow();
    Optional<Fragments> fragments = a.fragments();
    if (fragments.isPresent() != b.fragments().isPresent()
        || !pair.original().transferSyntax().equals(pair.result().transferSyntax())) {
      return false;
    }
    return fragments.isPresent() ? isSame(fragments.get(), b.fragments().get()) : isSame(a, b);
  }

  private static boolean isSame(Fragments a, Fragments b) {
    if (a.count() != b.count()) {
      return false;
    }
    for (int i = 1; i < a.count(); i++) {
      if (a.length(i) != b.length(i) || !Arrays.equals(a.bytes(i), b.bytes(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Element a, Element b) throws IOException {
    if (a.length() != b.length()) {
      return false;
    }
    try (InputStream left = a.bulk().open();
        InputStream right = b.bulk().open()) {
      byte[] chunk = left.readNBytes(CHUNK);
      while (chunk.length > 0) {
        if (!Arrays.equals(chunk, right.readNBytes(CHUNK))) {
          return false;
        }
        chunk = left.readNBytes(CHUNK);
      }
      return true;
    }
  }
}
