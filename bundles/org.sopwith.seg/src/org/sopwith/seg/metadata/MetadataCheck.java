// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Severity;
import org.sopwith.seg.Segment;
import org.sopwith.seg.internal.SegmentationObject;
import org.sopwith.seg.internal.check.SegRules;
import org.sopwith.seg.metadata.MetadataText.Place;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;

/**
 * What is wrong with a metadata file while it is edited: what {@link MetadataReader} refuses, and
 * what the rules for segmentations say of names and codes.
 */
public final class MetadataCheck {
  private static final Pattern POINTER = Pattern.compile("[^,]*, (/\\S*): (.*)", Pattern.DOTALL);
  private static final Pattern ITEM = Pattern.compile("SegmentSequence\\[(\\d+)]");

  private MetadataCheck() {}

  /**
   * Something wrong.
   *
   * @param place the segment; empty if it is about the whole file
   * @param message one sentence
   */
  public record Problem(Optional<Place> place, Severity severity, String message) {}

  /** Checks a text. */
  public static List<Problem> check(MetadataText text) {
    List<Problem> problems = new ArrayList<>();
    List<Place> places = text.segments();
    if (places.isEmpty()) {
      return List.of(
          new Problem(Optional.empty(), Severity.ERROR, "At least one segment is needed."));
    }
    for (Place place : places) {
      read("{\"segmentAttributes\": [[" + text.segmentText(place) + "]]}", Optional.of(place))
          .ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    Optional<Problem> whole = read(text.text(), Optional.empty());
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    problems.addAll(rules(text, places));
    return problems;
  }

  private static Optional<Problem> read(String json, Optional<Place> place) {
    try {
      MetadataReader.read(json.getBytes(StandardCharsets.UTF_8), "metadata");
      return Optional.empty();
    } catch (OperationException e) {
      return Optional.of(new Problem(place, Severity.ERROR, sentence(e.getMessage())));
    } catch (IOException e) {
      return Optional.of(new Problem(place, Severity.ERROR, e.getMessage()));
    }
  }

  /** The name of the member instead of the pointer. */
  private static String sentence(String message) {
    Matcher pointer = POINTER.matcher(message);
    if (!pointer.matches()) {
      return message;
    }
    String[] steps = pointer.group(1).split("/");
    String last = steps.length == 0 ? "" : steps[steps.length - 1];
    return (last.isEmpty() ? "" : last + ": ") + pointer.group(2);
  }

  private static List<Problem> rules(MetadataText text, List<Place> places) {
    List<Segment> segments;
    try {
      segments =
          MetadataReader.read(text.text().getBytes(StandardCharsets.UTF_8), "metadata")
              .files()
              .stream()
              .flatMap(List::stream)
              .map(LabelledSegment::segment)
              .toList();
    } catch (OperationException | IOException e) {
      throw new IllegalStateException(e);
    }
    Set<Problem> problems = new LinkedHashSet<>();
    SegRules.ofNames(SegmentationObject.named(segments))
        .forEach(finding -> problems.add(problem(finding, places)));
    return List.copyOf(problems);
  }

  private static Problem problem(Finding finding, List<Place> places) {
    Matcher item = ITEM.matcher(finding.path());
    Optional<Place> place =
        item.lookingAt()
            ? Optional.of(places.get(Integer.parseInt(item.group(1)) - 1))
            : Optional.empty();
    String expected = finding.expected().isEmpty() ? "" : "; expected: " + finding.expected();
    return new Problem(place, finding.severity(), finding.message() + expected + ".");
  }
}
