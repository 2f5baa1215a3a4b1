// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.CodeText;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Extensibility;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.Member;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateLibrary;

/** Changes context groups of a library. */
public final class GroupEdits {
  private static final Pattern CID = Pattern.compile("(?i)CID\\s+(\\w+).*");

  private GroupEdits() {}

  /** Adds an empty context group to a library. */
  public static ContextGroup add(TemplateLibrary library, TemplateCatalog catalog) {
    ContextGroup group = TemplateFactory.eINSTANCE.createContextGroup();
    group.setId(UUID.randomUUID().toString());
    group.setCid(TemplateEdits.free(catalog.cids()));
    group.setName("New Context Group");
    group.setExtensible(Extensibility.EXTENSIBLE);
    library.getContextGroups().add(group);
    return group;
  }

  /** Gives a group another number; rows and groups of the library that name it follow. */
  public static void setCid(TemplateLibrary library, ContextGroup group, String cid) {
    String old = group.getCid();
    String given = cid.strip();
    group.setCid(given);
    if (old.isEmpty() || old.equals(given)) {
      return;
    }
    for (TreeIterator<EObject> all = library.eAllContents(); all.hasNext(); ) {
      switch (all.next()) {
        case GroupTerm term when term.getCid().equals(old) -> term.setCid(given);
        case GroupMember member when member.getCid().equals(old) -> member.setCid(given);
        default -> {}
      }
    }
  }

  /**
   * A member as somebody types it: a code such as {@code (121071, DCM, "Finding")}, or {@code CID
   * 7021} for all codes of that group.
   *
   * @throws OperationException in one sentence, if it is neither
   */
  public static Member member(String text, TemplateCatalog catalog) throws OperationException {
    Matcher matcher = CID.matcher(text.strip());
    if (matcher.matches()) {
      GroupMember member = TemplateFactory.eINSTANCE.createGroupMember();
      member.setCid(matcher.group(1));
      member.setName(catalog.contextGroup(matcher.group(1)).map(ContextGroup::getName).orElse(""));
      return member;
    }
    CodeMember member = TemplateFactory.eINSTANCE.createCodeMember();
    try {
      member.setCode(CodeText.parse(text));
    } catch (IllegalArgumentException e) {
      throw new OperationException(
          "A member is a code such as (121071, DCM, \"Finding\"), or CID 7021 for a group.", e);
    }
    return member;
  }
}
