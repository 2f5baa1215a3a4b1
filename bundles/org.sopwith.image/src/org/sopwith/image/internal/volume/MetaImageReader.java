// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFormat;

/** MetaImage files, voxels in the same file or beside. */
public final class MetaImageReader {
  private static final Map<String, ScalarType> TYPES =
      Map.ofEntries(
          Map.entry("MET_CHAR", ScalarType.INT8),
          Map.entry("MET_UCHAR", ScalarType.UINT8),
          Map.entry("MET_SHORT", ScalarType.INT16),
          Map.entry("MET_USHORT", ScalarType.UINT16),
          Map.entry("MET_INT", ScalarType.INT32),
          Map.entry("MET_UINT", ScalarType.UINT32),
          // four bytes, whatever a long is elsewhere
          Map.entry("MET_LONG", ScalarType.INT32),
          Map.entry("MET_ULONG", ScalarType.UINT32),
          Map.entry("MET_LONG_LONG", ScalarType.INT64),
          Map.entry("MET_ULONG_LONG", ScalarType.UINT64),
          Map.entry("MET_FLOAT", ScalarType.FLOAT32),
          Map.entry("MET_DOUBLE", ScalarType.FLOAT64));

  private final Path file;
  private final HeaderFields fields;
  private final List<String> notes = new ArrayList<>();
  private final List<String> listed = new ArrayList<>();
  private long end;

  private MetaImageReader(Path file) {
    this.file = file;
    this.fields = new HeaderFields(file);
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it is not sound, in one sentence
   */
  public static VolumeFile open(Path file) throws IOException {
    MetaImageReader reader = new MetaImageReader(file);
    try (HeaderLines lines = new HeaderLines(file)) {
      reader.header(lines);
    }
    return reader.volume();
  }

  private void header(HeaderLines lines) throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get();
      int equals = text.indexOf('=');
      if (text.isBlank()) {
        continue;
      }
      if (equals < 1) {
        throw fields.problem("has a line without '=', before byte " + lines.position() + ".");
      }
      String name = text.substring(0, equals).strip();
      fields.put(name, text.substring(equals + 1));
      if (name.equals("ElementDataFile")) {
        end = lines.position();
        if (fields.required(name).startsWith("LIST")) {
          list(lines);
        }
        return;
      }
    }
    throw fields.problem("has no field 'ElementDataFile'.");
  }

  private void list(HeaderLines lines) throws IOException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        listed.add(line.get().strip());
      }
    }
  }

  private VolumeFile volume() throws IOException {
    if (!fields.text("ObjectType").orElse("Image").equals("Image")) {
      throw fields.wrong("ObjectType", "is not Image.");
    }
    long dimension = fields.whole("NDims", 0);
    if (dimension < 1 || dimension > 10) {
      throw fields.wrong("NDims", "is not 1 to 10.");
    }
    int[] sizes = fields.sizes("DimSize", (int) dimension);
    long channels = fields.whole("ElementNumberOfChannels", 1);
    if (channels < 1 || channels > Integer.MAX_VALUE) {
      throw fields.wrong("ElementNumberOfChannels", "is no number of channels.");
    }
    ScalarType type = TYPES.get(fields.required("ElementType"));
    if (type == null) {
      throw fields.wrong("ElementType", "is none of the integer and floating-point types.");
    }
    int[] all = new int[sizes.length + 1];
    System.arraycopy(sizes, 0, all, 0, sizes.length);
    all[sizes.length] = (int) channels;
    long length = Layout.length(file, all, type);
    int layers = (int) channels;
    for (int axis = 3; axis < sizes.length; axis++) {
      if (channels > 1 && sizes[axis] > 1) {
        throw fields.wrong(
            "DimSize", "has more than three axes beside channels, which is not supported.");
      }
      layers = Layout.layers(file, layers, sizes[axis]);
    }
    boolean text = !fields.flag("BinaryData") && fields.text("BinaryData").isPresent();
    boolean big = fields.flag("BinaryDataByteOrderMSB") || fields.flag("ElementByteOrderMSB");
    Layout layout =
        new Layout(
                file,
                new MetaImageGeometry(fields, notes).grid(sizes),
                layers,
                channels > 1,
                type,
                big && !text ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                ModalityTransform.IDENTITY)
            .checked();
    VoxelBytes bytes = parts(length, type, text);
    return new VolumeFile(
        file, VolumeFormat.META_IMAGE, new RawVolume(layout, bytes), Map.of(), notes);
  }

  private VoxelBytes parts(long length, ScalarType type, boolean text) throws IOException {
    String data = fields.required("ElementDataFile");
    if (data.equals("LOCAL") || data.equals("Local") || data.equals("local")) {
      return bytes(file, end, length, type, text);
    }
    String[] words = data.split("\\s+");
    List<String> names;
    if (words[0].equals("LIST")) {
      names = listed;
    } else if (words.length >= 3 && words[0].contains("%")) {
      String step = words.length > 3 ? words[3] : "1";
      names =
          DataFiles.numbered(
              fields, "ElementDataFile", new String[] {words[0], words[1], words[2], step});
    } else {
      return bytes(DataFiles.beside(file, data), 0, length, type, text);
    }
    if (names.isEmpty() || length % names.size() != 0) {
      throw fields.wrong(
          "ElementDataFile",
          "names %d files, which does not fit the sizes.".formatted(names.size()));
    }
    long part = length / names.size();
    List<VoxelBytes> parts = new ArrayList<>();
    try {
      for (String name : names) {
        parts.add(bytes(DataFiles.beside(file, name), 0, part, type, text));
      }
    } catch (IOException e) {
      new JoinedVoxels(parts, part).close();
      throw e;
    }
    return new JoinedVoxels(parts, part);
  }

  private VoxelBytes bytes(Path data, long from, long length, ScalarType type, boolean text)
      throws IOException {
    long header = fields.whole("HeaderSize", 0);
    long size = Files.size(data);
    if (header < -1) {
      throw fields.wrong("HeaderSize", "is below -1.");
    }
    long start = from == 0 && header > 0 ? header : from;
    if (fields.flag("CompressedData")) {
      return DataFiles.inflated(data, start, 0, length);
    }
    if (text) {
      long shortest = length / type.bytes() * 2 - 1;
      if (size - start < shortest) {
        throw DataFiles.tooShort(data, start, size - start, shortest);
      }
      long at = start;
      return new Spool(data, () -> new TextVoxels(data, DataFiles.open(data, at), type), length);
    }
    if (header == -1) {
      if (size - length < from) {
        throw DataFiles.tooShort(data, from, size - from, length);
      }
      start = size - length;
    }
    return new FileVoxels(data, start, length);
  }
}
