// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.ResourceUtil;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Problem;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.preferences.Preferences;

/** Makes findings of what the reader tolerated or lost in each file that is opened. */
public final class ReaderFindings implements IPartListener2 {
  private static final String SOURCE = "reader";
  private static final int EXAMPLES = 3;

  private ReaderFindings() {}

  /** Watches the editors that are opened in a window. */
  public static void follow(IWorkbenchWindow window) {
    ReaderFindings listener = new ReaderFindings();
    window.getPartService().addPartListener(listener);
    if (window.getActivePage() != null && window.getActivePage().getActiveEditor() != null) {
      check(window.getActivePage().getActiveEditor());
    }
  }

  @Override
  public void partOpened(IWorkbenchPartReference reference) {
    if (reference.getPart(false) instanceof IEditorPart editor) {
      check(editor);
    }
  }

  private static void check(IEditorPart editor) {
    IEditorInput input = editor.getEditorInput();
    if (!Preferences.checksOnOpen()
        || !SopwithUi.EDITOR_DICOM.equals(editor.getSite().getId())
        || !(input instanceof IURIEditorInput uriInput)) {
      return;
    }
    IFile file = ResourceUtil.getFile(input);
    URI uri = file == null ? uriInput.getURI() : file.getLocationURI();
    if (uri == null || !"file".equals(uri.getScheme())) {
      return;
    }
    Path path = Path.of(uri);
    IResource resource = file == null ? ResourcesPlugin.getWorkspace().getRoot() : file;
    String elsewhere = file == null ? path.toString() : "";
    Job job =
        Job.create(
            "Checking " + input.getName(),
            (ICoreRunnable)
                monitor -> FindingMarkers.replace(resource, elsewhere, SOURCE, read(path)));
    job.setSystem(true);
    job.setPriority(Job.LONG);
    job.schedule();
  }

  /** What is wrong with the encoding of a file, grouped. */
  static List<Finding> read(Path path) {
    Findings findings = new Findings(Findings.Grouping.BY_FILE, EXAMPLES);
    try (DicomFile file = DicomFile.open(path)) {
      for (Problem problem : file.problems()) {
        findings.accept(finding(problem));
      }
    } catch (DicomException e) {
      findings.accept(Finding.error("encoding.unreadable", "This file is not readable as DICOM"));
    } catch (IOException e) {
      findings.accept(Finding.error("encoding.unreadable", "This file could not be read"));
    }
    return findings.list();
  }

  private static Finding finding(Problem problem) {
    return Finding.of(
            "encoding." + problem.id(),
            problem.error() ? Severity.ERROR : Severity.WARNING,
            problem.message())
        .at(problem.path())
        .expecting("", "at byte " + problem.offset())
        .see(StandardReference.of("PS3.5"));
  }
}
