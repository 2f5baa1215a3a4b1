// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.Collection;
import java.util.List;

/**
 * Which selections an operation can start from.
 *
 * @param kinds a selected file must be of one of these
 * @param directories whether a directory may be selected too
 * @param least how many at least; 0 if the operation needs no selection
 * @param most how many at most
 */
public record SelectionFilter(List<FileKind> kinds, boolean directories, int least, int most) {
  /** Needs nothing selected, takes nothing selected. */
  public static final SelectionFilter NOTHING = new SelectionFilter(List.of(), false, 0, 0);

  public SelectionFilter {
    kinds = List.copyOf(kinds);
  }

  /** One file of one of these kinds. */
  public static SelectionFilter one(FileKind... kinds) {
    return new SelectionFilter(List.of(kinds), false, 1, 1);
  }

  /** Any number of files of these kinds, or directories. */
  public static SelectionFilter any(FileKind... kinds) {
    return new SelectionFilter(List.of(kinds), true, 1, Integer.MAX_VALUE);
  }

  /** Two of them, to be compared. */
  public static SelectionFilter two(FileKind... kinds) {
    return new SelectionFilter(List.of(kinds), true, 2, 2);
  }

  /** Whether an operation of this filter can start from this selection. */
  public boolean fits(Collection<SelectedFile> selection) {
    return selection.size() >= least
        && selection.size() <= most
        && selection.stream()
            .allMatch(
                file ->
                    file.directory()
                        ? directories
                        : kinds.stream().anyMatch(kind -> kind.fits(file)));
  }
}
