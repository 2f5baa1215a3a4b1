// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.TreeItem;
import org.sopwith.operation.Finding;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.render.ItemText;
import org.sopwith.ui.sr.internal.document.model.ItemNotes;

/** What the content tree shows of an item: texts, icons and the tool tip. */
final class ItemLabels {
  private static final int LONGEST = 200;

  private final Icons icons;
  private ItemNotes notes = ItemNotes.NONE;
  private Function<ContentItem, Optional<String>> rows = item -> Optional.empty();

  ItemLabels(Icons icons) {
    this.icons = icons;
  }

  /** From now on these findings and rows are shown. */
  void mark(ItemNotes newNotes, Function<ContentItem, Optional<String>> newRows) {
    notes = newNotes;
    rows = newRows;
  }

  /** Labels the row of a content item. */
  void show(ContentItem content, TreeItem item) {
    List<Finding> found = notes.of(content.dataSet());
    String problem = found.isEmpty() ? "" : "   " + found.getFirst().message();
    item.setText(
        new String[] {
          oneLine(ItemText.label(content)),
          oneLine(ItemText.value(content)) + problem,
          rows.apply(content).orElse(""),
          content.relationshipText().toLowerCase(Locale.ROOT)
        });
    item.setImage(
        ReportTree.NAME, icons.of(content, notes.worstWithin(content.dataSet()).orElse(null)));
    item.setImage(ReportTree.VALUE, found.isEmpty() ? null : icons.of(found.getFirst().severity()));
    Color grey = JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
    item.setForeground(ReportTree.ROW, grey);
    item.setForeground(ReportTree.RELATIONSHIP, grey);
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s*\\n\\s*", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** All that is known of an item. */
  String toolTip(ContentItem item) {
    String found =
        notes.of(item.dataSet()).stream()
            .map(one -> "\n" + one.severity().word() + ": " + one.message() + detail(one))
            .collect(Collectors.joining());
    return item.positionText()
        + "  "
        + ItemText.label(item)
        + item.name().map(name -> " (" + name.value() + ", " + name.scheme() + ")").orElse("")
        + item.valueType().map(type -> "\n" + type.getLiteral() + "  ").orElse("\n")
        + ItemText.value(item)
        + rows.apply(item).map(row -> "\nrow " + row).orElse("")
        + found;
  }

  private static String detail(Finding finding) {
    return (finding.found().isEmpty() ? "" : "; found " + finding.found())
        + (finding.expected().isEmpty() ? "" : "; expected " + finding.expected());
  }
}
