// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.sopwith.ui.FindingMarkers;

/** Offers the quick fix that a finding brought with it. */
public final class FindingResolutions implements IMarkerResolutionGenerator2 {
  @Override
  public boolean hasResolutions(IMarker marker) {
    return !marker.getAttribute(FindingMarkers.FIX_OPTIONS, "").isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    return FindingMarkers.finding(marker).fix().stream()
        .map(fix -> new FindingResolution(marker, fix))
        .toArray(IMarkerResolution[]::new);
  }
}
