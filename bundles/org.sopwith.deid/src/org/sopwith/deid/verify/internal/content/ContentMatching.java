// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/**
 * Which content item became which: those of one list keep their order and what they are about, some
 * go. Of the ways to pair them the one counts that leaves the most pairs, and of these the one
 * where most values, and then most trees below, are as they were.
 */
public final class ContentMatching {
  private static final int MOST = 4_000_000;
  private static final int PAIR = 8;
  private static final int SAME_VALUE = 2;
  private static final int SAME_SHAPE = 1;

  private ContentMatching() {}

  /** For each item before the one after, if there is one. */
  public static List<Optional<DataSet>> of(List<DataSet> before, List<DataSet> after) {
    String[] old = before.stream().map(ContentMatching::head).toArray(String[]::new);
    String[] now = after.stream().map(ContentMatching::head).toArray(String[]::new);
    int[] partner = new int[old.length];
    Arrays.fill(partner, -1);
    if (Arrays.equals(old, now)) {
      Arrays.setAll(partner, i -> i);
    } else if ((long) old.length * now.length > MOST) {
      inOrder(old, now, partner);
    } else {
      best(before, after, old, now, partner);
    }
    List<Optional<DataSet>> matched = new ArrayList<>(old.length);
    for (int to : partner) {
      matched.add(to < 0 ? Optional.empty() : Optional.of(after.get(to)));
    }
    return matched;
  }

  /** What an item is about: relationship, value type, concept name. */
  private static String head(DataSet item) {
    StringBuilder head = new StringBuilder(item.string(Tag.RelationshipType, "").strip());
    head.append('\n').append(Content.type(item));
    for (DataSet name : item.items(Tag.ConceptNameCodeSequence)) {
      head.append('\n').append(name.string(Tag.CodeValue, ""));
      head.append('\n').append(name.string(Tag.CodingSchemeDesignator, ""));
    }
    return head.append(item.contains(Tag.ReferencedContentItemIdentifier) ? "\n@" : "").toString();
  }

  /** The first that fits, for lists that are too long for more. */
  private static void inOrder(String[] old, String[] now, int[] partner) {
    int next = 0;
    for (int i = 0; i < old.length; i++) {
      int at = next;
      while (at < now.length && !now[at].equals(old[i])) {
        at++;
      }
      if (at < now.length) {
        partner[i] = at;
        next = at + 1;
      }
    }
  }

  private static void best(
      List<DataSet> before, List<DataSet> after, String[] old, String[] now, int[] partner) {
    int[][] score = new int[old.length + 1][now.length + 1];
    for (int i = old.length - 1; i >= 0; i--) {
      for (int j = now.length - 1; j >= 0; j--) {
        int skipped = Math.max(score[i + 1][j], score[i][j + 1]);
        int paired =
            old[i].equals(now[j])
                ? score[i + 1][j + 1] + likeness(before.get(i), after.get(j))
                : -1;
        score[i][j] = Math.max(skipped, paired);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.length && j < now.length) {
      boolean paired =
          old[i].equals(now[j])
              && score[i][j] == score[i + 1][j + 1] + likeness(before.get(i), after.get(j));
      if (paired) {
        partner[i++] = j++;
      } else if (score[i][j] == score[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static int likeness(DataSet before, DataSet after) {
    int likeness = PAIR;
    if (Content.isSameValue(before, after)) {
      likeness += SAME_VALUE;
    }
    List<DataSet> below = before.items(Tag.ContentSequence);
    List<DataSet> now = after.items(Tag.ContentSequence);
    boolean alike =
        below.size() == now.size()
            && below.stream()
                .map(ContentMatching::head)
                .toList()
                .equals(now.stream().map(ContentMatching::head).toList());
    return alike ? likeness + SAME_SHAPE : likeness;
  }
}
