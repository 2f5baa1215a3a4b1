// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** What can be said of results without their originals. */
final class AloneRules {
  private AloneRules() {}

  static List<ResultRule> all(Expectations expectations) {
    return List.of(new Present(expectations), new Suspect());
  }

  /** An attribute with a value that the profile removes. */
  static final class Present extends ResultRule {
    private final Expectations expectations;

    Present(Expectations expectations) {
      super(
          "deid.action.present",
          "Attributes to be removed are not there",
          Severity.ERROR,
          "PS3.15 E.1");
      this.expectations = expectations;
    }

    @Override
    public void check(ResultObject result, Consumer<Finding> sink) {
      look(result.object().dataSet(), result.file(), sink);
    }

    private void look(DataSet dataSet, String file, Consumer<Finding> sink) {
      for (Element element : dataSet) {
        Expected expected = expectations.of(element);
        if (!element.isPrivate()
            && !element.isEmpty()
            && !Markers.writes(element.tag())
            && expected.actions().equals(Set.of("X"))) {
          sink.accept(
              finding("The profile removes the attribute, and it is there")
                  .in(file)
                  .at(element.path().toString())
                  .expecting(expected.code(), "a value"));
        } else if (!Markers.writes(element.tag())) {
          element.items().forEach(item -> look(item, file, sink));
        }
      }
    }
  }

  /** Text of a form that identifiers have. */
  static final class Suspect extends ResultRule {
    private static final Set<VR> FREE = Set.of(VR.LO, VR.SH, VR.LT, VR.ST, VR.UT, VR.UC, VR.PN);
    private static final List<Form> FORMS =
        List.of(
            new Form("an electronic address", "[\\w.+-]+@[\\w-]+\\.[\\w.]+"),
            new Form("a telephone number", "\\+\\d[\\d ()/-]{7,}\\d"),
            new Form(
                "a date",
                "\\b(19|20)\\d\\d-[01]\\d-[0-3]\\d\\b|\\b[0-3]?\\d[./][01]?\\d[./](19|20)\\d\\d\\b"),
            new Form("a name after a title", "\\b(Dr|Mr|Mrs|Ms|Prof|Miss)\\.? +\\p{Lu}\\p{Ll}+"),
            new Form("a social security number", "\\b\\d{3}-\\d{2}-\\d{4}\\b"));

    private record Form(String words, Pattern pattern) {
      Form(String words, String pattern) {
        this(words, Pattern.compile(pattern));
      }
    }

    Suspect() {
      super(
          "deid.text.suspect",
          "Texts have no form that identifiers have",
          Severity.WARNING,
          "PS3.15 E.3.5");
    }

    @Override
    public void check(ResultObject result, Consumer<Finding> sink) {
      look(result.object().dataSet(), result.file(), sink);
    }

    private void look(DataSet dataSet, String file, Consumer<Finding> sink) {
      for (Element element : dataSet) {
        if (element.isSequence()) {
          element.items().forEach(item -> look(item, file, sink));
        } else if (FREE.contains(element.vr())) {
          for (Form form : FORMS) {
            if (element.strings().stream().anyMatch(form.pattern.asPredicate())) {
              sink.accept(
                  finding("The text has a part that looks like an identifier")
                      .in(file)
                      .at(element.path().toString())
                      .expecting("", form.words));
            }
          }
        }
      }
    }
  }
}
