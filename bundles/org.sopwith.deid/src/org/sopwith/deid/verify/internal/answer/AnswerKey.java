// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checks of an answer key by what they are for: an instance, a series, a study, a patient. */
public final class AnswerKey {
  private final Map<String, List<Answer>> byUid = new HashMap<>();
  private final Map<String, String> scopes = new HashMap<>();
  private int unknown;

  void add(String scope, String uid, Answer answer) {
    byUid.computeIfAbsent(uid, key -> new ArrayList<>()).add(answer);
    scopes.put(uid, scope);
  }

  void addUnknown() {
    unknown++;
  }

  /** How many checks are of a kind that is not known. */
  public int unknown() {
    return unknown;
  }

  /** The checks for the UIDs or the Patient ID of an object. */
  public List<Answer> of(List<String> uids) {
    List<Answer> answers = new ArrayList<>();
    for (String uid : uids) {
      answers.addAll(byUid.getOrDefault(uid, List.of()));
    }
    return answers;
  }

  /** The checks of everything that was not met. */
  public List<Answer> notOf(Set<String> met) {
    List<Answer> answers = new ArrayList<>();
    byUid.forEach(
        (uid, list) -> {
          if (!met.contains(uid)) {
            answers.addAll(list);
          }
        });
    return answers;
  }

  /** Whether there are checks for a UID or Patient ID. */
  public boolean contains(String uid) {
    return byUid.containsKey(uid);
  }

  /** How many checks there are. */
  public int size() {
    return byUid.values().stream().mapToInt(List::size).sum();
  }
}
