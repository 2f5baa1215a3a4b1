// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import java.util.Optional;
import java.util.function.Function;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.InstanceReference;

/**
 * What a rendering shows. Each method gives options that differ in one.
 *
 * @param positions with the position of each item, such as {@code 1.7.1}
 * @param codes with value and scheme of each code, not its meaning alone
 * @param persons with patient, study description, accession number and all person names; texts that
 *     somebody wrote are shown either way
 * @param note what else is to be said of an item, such as the row of the template that it matches
 * @param link where a reference to an instance leads in HTML
 */
public record RenderOptions(
    boolean positions,
    boolean codes,
    boolean persons,
    Function<ContentItem, Optional<String>> note,
    Function<InstanceReference, Optional<String>> link) {
  /** Persons, but neither positions nor codes. */
  public static final RenderOptions DEFAULT =
      new RenderOptions(false, false, true, item -> Optional.empty(), to -> Optional.empty());

  public RenderOptions withPositions(boolean shown) {
    return new RenderOptions(shown, codes, persons, note, link);
  }

  public RenderOptions withCodes(boolean shown) {
    return new RenderOptions(positions, shown, persons, note, link);
  }

  public RenderOptions withPersons(boolean shown) {
    return new RenderOptions(positions, codes, shown, note, link);
  }

  public RenderOptions withNote(Function<ContentItem, Optional<String>> of) {
    return new RenderOptions(positions, codes, persons, of, link);
  }

  public RenderOptions withLink(Function<InstanceReference, Optional<String>> of) {
    return new RenderOptions(positions, codes, persons, note, of);
  }
}
