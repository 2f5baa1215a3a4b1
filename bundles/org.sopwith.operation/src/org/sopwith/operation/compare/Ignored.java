// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.compare;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.PathSet;

/**
 * What a comparison leaves out. Group lengths are always left out: they follow from the encoding.
 *
 * @param paths attributes with what is below them; one without a path before it is meant wherever
 *     it is nested
 * @param presets kinds of attributes
 */
public record Ignored(PathSet paths, Set<IgnorePreset> presets) {
  public static final Ignored NOTHING = of(List.of(), Set.of());

  public Ignored {
    presets = Set.copyOf(presets);
  }

  public static Ignored of(Collection<AttributePath> paths, Set<IgnorePreset> presets) {
    return new Ignored(PathSet.anywhere(paths), presets);
  }

  boolean covers(Element element) {
    return Tags.isGroupLength(element.tag())
        || paths.contains(element)
        || presets.stream().anyMatch(preset -> preset.covers(element));
  }

  boolean covers(DataSet item) {
    return paths.contains(item);
  }
}
