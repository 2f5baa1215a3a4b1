// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A search of bytes for texts that knows nothing of DICOM: in every usual encoding, small and in
 * capitals, and in each stretch that can be inflated.
 */
final class PlainSearch {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("ISO-8859-5"),
          Charset.forName("ISO-8859-6"),
          Charset.forName("ISO-8859-7"),
          Charset.forName("ISO-8859-8"),
          Charset.forName("Shift_JIS"),
          Charset.forName("EUC-JP"),
          Charset.forName("EUC-KR"),
          Charset.forName("GB18030"));
  private static final int ESCAPES = 3;

  private final Map<String, Set<Bytes>> patterns = new LinkedHashMap<>();

  private record Bytes(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes b && Arrays.equals(bytes, b.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  PlainSearch(Iterable<String> texts) {
    for (String text : texts) {
      Set<Bytes> ways = new LinkedHashSet<>();
      for (String form :
          List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT))) {
        for (Charset charset : CHARSETS) {
          if (charset.newEncoder().canEncode(form)) {
            ways.add(new Bytes(form.getBytes(charset)));
          }
        }
        byte[] iso2022 = form.getBytes(Charset.forName("ISO-2022-JP"));
        if (iso2022.length > 2 * ESCAPES && iso2022[0] == 0x1B) {
          ways.add(new Bytes(Arrays.copyOfRange(iso2022, ESCAPES, iso2022.length - ESCAPES)));
        }
      }
      patterns.put(text, ways);
    }
  }

  /** The texts that are in a file's bytes. */
  Set<String> in(byte[] file) {
    Set<String> found = new LinkedHashSet<>(inPlain(file));
    for (int i = 0; i + 1 < file.length; i++) {
      boolean zlib = file[i] == 0x78 && ((file[i] & 0xFF) << 8 | file[i + 1] & 0xFF) % 31 == 0;
      boolean gzip = file[i] == 0x1F && file[i + 1] == (byte) 0x8B;
      if (zlib || gzip) {
        found.addAll(inPlain(inflated(file, gzip ? i + 10 : i, gzip)));
      }
    }
    return found;
  }

  /** The texts that are in a deflated data set after the File Meta Information. */
  Set<String> inDeflated(byte[] file) {
    int length = 0;
    for (int i = 3; i >= 0; i--) {
      length = length << 8 | file[140 + i] & 0xFF;
    }
    return inPlain(inflated(file, 144 + length, true));
  }

  private static byte[] inflated(byte[] file, int from, boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Inflater inflater = new Inflater(raw);
    try (InflaterInputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(file, from, Math.max(0, file.length - from)), inflater)) {
      in.transferTo(out);
    } catch (ZipException | EOFException e) {
      return out.toByteArray(); // no stream after all, or one that is cut off
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }

  private Set<String> inPlain(byte[] bytes) {
    Set<String> found = new LinkedHashSet<>();
    patterns.forEach(
        (text, ways) -> {
          if (ways.stream().anyMatch(way -> contains(bytes, way.bytes))) {
            found.add(text);
          }
        });
    return found;
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
