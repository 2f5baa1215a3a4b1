// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

/**
 * How much of a file to read.
 *
 * @param stopTag reading ends before the first top-level element with this or a greater tag
 *     (compared as unsigned numbers)
 * @param maxDepth how many levels of nested sequences are read; what is deeper is a {@link Problem}
 */
public record ReadOptions(int stopTag, int maxDepth) {

  /** Everything, down to 100 levels. */
  public static final ReadOptions ALL = new ReadOptions(0xFFFFFFFF, 100);

  /** Everything before Pixel Data and its float variants. */
  public static final ReadOptions HEADER = ALL.stoppingAt(0x7FE00001);

  /** The same, ending before the given tag. */
  public ReadOptions stoppingAt(int tag) {
    return new ReadOptions(tag, maxDepth);
  }
}
