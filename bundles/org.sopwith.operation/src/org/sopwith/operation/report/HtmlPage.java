// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sopwith.operation.Product;

/**
 * A report of figures and tables as one page with its style inside. Texts are escaped but for those
 * that are said to be HTML.
 */
public final class HtmlPage {
  private static final Pattern BREAKS = Pattern.compile("(?<=[.\\]])|(?<=[a-z])(?=[A-Z])");

  private final Writer out;

  /** Writes a page from its beginning to its heading. */
  public HtmlPage(Writer out, String title) throws IOException {
    this.out = out;
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      out.write(Html.head(title, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
    out.write("<h1>" + Html.escape(title) + "</h1>\n");
  }

  /** Ends the page. */
  public void end() throws IOException {
    out.write("<footer>" + Html.escape(Product.nameAndVersion()) + "</footer>\n</body>\n</html>\n");
    out.flush();
  }

  /** The first sentence. */
  public void verdict(boolean good, String html) throws IOException {
    out.write("<p class=\"verdict" + (good ? "" : " failed") + "\">" + html + "</p>\n");
  }

  /** A count in a box; boxes stand between {@code <div class="figures">} and its end. */
  public void figure(long count, String what) throws IOException {
    out.write("<div class=\"figure\"><b>" + number(count) + "</b>" + what + "</div>");
  }

  /** A heading that links can go to. */
  public void heading(String id, String title) throws IOException {
    out.write("<h2 id=\"" + id + "\">" + Html.escape(title) + "</h2>\n");
  }

  /** A link to a heading of this page. */
  public void link(String id, String title) throws IOException {
    out.write("<a href=\"#" + id + "\">" + Html.escape(title) + "</a>");
  }

  public void list(Iterable<String> sentences) throws IOException {
    out.write("<ul>\n");
    for (String sentence : sentences) {
      out.write("<li>" + Html.escape(sentence) + "</li>\n");
    }
    out.write("</ul>\n");
  }

  /** Begins a part that is folded away unless it is open. */
  public void beginDetails(boolean open, String title, String size) throws IOException {
    out.write("<details" + (open ? " open" : "") + "><summary>" + Html.escape(title));
    out.write(" <span class=\"dim\">" + Html.escape(size) + "</span></summary>\n");
  }

  public void endDetails() throws IOException {
    out.write("</details>\n");
  }

  /** Begins a table. Names of columns; numbers are in those with a # in front. */
  public void beginTable(String... names) throws IOException {
    out.write("<div class=\"wide\"><table>\n<thead><tr>");
    for (String name : names) {
      boolean numbers = name.startsWith("#");
      out.write(numbers ? "<th class=\"n\">" : "<th>");
      out.write(Html.escape(numbers ? name.substring(1) : name) + "</th>");
    }
    out.write("</tr></thead>\n<tbody>\n");
  }

  public void endTable() throws IOException {
    out.write("</tbody></table></div>\n");
  }

  public void cell(String html) throws IOException {
    out.write("<td>" + html + "</td>");
  }

  public void cell(long count) throws IOException {
    out.write("<td class=\"n\">" + number(count) + "</td>");
  }

  public static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** As in {@code 1 object}, {@code 2,000 objects}. */
  public static String counted(long count, String what) {
    return number(count) + " " + what + (count == 1 ? "" : "s");
  }

  /** A rule, keyword or path, which may be broken between its words. */
  public static String code(String text) {
    return text.isEmpty()
        ? ""
        : "<code>" + BREAKS.matcher(Html.escape(text)).replaceAll("<wbr>") + "</code>";
  }

  /** A value, which may be broken anywhere. */
  public static String value(String text) {
    return text.isEmpty() ? "" : "<span class=\"any\">" + Html.escape(text) + "</span>";
  }

  /** The name of a file, which may be broken anywhere. */
  public static String file(String name) {
    return "<span class=\"any dim\">" + Html.escape(name) + "</span>";
  }
}
