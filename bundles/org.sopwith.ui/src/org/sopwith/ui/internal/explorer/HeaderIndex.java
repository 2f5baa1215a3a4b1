// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The headers of a project's files, remembered between starts. An entry holds as long as the file's
 * size and time are those it was read with. Used by one thread at a time.
 */
final class HeaderIndex {
  private static final int VERSION = 0x50570002;

  /** Without a header: not DICOM. */
  private record Entry(long size, long time, Optional<Header> header) {}

  private final Path store;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, String> pool = new HashMap<>();
  private boolean changed;

  /**
   * Opens the index.
   *
   * @param store where it is kept; a store that cannot be read counts as empty
   */
  HeaderIndex(Path store) {
    this.store = store;
    if (Files.isRegularFile(store)) {
      try {
        load();
      } catch (IOException e) {
        entries.clear();
      }
    }
  }

  /** The header of a file, read if it is not known; empty if the file is not DICOM. */
  Optional<Header> header(Path file) {
    String key = file.toString();
    seen.add(key);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      long size = attributes.size();
      long time = attributes.lastModifiedTime().toMillis();
      Entry entry = entries.get(key);
      if (entry == null || entry.size != size || entry.time != time) {
        entry = new Entry(size, time, read(file));
        entries.put(key, entry);
        changed = true;
      }
      return entry.header;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Header> read(Path file) {
    try {
      return Optional.of(Header.read(file, this::intern));
    } catch (IOException | RuntimeException e) {
      // Not DICOM, or too broken to be placed in a study: it stays among the other files.
      return Optional.empty();
    }
  }

  private String intern(String text) {
    String known = pool.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private void load() throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(store), 1 << 16))) {
      if (in.readInt() != VERSION) {
        return;
      }
      for (int left = in.readInt(); left > 0; left--) {
        String key = in.readUTF();
        long size = in.readLong();
        long time = in.readLong();
        Optional<Header> header =
            in.readBoolean() ? Optional.of(Header.read(in, this::intern)) : Optional.empty();
        entries.put(key, new Entry(size, time, header));
      }
    }
  }

  /** Forgets the files not asked for since the last call, and stores the rest. */
  void save() throws IOException {
    changed |= entries.keySet().retainAll(seen);
    seen.clear();
    if (!changed) {
      return;
    }
    Files.createDirectories(store.getParent());
    Path temporary = store.resolveSibling(store.getFileName() + ".tmp");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16))) {
      out.writeInt(VERSION);
      out.writeInt(entries.size());
      for (Map.Entry<String, Entry> entry : entries.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeLong(entry.getValue().size);
        out.writeLong(entry.getValue().time);
        Optional<Header> header = entry.getValue().header;
        out.writeBoolean(header.isPresent());
        if (header.isPresent()) {
          header.get().write(out);
        }
      }
    }
    Files.move(temporary, store, StandardCopyOption.REPLACE_EXISTING);
    changed = false;
  }
}
