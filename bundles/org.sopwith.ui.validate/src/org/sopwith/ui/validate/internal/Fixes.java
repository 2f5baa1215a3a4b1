// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.edit.Edit;
import org.sopwith.ui.editor.DicomDocument;

/** Applies quick fixes to an object, all as one step of undo. */
final class Fixes {
  private Fixes() {}

  /** What fixing these places is called. */
  static String label(List<Finding> places) {
    String label = places.get(0).fix().orElseThrow().label();
    return places.size() == 1 ? label : String.format("%s (%,d places)", label, places.size());
  }

  /** Fixes the places; tells the user if that cannot be done. */
  static void apply(Shell shell, DicomDocument document, List<Finding> places) {
    apply(shell, document, label(places), words(places));
  }

  /**
   * Makes edits; tells the user if that cannot be done.
   *
   * @param words the words of each fix
   */
  static void apply(Shell shell, DicomDocument document, String label, List<List<String>> words) {
    try {
      List<Edit> edits = new ArrayList<>();
      for (List<String> options : words) {
        edits.addAll(Edit.parse(options));
      }
      document.edit(label, edits);
    } catch (OperationException e) {
      MessageDialog.openError(
          shell, "Quick Fix", "Nothing was changed: the fix does not fit. " + e.getMessage());
    }
  }

  /** The last first, so that an item that is removed does not renumber those still to come. */
  private static List<List<String>> words(List<Finding> places) {
    List<List<String>> words = new ArrayList<>();
    for (int i = places.size() - 1; i >= 0; i--) {
      words.add(places.get(i).fix().orElseThrow().options());
    }
    return words;
  }
}
