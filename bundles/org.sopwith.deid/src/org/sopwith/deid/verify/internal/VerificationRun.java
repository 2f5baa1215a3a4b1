// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.regions.RegionTables;
import org.sopwith.deid.verify.Verification;
import org.sopwith.deid.verify.VerificationRequest;
import org.sopwith.deid.verify.internal.answer.Answer;
import org.sopwith.deid.verify.internal.answer.AnswerCheck;
import org.sopwith.deid.verify.internal.answer.AnswerKey;
import org.sopwith.deid.verify.internal.answer.AnswerKeyReader;
import org.sopwith.deid.verify.internal.answer.AnswerScore;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.deid.verify.internal.pair.PairKey;
import org.sopwith.deid.verify.internal.pair.Pairing;
import org.sopwith.deid.verify.internal.pair.Scan;
import org.sopwith.deid.verify.internal.rule.Alignment;
import org.sopwith.deid.verify.internal.rule.Consistency;
import org.sopwith.deid.verify.internal.rule.DeclaredRegions;
import org.sopwith.deid.verify.internal.rule.DirectoryRule;
import org.sopwith.deid.verify.internal.rule.Expectations;
import org.sopwith.deid.verify.internal.rule.LeakRules;
import org.sopwith.deid.verify.internal.rule.ResultObject;
import org.sopwith.deid.verify.internal.rule.VerificationRules;
import org.sopwith.deid.verify.internal.search.CommonWords;
import org.sopwith.deid.verify.internal.search.Identities;
import org.sopwith.deid.verify.internal.search.IdentityCollector;
import org.sopwith.deid.verify.internal.search.LeakSearch;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.operation.RuleSet;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** One verification: reads both sides, pairs the objects, and looks at each pair. */
public final class VerificationRun {
  private final VerificationRequest request;
  private final Rules validity;
  private final Progress progress;
  private final Findings findings = new Findings();
  private final Consumer<Finding> sink = finding -> findings.accept(strict(finding));
  private final Consistency consistency = new Consistency();
  private final Decisions decisions = new Decisions();
  private final AnswerScore score = new AnswerScore();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final LongAdder uncompared = new LongAdder();
  private final Identities identities = new Identities();
  private final CommonWords common = new CommonWords();
  private final Side originals = new Side();
  private final Side results = new Side();
  private Expectations expectations;
  private VerificationRules rules;
  private LeakRules leakRules;
  private Optional<AnswerKey> answers = Optional.empty();
  private AnswerCheck answerCheck;
  private Names names;

  public VerificationRun(VerificationRequest request, Rules validity, Progress progress) {
    this.request = request;
    this.validity = validity;
    this.progress = progress;
  }

  /** What could not be checked is not known to be right. */
  private static Finding strict(Finding finding) {
    return finding.rule().equals(RuleSet.RULE_FAILED) ? finding.as(Severity.ERROR) : finding;
  }

  /** What was to be blanked, if a profile or a table says that pixels were cleaned. */
  private Optional<DeclaredRegions> declaredRegions() throws OperationException, IOException {
    boolean cleaned =
        request
            .profile()
            .filter(
                profile -> profile.getOptions().contains(ConfidentialityOption.CLEAN_PIXEL_DATA))
            .isPresent();
    return cleaned || !request.regions().isEmpty()
        ? Optional.of(
            DeclaredRegions.of(
                RegionTables.read(request.regions()),
                request.profile(),
                !request.regions().isEmpty()))
        : Optional.empty();
  }

  /** Does it all. */
  public Verification run() throws OperationException, IOException {
    results.read(List.of(request.results()), "Reading results", progress, (file, patient) -> {});
    if (results.objects().isEmpty() && results.directories().isEmpty()) {
      throw new OperationException("There is no DICOM object below " + request.results() + ".");
    }
    expectations = ProfileReading.expectations(request.profile(), results.methods());
    if (!request.originals().isEmpty()) {
      IdentityCollector collector = new IdentityCollector(expectations, identities, common);
      originals.read(
          request.originals(),
          "Reading originals",
          progress,
          (file, patient) -> {
            collector.collect(file.meta(), patient);
            collector.collect(file.dataSet(), patient);
          });
      collector.close(originals::known);
    } else {
      identities.close(patient -> patient);
    }
    names = new Names(List.of(request.results()), identities, request.showValues());
    boolean alone = request.originals().isEmpty();
    rules =
        VerificationRules.of(
            expectations,
            consistency,
            identities,
            declaredRegions(),
            alone ? Optional.empty() : Optional.of(new Validator(validity, Map.of())),
            alone);
    leakRules = new LeakRules(request.showValues());
    readAnswers();
    Pairing pairing = Pairing.of(originals.objects(), results.objects(), newUids());
    compare(pairing);
    others(pairing, alone);
    answers.ifPresent(key -> key.notOf(answered).forEach(answer -> answered(answer, "", false)));
    return new VerificationSummary(request, expectations, originals, results, pairing, identities)
        .summary(findings, decisions.list(), score.scores(), answers, uncompared.sum());
  }

  private Map<Long, Long> newUids() throws IOException, OperationException {
    return request.uidMapping().isPresent()
        ? AnswerKeyReader.readMapping(request.uidMapping().get())
        : Map.of();
  }

  private void readAnswers() throws IOException, OperationException {
    Map<Long, Long> patients =
        request.patientMapping().isPresent()
            ? AnswerKeyReader.readMapping(request.patientMapping().get())
            : Map.of();
    answerCheck = new AnswerCheck(consistency, newUids(), patients);
    if (request.answers().isPresent()) {
      answers = Optional.of(AnswerKeyReader.read(request.answers().get()));
    }
  }

  /** Looks at all pairs, then at the answers, which ask about what was replaced by what. */
  private void compare(Pairing pairing) {
    progress.start("Comparing", pairing.matches().size(), "objects");
    pairing.matches().parallelStream()
        .forEach(
            match -> {
              if (!progress.isCanceled()) {
                tellLikeness(match);
                open(match, this::compare);
                progress.advance(1);
              }
            });
    progress.checkCanceled();
    if (answers.isPresent()) {
      progress.start("Scoring", pairing.matches().size(), "objects");
      pairing.matches().parallelStream().forEach(match -> open(match, this::answer));
    }
  }

  /** Looks at a pair. */
  @FunctionalInterface
  private interface Look {
    void at(ObjectPair pair) throws IOException;
  }

  /** Says what may be paired wrongly. */
  private void tellLikeness(Pairing.Match match) {
    if (match.by() == PairKey.LIKENESS) {
      sink.accept(
          Finding.warning(
                  "deid.pair.likeness",
                  "The result was paired by likeness alone; look whether it is of this original")
              .in(names.shown(match.result().path())));
    }
  }

  private void open(Pairing.Match match, Look look) {
    String name = names.shown(match.result().path());
    try (DicomFile original = DicomFile.open(match.original().path());
        DicomFile result = DicomFile.open(match.result().path())) {
      int patient =
          match.by() == PairKey.ORDER ? Identities.ANYBODY : originals.patient(match.original());
      look.at(
          new ObjectPair(
              original,
              result,
              patient,
              match.original().patient(),
              match.result().patient(),
              name));
    } catch (IOException e) {
      sink.accept(Finding.error("deid.unreadable", "The object cannot be read").in(name));
    }
  }

  private void compare(ObjectPair pair) throws IOException {
    new Alignment(
            expectations,
            attribute -> {
              decisions.add(attribute);
              rules.attributes().check(attribute, pair.file(), sink);
            },
            content -> {
              decisions.add(content);
              rules.contents().check(content, pair.file(), sink);
            },
            attribute -> uncompared.increment())
        .compare(pair);
    rules.objects().check(pair, pair.file(), sink);
    look(pair.result(), pair.file(), pair.patient());
  }

  /** Looks at a result by itself. */
  private void look(DicomFile result, String file, int patient) throws IOException {
    rules.results().check(new ResultObject(result, file), file, sink);
    leaks(result, file, patient);
  }

  private void leaks(DicomFile result, String file, int patient) throws IOException {
    LeakSearch search = search(patient, file);
    search.searchName(names.below(result.path().orElseThrow()));
    if (identities.size() > 0) {
      search.search(result);
    }
  }

  private LeakSearch search(int patient, String file) {
    return new LeakSearch(
        identities, patient, expectations, common, leak -> leakRules.report(leak, file, sink));
  }

  private void answer(ObjectPair pair) throws IOException {
    DataSet original = pair.original().dataSet();
    List<String> uids = new ArrayList<>();
    for (int tag :
        new int[] {
          Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID, Tag.PatientID
        }) {
      original.string(tag).filter(uid -> !uid.isEmpty()).ifPresent(uids::add);
    }
    answered.addAll(uids);
    for (Answer answer : answers.orElseThrow().of(uids)) {
      answered(answer, pair.file(), answerCheck.passes(answer, pair));
    }
  }

  /** A DICOMDIR lists the objects in and below its folder. */
  private void directory(DicomFile file, Path path) {
    String name = names.shown(path);
    Set<Path> listed = new DirectoryRule().check(file, finding -> sink.accept(finding.in(name)));
    for (Scan result : results.objects()) {
      Path object = result.path().toAbsolutePath();
      if (object.startsWith(path.toAbsolutePath().getParent()) && !listed.contains(object)) {
        sink.accept(
            Finding.warning("deid.directory.missing", "The DICOMDIR does not list the object")
                .in(names.shown(result.path())));
      }
    }
  }

  private void answered(Answer answer, String file, boolean passed) {
    score.add(answer.kind(), passed);
    if (!passed) {
      sink.accept(
          Finding.note(
                  "deid.answer.failed",
                  file.isEmpty()
                      ? "A check of the answer key does not pass: there is no result for it"
                      : "A check of the answer key does not pass")
              .in(file)
              .at(answer.place())
              .expecting(answer.kind().word(), ""));
    }
  }

  /** What has no counterpart, and what is no object. */
  private void others(Pairing pairing, boolean alone) throws OperationException, IOException {
    for (Scan missing : pairing.missing()) {
      String name =
          new Names(request.originals(), identities, request.showValues()).shown(missing.path());
      sink.accept(
          Finding.warning(
                  "deid.pair.missing",
                  "No result was found for the original; nothing is proven of it")
              .in(name));
    }
    List<Path> rest = new ArrayList<>(results.directories());
    for (Scan strange : pairing.strange()) {
      rest.add(strange.path());
      if (!alone) {
        sink.accept(
            Finding.warning(
                    "deid.pair.strange",
                    "No original was found for the result; it is only searched for identifiers")
                .in(names.shown(strange.path())));
      }
    }
    Set<Path> directories = new HashSet<>(results.directories());
    for (Path path : rest) {
      try (DicomFile file = DicomFile.open(path)) {
        if (directories.contains(path)) {
          directory(file, path);
          leaks(file, names.shown(path), Identities.ANYBODY);
        } else {
          look(file, names.shown(path), Identities.ANYBODY);
        }
      }
    }
    for (Path path : results.others()) {
      String name = names.shown(path);
      LeakSearch search = search(Identities.ANYBODY, name);
      search.searchName(names.below(path));
      search.searchOther(path);
    }
    for (Path path : results.unreadable()) {
      sink.accept(
          Finding.error("deid.unreadable", "The file cannot be read").in(names.shown(path)));
    }
  }
}
