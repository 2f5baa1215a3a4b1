// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFormat;

/** NRRD files, attached and detached (teem.sourceforge.net/nrrd/format.html). */
public final class NrrdReader {
  private static final Map<String, ScalarType> TYPES = types();

  private final Path file;
  private final HeaderFields fields;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> listed = new ArrayList<>();
  private long end;

  private NrrdReader(Path file) {
    this.file = file;
    this.fields = new HeaderFields(file);
  }

  private static Map<String, ScalarType> types() {
    Map<String, ScalarType> types = new LinkedHashMap<>();
    put(types, ScalarType.INT8, "signed char", "int8", "int8_t");
    put(types, ScalarType.UINT8, "uchar", "unsigned char", "uint8", "uint8_t");
    put(types, ScalarType.INT16, "short", "short int", "signed short", "signed short int");
    put(types, ScalarType.INT16, "int16", "int16_t");
    put(types, ScalarType.UINT16, "ushort", "unsigned short", "unsigned short int", "uint16");
    put(types, ScalarType.UINT16, "uint16_t");
    put(types, ScalarType.INT32, "int", "signed int", "int32", "int32_t");
    put(types, ScalarType.UINT32, "uint", "unsigned int", "uint32", "uint32_t");
    put(types, ScalarType.INT64, "longlong", "long long", "long long int", "signed long long");
    put(types, ScalarType.INT64, "signed long long int", "int64", "int64_t");
    put(types, ScalarType.UINT64, "ulonglong", "unsigned long long", "unsigned long long int");
    put(types, ScalarType.UINT64, "uint64", "uint64_t");
    put(types, ScalarType.FLOAT32, "float");
    put(types, ScalarType.FLOAT64, "double");
    return types;
  }

  private static void put(Map<String, ScalarType> types, ScalarType type, String... names) {
    for (String name : names) {
      types.put(name, type);
    }
  }

  /**
   * Opens a file.
   *
   * @throws VolumeException if it is not sound
   */
  public static VolumeFile open(Path file) throws IOException {
    NrrdReader reader = new NrrdReader(file);
    try (HeaderLines lines = new HeaderLines(file)) {
      reader.header(lines);
    }
    return reader.volume();
  }

  private void header(HeaderLines lines) throws IOException {
    String magic = lines.next().orElse("");
    if (!magic.matches("NRRD000[1-5]\\s*")) {
      throw new VolumeException(file + ": does not begin as an NRRD file of version 1 to 5 does.");
    }
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get();
      if (text.isEmpty()) {
        end = lines.position();
        return;
      }
      if (text.startsWith("#")) {
        continue;
      }
      int pair = text.indexOf(":=");
      int field = text.indexOf(": ");
      if (pair > 0 && (field < 0 || pair < field)) {
        attributes.put(unescape(text.substring(0, pair)), unescape(text.substring(pair + 2)));
      } else if (field > 0 || text.endsWith(":")) {
        int colon = field > 0 ? field : text.length() - 1;
        fields.put(text.substring(0, colon), text.substring(colon + 1));
        if (isDataFile(text.substring(0, colon)) && text.substring(colon + 1).contains("LIST")) {
          rest(lines);
        }
      } else {
        throw fields.problem(
            "has a line that is neither field nor key, at byte " + lines.position() + ".");
      }
    }
    end = lines.position();
  }

  private static boolean isDataFile(String field) {
    return field.equalsIgnoreCase("data file") || field.equalsIgnoreCase("datafile");
  }

  private void rest(HeaderLines lines) throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        listed.add(line.get().strip());
      }
    }
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && "n\\".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
        c = text.charAt(i) == 'n' ? '\n' : '\\';
      }
      plain.append(c);
    }
    return plain.toString().strip();
  }

  private VolumeFile volume() throws IOException {
    int dimension = (int) Math.min(99, fields.whole("dimension", 0));
    if (dimension < 1 || dimension > 16) {
      throw fields.wrong("dimension", "is not 1 to 16.");
    }
    int[] sizes = fields.sizes("sizes", dimension);
    ScalarType type = TYPES.get(fields.required("type").toLowerCase(Locale.ROOT));
    if (type == null) {
      throw fields.wrong("type", "is none of the integer and floating-point types.");
    }
    NrrdAxes axes = NrrdAxes.of(fields, sizes, notes);
    String encoding = fields.required("encoding").toLowerCase(Locale.ROOT);
    boolean text = List.of("ascii", "txt", "text").contains(encoding);
    Layout layout =
        new Layout(
                file,
                axes.grid(),
                axes.layers(),
                axes.interleaved(),
                type,
                text ? ByteOrder.LITTLE_ENDIAN : order(type),
                ModalityTransform.IDENTITY)
            .checked();
    long length = Layout.length(file, sizes, type);
    VoxelBytes bytes = parts(encoding, sizes, length, type);
    return new VolumeFile(file, VolumeFormat.NRRD, new RawVolume(layout, bytes), attributes, notes);
  }

  private ByteOrder order(ScalarType type) throws VolumeException {
    String endian = fields.text("endian").orElse("").toLowerCase(Locale.ROOT);
    if (endian.isEmpty() && type.bytes() > 1) {
      notes.add("The header does not say the byte order; little endian is taken.");
    }
    return switch (endian) {
      case "little", "" -> ByteOrder.LITTLE_ENDIAN;
      case "big" -> ByteOrder.BIG_ENDIAN;
      default -> throw fields.wrong("endian", "is neither little nor big.");
    };
  }

  private VoxelBytes parts(String encoding, int[] sizes, long length, ScalarType type)
      throws IOException {
    Optional<String> data = fields.text("data file", "datafile");
    if (data.isEmpty()) {
      return bytes(file, end, encoding, length, type);
    }
    String[] words = data.get().split("\\s+");
    List<String> names;
    if (words[0].equals("LIST")) {
      names = listed;
    } else if (words.length >= 4 && words[0].contains("%")) {
      names = DataFiles.numbered(fields, "data file", words);
    } else {
      return bytes(DataFiles.beside(file, data.get()), 0, encoding, length, type);
    }
    if (names.isEmpty() || length % names.size() != 0) {
      throw fields.wrong(
          "data file", "names " + names.size() + " files, which does not fit the sizes.");
    }
    requireWholeParts(words, sizes, names.size());
    long part = length / names.size();
    List<VoxelBytes> parts = new ArrayList<>();
    try {
      for (String name : names) {
        parts.add(bytes(DataFiles.beside(file, name), 0, encoding, part, type));
      }
    } catch (IOException e) {
      new JoinedVoxels(parts, part).close();
      throw e;
    }
    return new JoinedVoxels(parts, part);
  }

  /** Files of a lower dimension than slabs of the last axis but one would interleave: refused. */
  private void requireWholeParts(String[] words, int[] sizes, int count) throws VolumeException {
    int extra = words[0].equals("LIST") ? 1 : 4;
    int dimension = sizes.length;
    int part = dimension - 1;
    if (words.length > extra) {
      try {
        part = Integer.parseInt(words[extra]);
      } catch (NumberFormatException e) {
        throw fields.wrong("data file", "has a dimension that is no number.");
      }
    }
    long expected =
        part >= dimension
            ? count
            : Arrays.stream(sizes, Math.max(1, part), dimension)
                .asLongStream()
                .reduce(1, (a, b) -> a * b);
    if (part < 1 || part > dimension || part < dimension && expected != count) {
      throw fields.wrong(
          "data file", "names %d files where the sizes need %d.".formatted(count, expected));
    }
  }

  private VoxelBytes bytes(Path data, long from, String encoding, long length, ScalarType type)
      throws IOException {
    long start = skipLines(data, from);
    long skip = fields.text("byte skip", "byteskip").isEmpty() ? 0 : skip();
    long size = Files.size(data);
    switch (encoding) {
      case "raw" -> {
        if (skip == -1 && size - length < start) {
          throw DataFiles.tooShort(data, start, size - start, length);
        }
        return new FileVoxels(data, skip == -1 ? size - length : start + skip, length);
      }
      case "gzip", "gz" -> {
        return DataFiles.inflated(data, start, Math.max(0, skip), length);
      }
      case "ascii", "txt", "text" -> {
        long shortest = length / type.bytes() * 2 - 1;
        if (size - start < shortest) {
          throw DataFiles.tooShort(data, start, size - start, shortest);
        }
        return new Spool(
            data,
            () -> new TextVoxels(data, DataFiles.open(data, start + Math.max(0, skip)), type),
            length);
      }
      case "bzip2", "bz2", "hex" ->
          throw fields.wrong(
              "encoding", "is " + encoding + ", which is not supported; save it as gzip or raw.");
      default -> throw fields.wrong("encoding", "is none that NRRD has.");
    }
  }

  private long skip() throws VolumeException {
    String name = fields.text("byte skip").isPresent() ? "byte skip" : "byteskip";
    long skip = fields.whole(name, 0);
    if (skip < -1) {
      throw fields.wrong(name, "is below -1.");
    }
    return skip;
  }

  private long skipLines(Path data, long from) throws IOException {
    String name = fields.text("line skip").isPresent() ? "line skip" : "lineskip";
    long count = fields.whole(name, 0);
    if (count <= 0) {
      return from;
    }
    long at = from;
    try (var in = DataFiles.open(data, from)) {
      while (count > 0) {
        int c = in.read();
        if (c < 0) {
          throw fields.wrong(name, "is more than the lines of the data file.");
        }
        at++;
        count -= c == '\n' ? 1 : 0;
      }
    }
    return at;
  }
}
