// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.deid.verify.Decision;
import org.sopwith.deid.verify.Score;
import org.sopwith.deid.verify.Verification;
import org.sopwith.deid.verify.VerificationRequest;
import org.sopwith.deid.verify.internal.answer.AnswerKey;
import org.sopwith.deid.verify.internal.pair.PairKey;
import org.sopwith.deid.verify.internal.pair.Pairing;
import org.sopwith.deid.verify.internal.rule.Expectations;
import org.sopwith.deid.verify.internal.search.Identities;
import org.sopwith.operation.Findings;
import org.sopwith.operation.report.Report.Fact;

/** Says what was looked at, and what that does not prove. */
final class VerificationSummary {
  private final VerificationRequest request;
  private final Expectations expectations;
  private final Side originals;
  private final Side results;
  private final Pairing pairing;
  private final Identities identities;

  VerificationSummary(
      VerificationRequest request,
      Expectations expectations,
      Side originals,
      Side results,
      Pairing pairing,
      Identities identities) {
    this.request = request;
    this.expectations = expectations;
    this.originals = originals;
    this.results = results;
    this.pairing = pairing;
    this.identities = identities;
  }

  Verification summary(
      Findings findings,
      List<Decision> decisions,
      List<Score> scores,
      Optional<AnswerKey> answers,
      long uncompared) {
    return new Verification(
        expectations.name(),
        facts(answers, uncompared),
        findings,
        decisions,
        scores,
        limits(answers, uncompared));
  }

  private List<Fact> facts(Optional<AnswerKey> answers, long uncompared) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Profile", expectations.name()));
    facts.add(new Fact("Methods (CID 7050)", String.join(", ", expectations.codes())));
    facts.add(new Fact("Table E.1-1", "PS3.15 " + expectations.edition()));
    add(facts, "Results", results.objects().size());
    add(facts, "DICOMDIRs", results.directories().size());
    add(facts, "Other files beside the results", results.others().size());
    if (!request.originals().isEmpty()) {
      add(facts, "Originals", originals.objects().size());
      add(facts, "Patients", originals.patients());
      add(facts, "Pairs of original and result", pairing.matches().size());
      for (Map.Entry<PairKey, Integer> entry : pairing.tally().entrySet()) {
        add(facts, "  paired by " + entry.getKey().words(), entry.getValue());
      }
      add(facts, "Originals without result", pairing.missing().size());
      add(facts, "Results without original", pairing.strange().size());
      add(facts, "Spellings of identifiers looked for", identities.size());
      add(facts, "Identifiers too short or common to look for", identities.tooShort());
      add(facts, "Sequences whose items could not be told apart", uncompared);
    }
    answers.ifPresent(key -> add(facts, "Checks of the answer key", key.size()));
    answers.ifPresent(key -> add(facts, "Checks of unknown kind, not done", key.unknown()));
    return facts;
  }

  private static void add(List<Fact> facts, String name, long count) {
    facts.add(new Fact(name, String.format(java.util.Locale.ROOT, "%,d", count)));
  }

  private List<String> limits(Optional<AnswerKey> answers, long uncompared) {
    List<String> limits = new ArrayList<>();
    limits.add(
        "Text that pixels show is not read: whether a name is burned into an image, or a face can be"
            + " recognized in it, has to be looked at.");
    if (request.originals().isEmpty()) {
      limits.add(
          "Without the originals identifiers are found by their form and place alone; nothing is said"
              + " of what was changed or lost.");
      return limits;
    }
    limits.add(
        "Only identifiers that stand in attributes of the originals made for them are looked for. A"
            + " person whom only free text names is not known, and a rare disease or occupation may"
            + " identify too.");
    if (identities.tooShort() > 0) {
      limits.add(
          identities.tooShort()
              + " identifiers are too short, or words of everyday, to be looked for alone.");
    }
    limits.add(
        "Names in other alphabets are compared in rough romanizations, Arabic and Hebrew in Latin"
            + " letters by their consonants, Chinese characters only as they are; misspelt names are"
            + " not found.");
    limits.add(
        "Of encapsulated PDF only strings and streams packed with Flate are read, of compressed frames"
            + " in other formats than JPEG and JPEG 2000 only the beginning, of a value or document at"
            + " most 32 MB.");
    int alike = pairing.tally().getOrDefault(PairKey.ORDER, 0);
    if (alike > 0) {
      limits.add(
          alike
              + " objects are so alike in all that stays that each may be the result of another: what"
              + " was made of which is taken by their order.");
    }
    if (!pairing.missing().isEmpty() || !pairing.strange().isEmpty()) {
      limits.add("What could not be paired is not compared.");
    }
    if (uncompared > 0) {
      limits.add(
          "Where items of a sequence are gone, the others in it are searched, not compared.");
    }
    if (answers.isPresent()) {
      limits.add(
          "Hidden pixels of the answer key count as hidden where they have one value, without reading"
              + " them.");
    }
    return limits;
  }
}
