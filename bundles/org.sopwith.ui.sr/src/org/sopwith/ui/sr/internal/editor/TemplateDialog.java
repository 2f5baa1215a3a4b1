// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** Asks for one of the templates of a catalog. */
final class TemplateDialog extends ElementListSelectionDialog {
  TemplateDialog(Shell shell, TemplateCatalog catalog) {
    super(
        shell,
        LabelProvider.createTextProvider(
            element ->
                element instanceof Template template
                    ? "TID " + template.getTid() + "  " + template.getName()
                    : ""));
    setTitle("Include a Template");
    setMessage("Type a number or, with * before it, part of a name:");
    setFilter("*");
    setMultipleSelection(false);
    setSize(70, 18);
    setElements(catalog.tids().stream().flatMap(tid -> catalog.template(tid).stream()).toArray());
  }
}
