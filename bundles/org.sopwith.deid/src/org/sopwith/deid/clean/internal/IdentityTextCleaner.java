// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.TextCleaner;
import org.sopwith.deid.identity.Redaction;
import org.sopwith.deid.identity.Span;
import org.sopwith.deid.identity.Strictness;
import org.sopwith.dicom.Element;

/**
 * Takes out of text the identities that the object itself tells, and what has the form of one. The
 * rest stays.
 */
public final class IdentityTextCleaner implements TextCleaner {
  private static final int REMEMBERED = 4096;
  private static final int LONGEST_REMEMBERED = 256;

  private record Key(String text, Set<String> options) {}

  private final TextPatterns patterns = new TextPatterns();
  private final Map<Key, List<Span>> remembered = new ConcurrentHashMap<>();

  @Override
  public Optional<String> clean(String text, Element element, CleaningContext object) {
    List<Span> spans = new ArrayList<>(object.identities().find(text, Strictness.CLEANED));
    Set<String> options =
        object.profile().getOptions().stream()
            .map(option -> Integer.toString(option.getValue()))
            .collect(Collectors.toSet());
    forms(new Key(text, options)).stream()
        .filter(span -> !object.identities().isKept(text.substring(span.from(), span.to())))
        .forEach(spans::add);
    return Redaction.apply(
        text, Span.merged(spans), element.vr(), object.profile().getTextMarker());
  }

  /** Objects of a series have the same descriptions. */
  private List<Span> forms(Key key) {
    if (key.text.length() > LONGEST_REMEMBERED) {
      return patterns.find(key.text, key.options);
    }
    if (remembered.size() > REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(key, each -> patterns.find(each.text, each.options));
  }
}
