// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** What a result says of its own de-identification is there and true (PS3.15 Section E.2). */
public final class MarkerRules {
  private static final String SECTION = "PS3.15 E.2";
  private static final String FULL_DATES = "113106";
  private static final String MODIFIED_DATES = "113107";
  private static final String SAFE_PRIVATE = "113111";

  /** Claimed where somebody has looked, whatever the profile wants. */
  private static final Set<String> OF_PIXELS = Set.of("113101", "113102");

  private static final Set<String> AT_RISK =
      Set.of("US", "ES", "XC", "GM", "SC", "OT", "DOC", "RF");

  private MarkerRules() {}

  static List<ResultRule> all(Expectations expectations) {
    return List.of(
        new NotMarked(),
        new Method(expectations),
        new Temporal(expectations),
        new BurnedIn(),
        new MayBeBurnedIn(),
        new Private(expectations));
  }

  /** The codes of CID 7050 that a result says. */
  public static Set<String> codes(DataSet dataSet) {
    Set<String> codes = new TreeSet<>();
    for (DataSet item : dataSet.items(Tag.DeidentificationMethodCodeSequence)) {
      if (item.string(Tag.CodingSchemeDesignator, "").strip().equals("DCM")) {
        codes.add(item.string(Tag.CodeValue, "").strip());
      }
    }
    return codes;
  }

  /** The object does not say that the identity was removed. */
  static final class NotMarked extends ResultRule {
    NotMarked() {
      super("deid.marker.missing", "Results say that they are", Severity.ERROR, SECTION);
    }

    @Override
    public void check(ResultObject result, Consumer<Finding> sink) {
      DataSet dataSet = result.object().dataSet();
      String removed = dataSet.string(Tag.PatientIdentityRemoved, "");
      if (!removed.equals("YES")) {
        sink.accept(
            finding("The object does not say that the patient's identity is removed")
                .in(result.file())
                .at("PatientIdentityRemoved")
                .expecting("YES", removed.equals("NO") ? "NO" : "no value"));
      }
      if (codes(dataSet).isEmpty() && dataSet.string(Tag.DeidentificationMethod, "").isEmpty()) {
        sink.accept(
            finding("The object does not say how it was de-identified")
                .in(result.file())
                .at("DeidentificationMethodCodeSequence"));
      }
    }
  }

  /** The methods of the profile are not named; others may be of an earlier de-identification. */
  static final class Method extends ResultRule {
    private final Expectations expectations;

    Method(Expectations expectations) {
      super("deid.marker.method", "Results name the right methods", Severity.ERROR, SECTION);
      this.expectations = expectations;
    }

    @Override
    public void check(ResultObject result, Consumer<Finding> sink) {
      Set<String> codes = codes(result.object().dataSet());
      Set<String> wanted = new TreeSet<>(expectations.codes());
      wanted.removeAll(OF_PIXELS);
      if (!codes.isEmpty() && !codes.containsAll(wanted)) {
        sink.accept(
            finding("The methods that the object names are not those of the profile")
                .in(result.file())
                .at("DeidentificationMethodCodeSequence")
                .expecting(String.join(" ", wanted), String.join(" ", codes)));
      }
    }
  }

  /** What is said of dates does not go with the methods. */
  static final class Temporal extends ResultRule {
    private final Expectations expectations;

    Temporal(Expectations expectations) {
      super(
          "deid.marker.temporal",
          "What is said of dates is what was done",
          Severity.ERROR,
          SECTION);
      this.expectations = expectations;
    }

    @Override
    public void check(ResultObject result, Consumer<Finding> sink) {
      DataSet dataSet = result.object().dataSet();
      Set<String> named = codes(dataSet);
      Set<String> codes = expectations.isGiven() ? expectations.codes() : named;
      String said = dataSet.string(Tag.LongitudinalTemporalInformationModified, "");
      String expected =
          codes.contains(FULL_DATES)
              ? "UNMODIFIED"
              : codes.contains(MODIFIED_DATES) ? "MODIFIED" : "REMOVED";
      if (!named.isEmpty() && !said.equals(expected)) {
        sink.accept(
            finding("What the object says of its dates does not go with the methods it names")
                .in(result.file())
                .at("LongitudinalTemporalInformationModified")
                .expecting(expected, said.isEmpty() ? "no value" : said));
      }
    }
  }

  /** The object says itself that the pixels show identities. */
  static final class BurnedIn extends ResultRule {
    BurnedIn() {
      super(
          "deid.burned-in", "No result says YES of burned-in text", Severity.ERROR, "PS3.15 E.3.1");
    }

    @Override
    public void check(ResultObject result, Consumer<Finding> sink) {
      if (result.object().dataSet().string(Tag.BurnedInAnnotation, "").equals("YES")) {
        sink.accept(
            finding("The object says that its pixels show an identity")
                .in(result.file())
                .at("BurnedInAnnotation")
                .expecting("NO", "YES"));
      }
    }
  }

  /** Nothing says whether the pixels of a kind of image that often shows names do so. */
  static final class MayBeBurnedIn extends ResultRule {
    MayBeBurnedIn() {
      super(
          "deid.burned-in.unknown",
          "Images that often show names say that they do not",
          Severity.WARNING,
          "PS3.15 E.3.1");
    }

    @Override
    public void check(ResultObject result, Consumer<Finding> sink) {
      DataSet dataSet = result.object().dataSet();
      if (AT_RISK.contains(dataSet.string(Tag.Modality, ""))
          && dataSet.contains(Tag.PixelData)
          && dataSet.string(Tag.BurnedInAnnotation, "").isEmpty()) {
        sink.accept(
            finding("Nothing says whether the pixels show an identity; look at the image")
                .in(result.file())
                .at("BurnedInAnnotation"));
      }
    }
  }

  /** Private attributes though the methods do not keep any. */
  static final class Private extends ResultRule {
    private final Expectations expectations;

    Private(Expectations expectations) {
      super(
          "deid.private.kept",
          "Private attributes stay only where the methods say so",
          Severity.ERROR,
          "PS3.15 E.3.10");
      this.expectations = expectations;
    }

    @Override
    public void check(ResultObject result, Consumer<Finding> sink) {
      DataSet dataSet = result.object().dataSet();
      if (!codes(dataSet).contains(SAFE_PRIVATE)) {
        look(dataSet, result.file(), sink);
      }
    }

    private void look(DataSet dataSet, String file, Consumer<Finding> sink) {
      for (Element element : dataSet) {
        if (Tags.isPrivate(element.tag())) {
          if (!Tags.isPrivateCreator(element.tag())
              && expectations.of(element).actions().equals(Set.of("X"))) {
            sink.accept(
                finding(
                        "A private attribute is there, and the object names no method that keeps it")
                    .in(file)
                    .at(element.path().toString()));
          }
        } else {
          element.items().forEach(item -> look(item, file, sink));
        }
      }
    }
  }
}
