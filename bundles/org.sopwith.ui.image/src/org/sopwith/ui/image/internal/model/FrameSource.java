// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.Overlay;
import org.sopwith.image.Photometric;
import org.sopwith.image.Renderer;
import org.sopwith.image.VoiTransform;

/**
 * The frames of an object in colours, the last ones kept. Decoding is done outside of the turns in
 * which the object is kept from changing. Safe for use by several threads.
 */
public final class FrameSource {
  /** Bytes of frames in colours that are kept. */
  private static final long CACHE_BYTES = 64L << 20;

  private static final int OVERLAY_COLOUR = 0xFF60E060;

  private final DataSet root;
  private final FrameReader reader;
  private final Renderer renderer;
  private final Turn turn;
  private final Map<Key, int[]> recent = new LinkedHashMap<>(16, 0.75f, true);
  private volatile VoiTransform initial;
  private Frame converted;
  private Frame converts;

  /** A turn in which the object does not change. */
  @FunctionalInterface
  public interface Turn {
    <T> T read(Supplier<T> reading);
  }

  private record Key(int frame, VoiTransform voi, boolean inverted, boolean overlays) {}

  private FrameSource(DataSet root, FrameReader reader, Turn turn) {
    this.root = root;
    this.reader = reader;
    this.renderer = new Renderer(reader);
    this.turn = turn;
  }

  /**
   * Opens the frames of an object.
   *
   * @param turn how to read while nothing changes
   * @throws FrameException if it describes no image or there is no decoder
   */
  public static FrameSource of(DicomFile file, Turn turn) throws FrameException {
    Attempt<FrameReader> reader = turn.read(() -> Attempt.of(() -> FrameReader.of(file)));
    return new FrameSource(file.dataSet(), reader.get(), turn);
  }

  /** Number of frames that can be asked for; those whose data is missing cannot be had. */
  public int frames() {
    return Math.max(1, Math.max(reader.frames(), reader.declaredFrames()));
  }

  /** A frame with the window that a choice means for it. */
  public synchronized FrameFacts facts(int index, Windowing windowing) throws FrameException {
    Frame frame = inRgb(reader.frame(index));
    return turn.read(() -> Attempt.of(() -> facts(frame, windowing))).get();
  }

  private Frame inRgb(Frame frame) {
    if (frame != converts) {
      converts = frame;
      converted = frame.toRgb();
    }
    return converted;
  }

  private FrameFacts facts(Frame frame, Windowing windowing) throws FrameException {
    int index = frame.index();
    List<VoiTransform> own = reader.voi(index);
    return new FrameFacts(
        frame,
        renderer.isColour(frame),
        frame.photometric() != Photometric.PALETTE_COLOR
            && frame.description().bitsStored() > 1
            && !root.string(Tag.Modality, "").equals("SEG"),
        PixelAspect.of(root, reader.spacing(index)),
        reader.modality(index),
        reader.palette(),
        reader.padding(),
        voi(frame, own, windowing),
        own,
        reader.edges(index),
        reader.plane(index),
        reader.overlays(index).size(),
        FrameLines.of(root, index));
  }

  private VoiTransform voi(Frame frame, List<VoiTransform> own, Windowing windowing) {
    return switch (windowing) {
      case Windowing.Fixed fixed -> fixed.voi();
      case Windowing.Range range -> renderer.range(frame);
      case Windowing.Own o -> {
        if (!own.isEmpty()) {
          yield own.get(Math.min(o.index(), own.size() - 1));
        }
        VoiTransform range = initial == null ? renderer.defaultVoi(frame) : initial;
        initial = range;
        yield range;
      }
    };
  }

  /** Takes the range of values anew from the next frame, for objects without a window. */
  public void forgetInitialWindow() {
    initial = null;
  }

  /** The frame in colours, 0xFFRRGGBB; not to be changed. */
  public synchronized int[] colours(FrameFacts facts, boolean inverted, boolean overlays)
      throws FrameException {
    VoiTransform voi = facts.colour() ? null : facts.voi();
    boolean drawn = overlays && facts.overlays() > 0;
    Key key = new Key(facts.frame().index(), voi, inverted, drawn);
    int[] known = recent.get(key);
    if (known != null) {
      return known;
    }
    int[] colours =
        turn.read(
                () ->
                    Attempt.of(
                        () -> {
                          int[] rgb = renderer.rgb(facts.frame(), facts.voi(), inverted);
                          if (drawn) {
                            draw(reader.overlays(facts.frame().index()), facts.frame(), rgb);
                          }
                          return rgb;
                        }))
            .get();
    recent.put(key, colours);
    long kept = Math.max(1, CACHE_BYTES / (4L * colours.length));
    while (recent.size() > kept) {
      recent.remove(recent.keySet().iterator().next());
    }
    return colours;
  }

  private static void draw(List<Overlay> overlays, Frame frame, int[] rgb) {
    for (Overlay overlay : overlays) {
      int columns = overlay.columns();
      for (int bit = overlay.bits().nextSetBit(0);
          bit >= 0 && bit / columns < overlay.rows();
          bit = overlay.bits().nextSetBit(bit + 1)) {
        int row = overlay.firstRow() + bit / columns;
        int column = overlay.firstColumn() + bit % columns;
        if (row >= 0 && column >= 0 && row < frame.rows() && column < frame.columns()) {
          rgb[row * frame.columns() + column] = OVERLAY_COLOUR;
        }
      }
    }
  }
}
