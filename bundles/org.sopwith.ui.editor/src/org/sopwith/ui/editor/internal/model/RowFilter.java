// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.ui.editor.DicomDocument.Place;

/**
 * Which rows of the tag tree are shown.
 *
 * @param privates private elements too
 * @param empty elements without a value too
 * @param group only this group at the top
 * @param matches only what a search has found, with what is around it and in it
 */
public record RowFilter(
    boolean privates, boolean empty, OptionalInt group, Optional<Matches> matches) {

  /** Hides nothing. */
  public static final RowFilter EVERYTHING =
      new RowFilter(true, true, OptionalInt.empty(), Optional.empty());

  public RowFilter withPrivates(boolean shown) {
    return new RowFilter(shown, empty, group, matches);
  }

  public RowFilter withEmpty(boolean shown) {
    return new RowFilter(privates, shown, group, matches);
  }

  public RowFilter withGroup(OptionalInt only) {
    return new RowFilter(privates, empty, only, matches);
  }

  public RowFilter withMatches(Optional<Matches> found) {
    return new RowFilter(privates, empty, group, found);
  }

  /** Whether an element passes all but the search. */
  boolean admits(Element element) {
    return (privates || !element.isPrivate())
        && (group.isEmpty()
            || element.owner().parent().isPresent()
            || Tags.group(element.tag()) == group.getAsInt())
        && (empty || !element.isEmpty());
  }

  boolean shows(Element element) {
    return admits(element)
        && (matches.isEmpty() || matches.get().shows(new Place(element.owner(), element.tag())));
  }

  boolean shows(Place sequence) {
    return matches.isEmpty() || matches.get().shows(sequence);
  }

  boolean shows(DataSet item) {
    return matches.isEmpty() || matches.get().shows(item);
  }
}
