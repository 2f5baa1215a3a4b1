// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.Dictionary;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Row;
import org.sopwith.standard.Occurrence;
import org.sopwith.ui.editor.internal.model.AttributeProposals;

/** Offers attributes and SOP classes of the dictionary while they are typed. */
final class DictionaryAssist {
  private static final int MOST = 40;
  private static final Point SIZE = new Point(620, 220);

  private DictionaryAssist() {}

  /** Offers attributes with VR, module and type; behind a dot those of the next step of a path. */
  static void attributes(Text text) {
    add(
        text,
        (contents, position) -> {
          int step = contents.substring(0, position).lastIndexOf('.') + 1;
          return AttributeProposals.find(contents.substring(step, position)).stream()
              .limit(MOST)
              .map(entry -> proposal(contents.substring(0, step) + entry.keyword(), label(entry)))
              .toArray(IContentProposal[]::new);
        });
  }

  /** Offers SOP classes, the last of those with commas between them. */
  static void sopClasses(Text text) {
    add(
        text,
        (contents, position) -> {
          int start = contents.substring(0, position).lastIndexOf(',') + 1;
          String typed = contents.substring(start, position).strip().toLowerCase(Locale.ROOT);
          String before = start == 0 ? "" : contents.substring(0, start) + " ";
          return Dictionary.standard().uids().stream()
              .filter(entry -> entry.keyword().toLowerCase(Locale.ROOT).contains(typed))
              .filter(entry -> entry.keyword().endsWith("Storage"))
              .sorted(Comparator.comparing(Dictionary.UidEntry::keyword))
              .limit(MOST)
              .map(entry -> proposal(before + entry.keyword(), entry.keyword()))
              .toArray(IContentProposal[]::new);
        });
  }

  private static void add(Text text, IContentProposalProvider provider) {
    ContentProposalAdapter adapter =
        new ContentProposalAdapter(text, new TextContentAdapter(), provider, null, null);
    adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    adapter.setAutoActivationDelay(100);
    adapter.setPropagateKeys(true);
    adapter.setPopupSize(SIZE);
  }

  private static IContentProposal proposal(String contents, String label) {
    return new ContentProposal(contents, label, null);
  }

  private static String label(Dictionary.Entry entry) {
    return AttributeProposals.label(entry) + module(entry.baseTag());
  }

  /** The module that defines an attribute, and of which type. */
  private static String module(int tag) {
    List<Occurrence> occurrences = Definitions.standard().occurrences(tag);
    return occurrences.stream()
        .filter(each -> each.parents().isEmpty())
        .filter(each -> !each.attribute().type().symbol().isEmpty())
        .findFirst()
        .or(() -> occurrences.stream().findFirst())
        .map(
            each -> {
              String symbol = each.attribute().type().symbol();
              String where =
                  each.modules().size() == 1
                      ? each.modules().getFirst().name()
                      : each.table().caption();
              return "  " + where + (symbol.isEmpty() ? "" : ", type " + symbol);
            })
        .orElse("");
  }

  /** What is known of the attribute that a text names, in one line; empty if it names none. */
  static String about(String text) {
    try {
      int tag = AttributePath.parse(text.strip()).last().tag();
      Optional<Row> row = DeidentificationTable.standard().find(tag);
      String basic =
          row.map(
                  one ->
                      "\nTable E.1-1, Basic Profile: "
                          + one.action(
                              DeidentificationTable.standard().option("113100").orElseThrow()))
              .orElse("\nNot in Table E.1-1");
      return Dictionary.standard().find(tag).map(entry -> label(entry) + basic).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
