// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.navigator.CommonNavigator;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.explorer.Selections;

/** Selects two files in the explorer and compares them, as a user would. */
final class CompareTask {
  private static final String COMPARE = "org.sopwith.ui.editor.compareEachOther";

  private CompareTask() {}

  static void run(IWorkbenchPage page, List<Path> files) {
    List<IFile> found =
        files.stream().map(InputFiles::existingFile).flatMap(Optional::stream).toList();
    try {
      CommonNavigator explorer = (CommonNavigator) page.showView(SopwithUi.VIEW_EXPLORER);
      explorer.selectReveal(new StructuredSelection(Selections.shown(found)));
      Commands.run(explorer.getSite(), COMPARE);
    } catch (PartInitException e) {
      Platform.getLog(CompareTask.class).error("The explorer could not be opened", e);
    }
  }
}
