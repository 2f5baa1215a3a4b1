// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.render.ItemText;
import org.sopwith.ui.sr.internal.document.model.DocumentEdits;

/** What the user does to the selected item of the page Report. */
final class ReportActions {
  private final ReportPage page;
  private final Control control;
  private final DocumentEdits edits;

  ReportActions(ReportPage page, Control control) {
    this.page = page;
    this.control = control;
    this.edits = new DocumentEdits(page.site().document());
  }

  private void say(String sentence) {
    page.showStatus(sentence);
    if (!sentence.isEmpty()) {
      control.getDisplay().beep();
    }
  }

  /** Opens what a reference leads to, or else edits. */
  void openOrEdit() {
    Optional<ContentItem> item = page.selection();
    if (item.map(ReportActions::leads).orElse(false)) {
      open();
    } else {
      edit();
    }
  }

  private static boolean leads(ContentItem item) {
    return switch (item.value()) {
      case ContentValue.Reference reference -> true;
      case ContentValue.Coordinates graphic -> true;
      case ContentValue.Coordinates3D graphic -> true;
      case ContentValue.ByReference reference -> true;
      default -> false;
    };
  }

  void open() {
    page.selection()
        .ifPresent(
            item -> {
              if (item.value() instanceof ContentValue.ByReference reference) {
                item.target()
                    .ifPresentOrElse(
                        target -> page.reveal(target.dataSet()),
                        () -> say("There is no item at " + position(reference) + "."));
              }
            });
  }

  private static String position(ContentValue.ByReference reference) {
    return String.join(".", reference.target().stream().map(String::valueOf).toList());
  }

  void edit() {}

  void add() {}

  void addReference() {}

  void delete() {
    Optional<ContentItem> selected = page.selection();
    if (selected.isEmpty()) {
      return;
    }
    if (selected.get().parent().isEmpty()) {
      say("The root of a document cannot be deleted.");
      return;
    }
    List<String> referring = edits.referring(selected.get());
    edits.remove(selected.get());
    say(
        referring.isEmpty()
            ? ""
            : "Deleted too, since they referred to it: " + String.join(", ", referring) + ".");
  }

  void move(int by) {
    page.selection()
        .ifPresent(
            item -> {
              DataSet data = item.dataSet();
              if (edits.move(item, by)) {
                page.reveal(data);
                say("");
              } else {
                say("There is no item " + (by < 0 ? "before" : "after") + " it.");
              }
            });
  }

  /** Puts name and value into the clipboard. */
  void copy() {
    page.selection()
        .ifPresent(
            item -> {
              String value = ItemText.value(item);
              String text = ItemText.label(item) + (value.isEmpty() ? "" : ": " + value);
              Clipboard clipboard = new Clipboard(control.getDisplay());
              clipboard.setContents(
                  new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
              clipboard.dispose();
            });
  }

  /** Shows the item on the page Tags. */
  void showTags() {
    page.selection()
        .ifPresent(item -> page.site().reveal(AttributePath.parse(item.path(Tag.ValueType))));
  }
}
