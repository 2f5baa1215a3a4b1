// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.render.ItemText;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.ValueType;
import org.sopwith.ui.sr.internal.document.model.DocumentEdits;
import org.sopwith.ui.sr.internal.document.model.DocumentForm;
import org.sopwith.ui.sr.internal.document.model.ItemReport;
import org.sopwith.ui.sr.internal.document.model.ReferencePlace;
import org.sopwith.ui.sr.internal.document.model.RegionTarget;

/** What the user does to the selected item of the page Report. */
final class ReportActions {
  private static final int LARGEST_FORM = 400;

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
              } else {
                say("");
                RegionTarget.of(item)
                    .ifPresentOrElse(
                        target -> new ReferenceOpener(workbenchPage(), this::say).open(target),
                        () -> say("The item refers to no object."));
              }
            });
  }

  private static String position(ContentValue.ByReference reference) {
    return String.join(".", reference.target().stream().map(String::valueOf).toList());
  }

  private IWorkbenchPage workbenchPage() {
    return page.site().editor().getSite().getPage();
  }

  /** Asks for another name and value. */
  void edit() {
    if (page.selection().isEmpty() || page.report().isEmpty()) {
      return;
    }
    ContentItem item = page.selection().get();
    Optional<ValueType> type = item.valueType();
    if (item.isReference() || type.isEmpty()) {
      say("This kind of item is edited on the page Tags.");
      return;
    }
    ItemDialog.edit(control.getShell(), page.report().get(), item, type.get())
        .filter(
            answer -> !answer.name().equals(item.name()) || !answer.value().equals(item.value()))
        .ifPresent(answer -> edits.write(item, answer.name(), answer.value(), answer.evidence()));
  }

  /** Asks for an item to be added below the selected container, or behind the selected item. */
  void add() {
    if (page.report().isEmpty()) {
      return;
    }
    ItemReport report = page.report().get();
    Spot spot = spot(report);
    new AddItemDialog(control.getShell(), report, report.allowed(spot.parent()))
        .ask()
        .ifPresent(answer -> insert(spot, answer));
  }

  private void insert(Spot spot, ItemDialog.Answer answer) {
    DataSet item = ContentItems.item(answer.relationship(), answer.name(), answer.value());
    edits.insert(spot.parent(), spot.index(), item, answer.evidence());
    page.reveal(item);
  }

  /** Where an item goes, and the number of the child that it becomes. */
  private record Spot(ContentItem parent, int index) {}

  /** Items go below a container or what the template gives children, else behind the item. */
  private Spot spot(ItemReport report) {
    ContentItem item = page.selection().orElse(report.document().root());
    boolean holds =
        item.value() instanceof ContentValue.Container || !report.allowed(item).isEmpty();
    if (holds || item.parent().isEmpty()) {
      return new Spot(item, item.children().size());
    }
    return new Spot(item.parent().get(), item.dataSet().itemIndex() + 1);
  }

  /** Asks for an object of the workspace and refers to it. */
  void addReference() {
    if (page.report().isEmpty()) {
      return;
    }
    ItemReport report = page.report().get();
    Spot spot = spot(report);
    String study = page.site().document().dataSet().string(Tag.StudyInstanceUID, "");
    ReferenceDialog.ask(control.getShell(), study, object -> !object.sopInstanceUid().isEmpty())
        .ifPresent(
            chosen -> {
              ValueType type =
                  ReferenceFields.suits(ValueType.IMAGE).test(chosen.object())
                      ? ValueType.IMAGE
                      : ValueType.COMPOSITE;
              ContentValue value =
                  new ContentValue.Reference(
                      type,
                      new InstanceReference(
                          chosen.object().sopClassUid(), chosen.object().sopInstanceUid()),
                      chosen.frames(),
                      chosen.segments(),
                      List.of(),
                      Optional.empty());
              ReferencePlace place = ReferencePlace.in(report, spot.parent(), type);
              insert(
                  spot,
                  new ItemDialog.Answer(
                      place.relationship(),
                      place.name(),
                      value,
                      List.of(ReferenceFields.evidence(chosen.object()))));
            });
  }

  /** Shows the report as the form of its template. */
  void fillIn() {
    Optional<Template> template = page.report().flatMap(ItemReport::template);
    if (template.isEmpty()) {
      say("The report follows no template that is known, so there is no form for it.");
      return;
    }
    ItemReport report = page.report().get();
    if (report.document().items().size() > LARGEST_FORM) {
      say("The report has too many items for a form; edit them in the tree.");
      return;
    }
    DataSet data = page.site().document().dataSet();
    DocumentForm form = DocumentForm.of(data, report.catalog(), template.get());
    if (!form.keepsAll()) {
      say("The report holds what its form would lose or reorder; edit it in the tree.");
      return;
    }
    FillInDialog.ask(control.getShell(), form)
        .ifPresent(answer -> edits.replace(answer.content(), answer.evidence()));
  }

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
