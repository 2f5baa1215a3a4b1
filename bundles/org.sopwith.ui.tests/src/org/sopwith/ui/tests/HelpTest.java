// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.ui.SopwithUi;

class HelpTest {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#:]+)\"");

  @Test
  void everyLinkOfTheContentsAndOfThePagesLeadsSomewhere() throws Exception {
    List<String> open = new ArrayList<>(links(read("toc.xml"), ""));
    assertFalse(open.isEmpty());
    List<String> seen = new ArrayList<>();
    while (!open.isEmpty()) {
      String page = open.remove(open.size() - 1);
      if (!seen.contains(page)) {
        seen.add(page);
        open.addAll(links(read(page), "html/"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explorer",
        "findings",
        "validation",
        "operation",
        "welcome",
        "preferences",
        "templates",
        "segments",
        "segmentMetadata",
        "report",
        "operation_deid_apply",
        "operation_deid_verify",
        "deidRegions"
      })
  void everyContextHasItsPage(String id) throws Exception {
    IContext context = HelpSystem.getContext(SopwithUi.BUNDLE_ID + "." + id);
    assertNotNull(context, id);
    for (IHelpResource topic : context.getRelatedTopics()) {
      assertNotNull(read(topic.getHref().substring(topic.getHref().indexOf("html/"))));
    }
  }

  private static List<String> links(String text, String folder) {
    List<String> links = new ArrayList<>();
    for (Matcher matcher = LINK.matcher(text); matcher.find(); ) {
      links.add(folder + matcher.group(1));
    }
    return links;
  }

  private static String read(String path) throws Exception {
    URL entry = Platform.getBundle(SopwithUi.BUNDLE_ID).getEntry(path);
    assertNotNull(entry, path);
    try (InputStream in = entry.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
