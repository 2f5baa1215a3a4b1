// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import java.nio.file.Path;
import java.util.function.Function;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;
import org.sopwith.dicom.AttributePath;
import org.sopwith.operation.Finding;
import org.sopwith.ui.AttributeReference;
import org.sopwith.ui.FindingMarkers;

/**
 * One finding in the view, with the marker that it comes from.
 *
 * @param title of its rule, or empty
 */
record FindingRow(IMarker marker, Finding finding, String fileName, String title)
    implements IAdaptable {
  static FindingRow of(IMarker marker, Function<String, String> titles) {
    Finding finding = FindingMarkers.finding(marker);
    String file = finding.file();
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return new FindingRow(marker, finding, file.substring(slash + 1), titles.apply(finding.rule()));
  }

  Path path() {
    return Path.of(finding.file());
  }

  /** Everything that the filter looks at. */
  String text() {
    return FindingText.searchable(finding) + " " + fileName + " " + title;
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == AttributeReference.class && !finding.path().isEmpty()) {
      try {
        return type.cast(
            AttributeReference.of(AttributePath.parse(finding.path().replace("[*]", "[1]"))));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    if (type == IPropertySource.class) {
      return type.cast(new FindingProperties(finding));
    }
    if (type == IResource.class || type == IFile.class) {
      return Adapters.adapt(marker.getResource(), type);
    }
    return type == IMarker.class ? type.cast(marker) : null;
  }
}
