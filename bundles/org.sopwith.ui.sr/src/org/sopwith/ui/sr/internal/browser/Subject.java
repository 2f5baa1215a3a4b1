// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.List;
import java.util.Optional;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.CodeText;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateTerm;
import org.sopwith.sr.template.TemplateUses.Use;
import org.sopwith.standard.Code;

/** What the browser shows and what its links lead to. */
public sealed interface Subject {
  /**
   * A template.
   *
   * @param tid its number
   * @param row the number of the row to show, or empty
   */
  record OfTemplate(String tid, String row) implements Subject {
    /** A template as a whole. */
    OfTemplate(String tid) {
      this(tid, "");
    }

    @Override
    public String title() {
      return "TID " + tid;
    }

    @Override
    public String link() {
      return "tid:" + tid + (row.isEmpty() ? "" : "#" + row);
    }
  }

  /**
   * A context group.
   *
   * @param cid its number
   */
  record OfGroup(String cid) implements Subject {
    @Override
    public String title() {
      return "CID " + cid;
    }

    @Override
    public String link() {
      return "cid:" + cid;
    }
  }

  /** A code. */
  record OfCode(Code code) implements Subject {
    @Override
    public String title() {
      return code.toString();
    }

    @Override
    public String link() {
      return "code:" + code;
    }
  }

  /** The number or code, as PS3.16 prints it; what is copied. */
  String title();

  /** An address of its own, for links in texts. */
  String link();

  /** What an address of {@link #link} leads to. */
  static Optional<Subject> ofLink(String link) {
    int colon = link.indexOf(':');
    String rest = link.substring(colon + 1);
    return switch (link.substring(0, Math.max(colon, 0))) {
      case "tid" -> {
        String[] parts = rest.split("#", 2);
        yield Optional.of(new OfTemplate(parts[0], parts.length > 1 ? parts[1] : ""));
      }
      case "cid" -> Optional.of(new OfGroup(rest));
      case "code" -> Optional.of(new OfCode(CodeText.parse(rest)));
      default -> Optional.empty();
    };
  }

  /** What an object of the model, or a code, is; nothing for others. */
  static Optional<Subject> of(Object object) {
    return switch (object) {
      case Subject subject -> Optional.of(subject);
      case Code code -> Optional.of(new OfCode(code));
      case Template template -> Optional.of(new OfTemplate(template.getTid()));
      case IncludeRow include when include.getTemplate() != null ->
          Optional.of(new OfTemplate(include.getTemplate().getTid()));
      case Row row when row.eContainer() instanceof Template template ->
          Optional.of(new OfTemplate(template.getTid(), row.getNumber()));
      case ContextGroup group -> Optional.of(new OfGroup(group.getCid()));
      case CodeTerm term when term.getCode() != null -> Optional.of(new OfCode(term.getCode()));
      case GroupTerm term -> Optional.of(new OfGroup(term.getCid()));
      case TemplateTerm term -> Optional.of(new OfTemplate(term.getTid()));
      case CodeMember member when member.getCode() != null ->
          Optional.of(new OfCode(member.getCode()));
      case IncludeNode node -> Optional.of(new OfTemplate(node.tid()));
      case Use.InRow use -> Optional.of(new OfTemplate(use.tid(), use.row().getNumber()));
      case Use.InGroup use -> Optional.of(new OfGroup(use.cid()));
      case GroupMember member -> Optional.of(new OfGroup(member.getCid()));
      case null, default -> Optional.empty();
    };
  }

  /** The first of several objects that is something. */
  static Optional<Subject> first(List<?> objects) {
    return objects.stream().map(Subject::of).flatMap(Optional::stream).findFirst();
  }
}
