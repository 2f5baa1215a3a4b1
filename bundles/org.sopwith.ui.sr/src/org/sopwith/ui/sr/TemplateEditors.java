// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.sopwith.sr.template.Template;
import org.sopwith.ui.sr.internal.editor.NewTemplateWizard;
import org.sopwith.ui.sr.internal.editor.StandardTemplateInput;

/** Opens templates. */
public final class TemplateEditors {
  /** Identifier of the editor of {@code *.srtemplate} and of the standard's templates. */
  public static final String ID = "org.sopwith.ui.sr.template";

  private TemplateEditors() {}

  /**
   * Opens a template of PS3.16 to be read, or brings it to the front if it is open.
   *
   * @param tid its number, such as {@code 1500}
   */
  public static void open(IWorkbenchPage page, String tid) throws PartInitException {
    page.openEditor(new StandardTemplateInput(tid), ID);
  }

  /** Asks for the file and the number of a private template that is derived from another one. */
  public static void derive(IWorkbenchWindow window, Template template) {
    NewTemplateWizard.derive(window, template);
  }
}
