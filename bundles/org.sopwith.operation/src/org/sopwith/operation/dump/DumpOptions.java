// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.dump;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.operation.PathSet;

/**
 * What of an object is shown, and how.
 *
 * @param paths only these elements and what is below them; all, if there are none
 * @param offsets whether the byte offset of each element in its file is shown
 * @param width longest value in characters; 0 for text of any length
 */
public record DumpOptions(PathSet paths, boolean offsets, int width) {
  boolean shows(Element element) {
    return paths.isEmpty() || paths.leadsTo(element);
  }

  boolean shows(DataSet item) {
    return paths.isEmpty() || paths.leadsTo(item);
  }
}
