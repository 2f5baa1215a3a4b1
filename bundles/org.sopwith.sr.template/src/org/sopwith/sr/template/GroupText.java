// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sopwith.standard.Code;
import org.sopwith.standard.ContextGroups;

/**
 * What a search sees of a context group: those of the standard are read from its tables, so that
 * not each of them has to become a model.
 *
 * @param codes its own codes
 * @param snomedRt the older SNOMED code of each, or empty
 * @param includes the numbers of the groups that it includes
 */
record GroupText(
    String cid,
    String name,
    String keyword,
    List<Code> codes,
    List<String> snomedRt,
    List<String> includes) {

  private GroupText(String cid, String name, String keyword) {
    this(cid, name, keyword, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** All groups of a catalog. */
  static Stream<GroupText> all(TemplateCatalog catalog) {
    return switch (catalog) {
      case StandardCatalog standard ->
          ContextGroups.standard().all().stream().map(GroupText::printed);
      case LibraryCatalog(TemplateLibrary library, TemplateCatalog below) ->
          Stream.concat(
              library.getContextGroups().stream().map(GroupText::modelled),
              all(below)
                  .filter(
                      group ->
                          library.getContextGroups().stream()
                              .noneMatch(own -> own.getCid().equals(group.cid))));
      default ->
          catalog.cids().stream()
              .flatMap(cid -> catalog.contextGroup(cid).stream())
              .map(GroupText::modelled);
    };
  }

  private static GroupText printed(org.sopwith.standard.ContextGroup group) {
    GroupText text = new GroupText(group.cid(), group.name(), group.keyword());
    for (org.sopwith.standard.ContextGroup.Member member : group.members()) {
      switch (member) {
        case org.sopwith.standard.ContextGroup.Concept concept -> {
          text.codes.add(concept.code());
          text.snomedRt.add(concept.snomedRt());
        }
        case org.sopwith.standard.ContextGroup.Include include -> text.includes.add(include.cid());
      }
    }
    return text;
  }

  private static GroupText modelled(ContextGroup group) {
    GroupText text = new GroupText(group.getCid(), group.getName(), group.getKeyword());
    for (Member member : group.getMembers()) {
      switch (member) {
        case CodeMember code when code.getCode() != null -> {
          text.codes.add(code.getCode());
          text.snomedRt.add(code.getSnomedRt());
        }
        case GroupMember include -> text.includes.add(include.getCid());
        default -> {}
      }
    }
    return text;
  }
}
