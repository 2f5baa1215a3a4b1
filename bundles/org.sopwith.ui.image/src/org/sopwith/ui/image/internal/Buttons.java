// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.sopwith.ui.SopwithUi;

/** Makes buttons that look like their commands. */
final class Buttons {
  private final ResourceManager images;

  /** The images live as long as the owner. */
  Buttons(Composite owner) {
    images = new LocalResourceManager(JFaceResources.getResources(), owner);
  }

  /** Adds a button with the icon and the description of a command of the page. */
  ToolItem add(ToolBar bar, int style, String action, Runnable perform) {
    ToolItem item = add(bar, style, Ids.BUNDLE, "icons/" + action + ".svg", perform);
    item.setData(SopwithUi.WIDGET_KEY, Ids.COMMAND + action);
    boolean copy = action.equals("copy");
    item.setToolTipText(
        copy
            ? toolTip("Copy the image as it is seen", "org.eclipse.ui.edit.copy")
            : toolTip(description(Ids.COMMAND + action), Ids.COMMAND + action));
    return item;
  }

  /** Adds a button with an icon of a bundle and the description of a command. */
  ToolItem add(
      ToolBar bar, int style, String bundle, String icon, String command, Runnable perform) {
    ToolItem item = add(bar, style, bundle, icon, perform);
    item.setData(SopwithUi.WIDGET_KEY, command);
    item.setToolTipText(toolTip(description(command), command));
    return item;
  }

  private ToolItem add(ToolBar bar, int style, String bundle, String icon, Runnable perform) {
    ToolItem item = new ToolItem(bar, style);
    item.setImage(
        images.create(
            ResourceLocator.imageDescriptorFromBundle(bundle, icon)
                .orElseGet(ImageDescriptor::getMissingImageDescriptor)));
    item.addListener(SWT.Selection, e -> perform.run());
    return item;
  }

  /** What the command does, and its key. */
  private static String toolTip(String description, String command) {
    String key = service(IBindingService.class).getBestActiveBindingFormattedFor(command);
    return key == null ? description : description + " (" + key + ")";
  }

  private static String description(String id) {
    try {
      return service(ICommandService.class).getCommand(id).getDescription();
    } catch (NotDefinedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T service(Class<T> type) {
    return PlatformUI.getWorkbench().getService(type);
  }
}
