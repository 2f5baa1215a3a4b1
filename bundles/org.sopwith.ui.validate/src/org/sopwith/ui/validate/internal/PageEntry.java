// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.views.properties.IPropertySource;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.AttributeReference;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.internal.findings.FindingProperties;

/** An entry of the page Findings. Entries of the same key stay selected when the list is new. */
sealed interface PageEntry {
  /** The same for the same entry of the next list. */
  String key();

  /** The rule's id. */
  String rule();

  Severity severity();

  /** The findings below it, or it. */
  List<Finding> findings();

  /** Below it. */
  List<? extends PageEntry> children();

  /** A rule with its findings. */
  record RuleGroup(String rule, String title, Severity severity, long count, List<Place> children)
      implements PageEntry {
    @Override
    public String key() {
      return rule;
    }

    @Override
    public List<Finding> findings() {
      return children.stream().map(Place::finding).toList();
    }
  }

  /**
   * A finding, or one of the places of a finding.
   *
   * @param children the places, if it stands for several
   */
  record Place(DicomDocument document, String key, Finding finding, List<Place> children)
      implements PageEntry, IAdaptable {
    @Override
    public String rule() {
      return finding.rule();
    }

    @Override
    public Severity severity() {
      return finding.severity();
    }

    @Override
    public List<Finding> findings() {
      return List.of(finding);
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
      Object adapter = null;
      if (type == DicomDocument.class) {
        adapter = document;
      } else if (type == IPropertySource.class) {
        adapter = new FindingProperties(finding);
      } else if (type == AttributeReference.class && !finding.path().isEmpty()) {
        adapter = reference();
      }
      return type.cast(adapter);
    }

    private AttributeReference reference() {
      AttributePath path = PageEntry.path(finding);
      return new AttributeReference(
          path.steps().stream().map(AttributePath.Step::tag).toList(),
          path.last().creator(),
          document.dataSet().string(Tag.SOPClassUID, ""),
          "");
    }
  }

  /** The place of a finding; of several places the first. */
  static AttributePath path(Finding finding) {
    return AttributePath.parse(finding.path().replace("[*]", "[1]"));
  }

  /** The findings by rule, the worst and then the most frequent first. */
  static List<RuleGroup> group(
      DicomDocument document, List<Finding> findings, Function<String, String> title) {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
    }
    return byRule.entrySet().stream()
        .map(
            entry ->
                new RuleGroup(
                    entry.getKey(),
                    title.apply(entry.getKey()),
                    entry.getValue().stream()
                        .map(Finding::severity)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                    entry.getValue().stream().mapToLong(Finding::count).sum(),
                    entry.getValue().stream().map(finding -> place(document, finding)).toList()))
        .sorted(
            Comparator.comparing(RuleGroup::severity)
                .thenComparing(Comparator.comparingLong(RuleGroup::count).reversed()))
        .toList();
  }

  private static Place place(DicomDocument document, Finding finding) {
    String key =
        String.join("\n", finding.rule(), finding.message(), Checked.general(finding.path()));
    List<Place> examples = new ArrayList<>();
    if (finding.count() > 1) {
      for (Finding.Example example : finding.examples()) {
        examples.add(
            new Place(
                document,
                key + "\n" + example.path(),
                finding
                    .at(example.path())
                    .expecting(finding.expected(), example.found())
                    .times(1, List.of()),
                List.of()));
      }
    }
    return new Place(document, key, finding, examples);
  }
}
