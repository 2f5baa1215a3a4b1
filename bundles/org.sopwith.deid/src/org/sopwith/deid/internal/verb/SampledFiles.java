// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Some of many files, evenly spread over them. */
final class SampledFiles implements Iterator<Path> {
  private final Iterator<Path> files;
  private final long total;
  private final long wanted;
  private long number;

  /**
   * @param total how many files there are
   * @param wanted how many of them are wanted; all if there are not so many
   */
  SampledFiles(Iterator<Path> files, long total, int wanted) {
    this.files = files;
    this.total = total;
    this.wanted = Math.min(total, wanted);
  }

  /** How many there will be. */
  long count() {
    return wanted;
  }

  @Override
  public boolean hasNext() {
    while (files.hasNext() && !isWanted()) {
      files.next();
      number++;
    }
    return files.hasNext();
  }

  /** The files fall into as many parts as are wanted; the first one of each is taken. */
  private boolean isWanted() {
    return number * wanted / total != (number - 1) * wanted / total || number == 0;
  }

  @Override
  public Path next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    number++;
    return files.next();
  }
}
