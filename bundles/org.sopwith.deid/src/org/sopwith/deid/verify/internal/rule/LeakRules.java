// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.search.IdentityKind;
import org.sopwith.deid.verify.internal.search.Leak;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Rule;
import org.sopwith.operation.RuleDescription;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;

/** No identifier of an original is anywhere in a result: one rule for each kind of place. */
public final class LeakRules {
  private static final String SECTION = "PS3.15 E.1";

  private final Map<Leak.Place, InPlace> rules = new EnumMap<>(Leak.Place.class);

  /**
   * @param showValues whether findings show the text that the identifier stands in
   */
  public LeakRules(boolean showValues) {
    add(Leak.Place.VALUE, "value", "the value of an attribute", showValues);
    add(Leak.Place.PRIVATE, "private", "a private attribute", showValues);
    add(Leak.Place.PRODUCT, "product", "the name of a maker or a coding scheme", showValues);
    add(Leak.Place.RETAINED_UID, "retained-uid", "a UID that the profile retains", showValues);
    add(Leak.Place.CHANCE, "chance", "what may be a word, code or number of its own", showValues);
    add(Leak.Place.META, "meta", "the File Meta Information", showValues);
    add(Leak.Place.DOCUMENT, "document", "an encapsulated document", showValues);
    add(Leak.Place.BYTES, "bytes", "bytes that are no value's text", showValues);
    add(Leak.Place.FILE_NAME, "file-name", "the name of a file or directory", showValues);
    add(Leak.Place.OTHER_FILE, "other-file", "a file that is not DICOM", showValues);
  }

  private void add(Leak.Place place, String id, String words, boolean showValues) {
    boolean open =
        switch (place) {
          case PRODUCT, RETAINED_UID, CHANCE -> true;
          default -> false;
        };
    Severity severity = open ? Severity.WARNING : Severity.ERROR;
    rules.put(place, new InPlace("deid.leak." + id, words, severity, showValues));
  }

  /** The rules. */
  public List<RuleDescription> all() {
    return List.copyOf(rules.values());
  }

  /** Reports an identifier that was found. */
  public void report(Leak leak, String file, Consumer<Finding> sink) {
    rules.get(leak.place()).check(leak, finding -> sink.accept(finding.in(file)));
  }

  private static final class InPlace extends BasicRule implements Rule<Leak> {
    private final String words;
    private final boolean showValues;

    InPlace(String id, String words, Severity severity, boolean showValues) {
      super(id, "No identifier is in " + words, severity, SECTION);
      this.words = words;
      this.showValues = showValues;
    }

    @Override
    public void check(Leak leak, Consumer<Finding> sink) {
      String found =
          leak.kind() == IdentityKind.UID
              ? leak.kind().words()
              : leak.kind().words() + ", as in " + keyword(leak.source());
      sink.accept(
          finding("An identifier of the original is in " + words)
              .at(leak.path())
              .expecting("", showValues ? found + ": " + leak.text() : found));
    }

    private static String keyword(int tag) {
      return Dictionary.standard()
          .find(tag)
          .map(Dictionary.Entry::keyword)
          .orElseGet(() -> Tags.format(tag));
    }
  }
}
