// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.shell;

import java.util.Map;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.ide.IDE;
import org.sopwith.ui.internal.Images;

/** The images that the platform's views on resources and markers expect of an application. */
final class IdeImages {
  private static final Map<String, String> FILES =
      Map.of(
          IDE.SharedImages.IMG_OBJ_PROJECT,
          "obj/project.svg",
          IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED,
          "obj/project.svg",
          IDE.SharedImages.IMG_OPEN_MARKER,
          "open.svg",
          "IMG_OBJS_ERROR_PATH",
          "error.svg",
          "IMG_OBJS_WARNING_PATH",
          "warning.svg",
          "IMG_OBJS_INFO_PATH",
          "note.svg");

  private IdeImages() {}

  static void declare(IWorkbenchConfigurer configurer) {
    FILES.forEach((id, file) -> configurer.declareImage(id, Images.descriptor(file), true));
  }
}
