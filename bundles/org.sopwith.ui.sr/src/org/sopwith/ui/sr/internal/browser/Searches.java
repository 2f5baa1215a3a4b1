// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateSearch;
import org.sopwith.sr.template.TemplateSearch.Hit;
import org.sopwith.sr.template.TemplateSearch.Kind;
import org.sopwith.standard.Code;

/**
 * What a search has to go through; made in a job, as the first search reads all tables.
 *
 * @param ownTids the templates that are not of the standard
 * @param ownCids the context groups that are not of the standard
 */
record Searches(TemplateCatalog catalog, Set<String> ownTids, Set<String> ownCids) {

  /** What has the words, the best first; without words all templates and groups. */
  List<Result> find(String words, Scope scope) {
    Stream<Result> results =
        words.isBlank()
            ? everything(scope)
            : TemplateSearch.of(catalog).find(words, kinds(scope)).stream().map(this::result);
    return results.filter(result -> fits(result, scope)).toList();
  }

  private Stream<Result> everything(Scope scope) {
    Set<Kind> kinds = kinds(scope);
    Stream<Result> templates =
        kinds.contains(Kind.TEMPLATE) ? catalog.tids().stream().map(this::template) : Stream.of();
    Stream<Result> groups =
        kinds.contains(Kind.GROUP) ? catalog.cids().stream().map(this::group) : Stream.of();
    return Stream.concat(templates, groups);
  }

  private Result template(String tid) {
    String name = catalog.template(tid).map(Template::getName).orElse("");
    return new Result(new Subject.OfTemplate(tid), "TID " + tid, name, "");
  }

  private Result group(String cid) {
    String name = catalog.contextGroup(cid).map(group -> group.getName()).orElse("");
    return new Result(new Subject.OfGroup(cid), "CID " + cid, name, "");
  }

  private Result result(Hit hit) {
    return switch (hit) {
      case Hit.OfTemplate(String tid, String name, List<Code> within, int score) ->
          new Result(new Subject.OfTemplate(tid), "TID " + tid, name, print(within));
      case Hit.OfGroup(String cid, String name, List<Code> within, int score) ->
          new Result(new Subject.OfGroup(cid), "CID " + cid, name, print(within));
      case Hit.OfCode(Code code, int count, int score) ->
          new Result(
              new Subject.OfCode(code),
              code.value(),
              code.meaning(),
              code.scheme() + ", used in " + count);
    };
  }

  private static String print(List<Code> codes) {
    return codes.stream()
        .map(code -> code.meaning() + " (" + code.value() + ")")
        .collect(Collectors.joining(", "));
  }

  private boolean fits(Result result, Scope scope) {
    return switch (scope) {
      case ROOTS ->
          result.subject() instanceof Subject.OfTemplate template
              && catalog.template(template.tid()).map(Template::isRoot).orElse(false);
      case OWN ->
          switch (result.subject()) {
            case Subject.OfTemplate template -> ownTids.contains(template.tid());
            case Subject.OfGroup group -> ownCids.contains(group.cid());
            case Subject.OfCode code -> false;
          };
      default -> true;
    };
  }

  private static Set<Kind> kinds(Scope scope) {
    return switch (scope) {
      case ALL -> EnumSet.allOf(Kind.class);
      case TEMPLATES, ROOTS -> EnumSet.of(Kind.TEMPLATE);
      case GROUPS -> EnumSet.of(Kind.GROUP);
      case CODES -> EnumSet.of(Kind.CODE);
      case OWN -> EnumSet.of(Kind.TEMPLATE, Kind.GROUP);
    };
  }
}
