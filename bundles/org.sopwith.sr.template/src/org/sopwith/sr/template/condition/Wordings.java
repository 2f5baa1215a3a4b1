// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What some conditions of PS3.16 mean, in words that the parser knows: {@code wordings.tsv}. */
final class Wordings {
  private static final String ANY = "*";

  private final Map<String, String> meanings = new HashMap<>();

  private Wordings() {
    try (InputStream in = Wordings.class.getResourceAsStream("wordings.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(cells -> meanings.put(cells[0] + ":" + cells[1], cells[2]));
    } catch (IOException e) {
      throw new UncheckedIOException("The table of wordings cannot be read.", e);
    }
  }

  /** The words that say the same in a template, or these if there are none. */
  static String plain(String tid, String words) {
    Map<String, String> meanings = Holder.WORDINGS.meanings;
    String meaning = meanings.get(tid + ":" + words);
    return meaning != null ? meaning : meanings.getOrDefault(ANY + ":" + words, words);
  }

  private static final class Holder {
    static final Wordings WORDINGS = new Wordings();
  }
}
