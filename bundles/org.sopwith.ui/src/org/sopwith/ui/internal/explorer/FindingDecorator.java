// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.internal.Images;

/** Marks files, and all that they are in, with the worst of their findings. */
public final class FindingDecorator extends LabelProvider
    implements ILightweightLabelDecorator, IResourceChangeListener {
  private static final int NONE = -1;

  private final ImageDescriptor error = Images.descriptor("ovr_error.svg");
  private final ImageDescriptor warning = Images.descriptor("ovr_warning.svg");

  public FindingDecorator() {
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
  }

  @Override
  public void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    super.dispose();
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    if (event.findMarkerDeltas(FindingMarkers.TYPE, true).length > 0) {
      Display display = PlatformUI.getWorkbench().getDisplay();
      if (!display.isDisposed()) {
        display.asyncExec(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
      }
    }
  }

  @Override
  public void decorate(Object element, IDecoration decoration) {
    try {
      switch (element instanceof DicomNode node ? worst(node) : worst(element)) {
        case IMarker.SEVERITY_ERROR -> decoration.addOverlay(error, IDecoration.BOTTOM_LEFT);
        case IMarker.SEVERITY_WARNING -> decoration.addOverlay(warning, IDecoration.BOTTOM_LEFT);
        default -> {
          // clean
        }
      }
    } catch (CoreException e) {
      // The resource has gone meanwhile; its row will go too.
    }
  }

  private static int worst(Object element) throws CoreException {
    IResource resource = Adapters.adapt(element, IResource.class);
    return resource == null || !resource.isAccessible()
        ? NONE
        : resource.findMaxProblemSeverity(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
  }

  /** Few files have findings: start from them. */
  private static int worst(DicomNode node) throws CoreException {
    if (node.file() != null) {
      return worst(node.file());
    }
    if (!node.project().isAccessible()) {
      return NONE;
    }
    IMarker[] markers =
        node.project().findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE);
    if (markers.length == 0) {
      return NONE;
    }
    Set<IResource> below = node.files().collect(Collectors.toSet());
    return Arrays.stream(markers)
        .filter(marker -> below.contains(marker.getResource()))
        .mapToInt(marker -> marker.getAttribute(IMarker.SEVERITY, NONE))
        .max()
        .orElse(NONE);
  }
}
