// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;

/**
 * The files that a user named: each one itself, and for a directory every file below it, whatever
 * its name, sorted by name. Lazy: only the directories on the way to the current file are held.
 * Links are followed, a link to a directory above itself is not. What is no regular file (a device,
 * a pipe) is passed over within a directory.
 */
public final class Inputs implements Iterator<Path> {
  private record Directory(Object key, Iterator<Path> left) {}

  private final Iterator<Path> arguments;
  private final Deque<Directory> open = new ArrayDeque<>();
  private final BiConsumer<Path, IOException> unreadable;
  private Path next;

  private Inputs(Collection<Path> arguments, BiConsumer<Path, IOException> unreadable) {
    this.arguments = List.copyOf(arguments).iterator();
    this.unreadable = unreadable;
    step();
  }

  /**
   * Begins a walk.
   *
   * @param unreadable is told of each directory that cannot be listed
   * @throws OperationException if one of the arguments does not exist
   */
  public static Inputs of(Collection<Path> arguments, BiConsumer<Path, IOException> unreadable)
      throws OperationException {
    for (Path argument : arguments) {
      if (!Files.isDirectory(argument)) {
        requireFile(argument);
      }
    }
    return new Inputs(arguments, unreadable);
  }

  /**
   * Refuses what cannot be read as a file: nothing, a directory, a device, a pipe.
   *
   * @throws OperationException with a sentence that says so
   */
  public static void requireFile(Path path) throws OperationException {
    if (!Files.exists(path)) {
      throw new OperationException("There is no file " + path + ".");
    }
    if (Files.isDirectory(path)) {
      throw new OperationException(path + " is a directory; name a file.");
    }
    if (!Files.isRegularFile(path)) {
      throw new OperationException(path + " is a device or a pipe; only files can be read.");
    }
  }

  /**
   * How many files a walk will meet; lists all directories.
   *
   * @throws java.util.concurrent.CancellationException if the user stopped it
   */
  public static long count(Collection<Path> arguments, Progress progress)
      throws OperationException {
    long count = 0;
    for (Inputs inputs = of(arguments, (path, e) -> {}); inputs.hasNext(); inputs.next()) {
      count++;
      progress.checkCanceled();
    }
    return count;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Path next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Path result = next;
    step();
    return result;
  }

  private void step() {
    next = null;
    while (next == null) {
      if (open.isEmpty()) {
        if (!arguments.hasNext()) {
          return;
        }
        Path argument = arguments.next();
        if (Files.isDirectory(argument)) {
          enter(argument);
        } else {
          next = argument;
        }
      } else if (!open.peek().left().hasNext()) {
        open.pop();
      } else {
        Path path = open.peek().left().next();
        if (Files.isRegularFile(path)) {
          next = path;
        } else if (Files.isDirectory(path)) {
          enter(path);
        }
      }
    }
  }

  private void enter(Path directory) {
    try {
      Object key = directory.toRealPath();
      if (open.stream().anyMatch(outer -> outer.key().equals(key))) {
        return;
      }
      open.push(new Directory(key, sorted(directory)));
    } catch (IOException e) {
      unreadable.accept(directory, e);
    }
  }

  /** Names, not paths: a directory may hold a million of them. */
  private static Iterator<Path> sorted(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      for (Path path : stream) {
        names.add(path.getFileName().toString());
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    String[] sorted = names.toArray(String[]::new);
    Arrays.sort(sorted);
    return Arrays.stream(sorted).map(directory::resolve).iterator();
  }
}
