// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import java.io.IOException;
import jj2000.j2k.util.FacilityManager;
import jj2000.j2k.util.MsgLogger;

/**
 * JPEG 2000 Part 1 through the JJ2000 decoder, used below its ImageIO reader so that signed and
 * deep samples come out exactly and no colour model stands between.
 */
public final class Jpeg2000Decoder {
  static {
    // the library would write its warnings to standard output
    FacilityManager.registerMsgLogger(null, new Silence());
  }

  private Jpeg2000Decoder() {}

  /** Decodes one frame; the samples are signed if the stream says so. */
  public static Raster decode(byte[] data, Shape shape) throws CodecException {
    Jpeg2000Header header = Jpeg2000Header.read(data, shape);
    try {
      return new Jpeg2000Tiles(data, header, shape).decode();
    } catch (VirtualMachineError e) {
      if (e instanceof StackOverflowError) {
        throw new CodecException("JPEG 2000 stream cannot be decoded", e);
      }
      throw e;
    } catch (CodecException e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      // the library reports a corrupt stream by any of these
      throw new CodecException("JPEG 2000 stream cannot be decoded", e);
    }
  }

  private static final class Silence implements MsgLogger {
    @Override
    public void printmsg(int severity, String message) {}

    @Override
    public void println(String text, int firstIndent, int indent) {}

    @Override
    public void flush() {}
  }
}
