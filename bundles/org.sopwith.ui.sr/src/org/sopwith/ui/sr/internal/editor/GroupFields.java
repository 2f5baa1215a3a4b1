// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Extensibility;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.Member;
import org.sopwith.sr.template.edit.GroupEdits;
import org.sopwith.sr.template.edit.TermIndex;
import org.sopwith.ui.Widgets;

/** The fields of a context group and its members; a code or a CID is added by typing. */
final class GroupFields {
  private final EditorHost host;
  private final Supplier<Optional<ContextGroup>> group;
  private final Composite pane;
  private final Text cid;
  private final Text name;
  private final Text version;
  private final Button extensible;
  private final TableViewer members;
  private final Text member;

  GroupFields(Composite parent, EditorHost host, Supplier<Optional<ContextGroup>> group) {
    this.host = host;
    this.group = group;
    boolean readOnly = host.document().isReadOnly();
    pane = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(1, false);
    layout.marginHeight = 2;
    layout.marginWidth = 4;
    pane.setLayout(layout);
    Composite line = Widgets.line(pane, 7);
    Widgets.label(line, "CID");
    cid =
        Widgets.field(
            line,
            Ids.GROUPS + ".cid",
            "Number of the group",
            SWT.SINGLE,
            text ->
                change(
                    "Change CID", one -> GroupEdits.setCid(host.document().library(), one, text)));
    cid.setLayoutData(Widgets.narrow(54));
    name =
        Widgets.field(
            line,
            Ids.GROUPS + ".name",
            "Name of the group",
            SWT.SINGLE,
            text -> change("Change Name", one -> one.setName(text.strip())));
    name.setLayoutData(Widgets.wide(80));
    Widgets.label(line, "version");
    version =
        Widgets.field(
            line,
            Ids.GROUPS + ".version",
            "Version of the group, a date as a rule",
            SWT.SINGLE,
            text -> change("Change Version", one -> one.setVersion(text.strip())));
    version.setLayoutData(Widgets.narrow(64));
    extensible =
        Widgets.check(
            line,
            Ids.GROUPS + ".extensible",
            "extensible",
            "Other codes may be used too",
            yes ->
                change(
                    "Change Extensible",
                    one ->
                        one.setExtensible(
                            yes ? Extensibility.EXTENSIBLE : Extensibility.NON_EXTENSIBLE)));
    Composite list = new Composite(pane, SWT.NONE);
    list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    TableColumnLayout columns = new TableColumnLayout();
    list.setLayout(columns);
    members = new TableViewer(list, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
    Widgets.named(members.getTable(), Ids.MEMBERS);
    members.getTable().setHeaderVisible(true);
    members.setContentProvider(ArrayContentProvider.getInstance());
    column(columns, "Code", 24, GroupFields::code);
    column(columns, "Scheme", 14, GroupFields::scheme);
    column(columns, "Meaning", 62, GroupFields::meaning);
    members
        .getTable()
        .addListener(
            SWT.KeyDown,
            event -> {
              if (event.keyCode == SWT.DEL) {
                remove();
              }
            });
    Composite add = Widgets.line(pane, 4);
    member = Widgets.named(new Text(add, SWT.SINGLE | SWT.BORDER), Ids.MEMBER);
    member.setMessage("type part of a meaning, a code, or a CID, and press Enter");
    member.setLayoutData(Widgets.wide(160));
    member.addListener(SWT.DefaultSelection, event -> add());
    ContentProposalAdapter proposals =
        new ContentProposalAdapter(member, new TextContentAdapter(), this::proposals, null, null);
    proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    proposals.setAutoActivationDelay(100);
    proposals.setPropagateKeys(true);
    Button addButton =
        Widgets.button(add, Ids.MEMBER + ".add", "Add", "Adds the code or group", this::add);
    Button up = Widgets.button(add, Ids.MEMBER + ".up", "Up", "Moves the member up", this::up);
    Button remove =
        Widgets.button(
            add, Ids.MEMBER + ".remove", "Remove", "Removes the members (Del)", this::remove);
    for (Text text : List.of(cid, name, version, member)) {
      text.setEditable(!readOnly);
    }
    for (Button button : List.of(extensible, addButton, up, remove)) {
      button.setEnabled(!readOnly);
    }
  }

  private interface Cell {
    String of(Member member);
  }

  private void column(TableColumnLayout layout, String title, int weight, Cell cell) {
    TableViewerColumn column = new TableViewerColumn(members, SWT.NONE);
    column.getColumn().setText(title);
    layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50));
    column.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(Object element) {
            return cell.of((Member) element);
          }
        });
  }

  private static String code(Member member) {
    return switch (member) {
      case CodeMember one when one.getCode() != null -> one.getCode().value();
      case GroupMember one -> "CID " + one.getCid();
      default -> "";
    };
  }

  private static String scheme(Member member) {
    return member instanceof CodeMember one && one.getCode() != null
        ? one.getCode().scheme()
        : "include";
  }

  private static String meaning(Member member) {
    return switch (member) {
      case CodeMember one when one.getCode() != null -> one.getCode().meaning();
      case GroupMember one -> one.getName();
      default -> "";
    };
  }

  private IContentProposal[] proposals(String contents, int position) {
    String typed = contents.substring(0, position).replaceFirst("(?i)^CID\\s*", "");
    List<TermIndex.Kind> kinds = List.of(TermIndex.Kind.CODE, TermIndex.Kind.GROUP);
    return TermIndex.standard().find(typed, kinds).stream()
        .map(
            entry ->
                new ContentProposal(
                    entry.kind() == TermIndex.Kind.GROUP ? "CID " + entry.text() : entry.text(),
                    entry.label(),
                    null))
        .toArray(IContentProposal[]::new);
  }

  private void change(String label, Consumer<ContextGroup> edit) {
    if (!host.document().isReadOnly()) {
      group.get().ifPresent(one -> host.change(label, () -> edit.accept(one)));
    }
  }

  private void add() {
    try {
      Member made = GroupEdits.member(member.getText(), host.document().catalog());
      change("Add Member", one -> one.getMembers().add(made));
      member.setText("");
      host.tell("");
    } catch (OperationException e) {
      host.tell(e.getMessage());
    }
  }

  @SuppressWarnings("unchecked")
  private List<Member> selected() {
    return members.getStructuredSelection().toList();
  }

  private void remove() {
    List<Member> selected = selected();
    if (!selected.isEmpty()) {
      change("Remove Members", one -> one.getMembers().removeAll(selected));
    }
  }

  private void up() {
    selected().stream()
        .findFirst()
        .ifPresent(
            moved ->
                change(
                    "Move Member",
                    one -> {
                      int index = one.getMembers().indexOf(moved);
                      one.getMembers().move(Math.max(0, index - 1), index);
                    }));
  }

  /** Shows a group, or nothing. */
  void show(Optional<ContextGroup> shown) {
    pane.setEnabled(shown.isPresent());
    Widgets.show(cid, shown.map(ContextGroup::getCid).orElse(""));
    Widgets.show(name, shown.map(ContextGroup::getName).orElse(""));
    Widgets.show(version, shown.map(ContextGroup::getVersion).orElse(""));
    extensible.setSelection(
        shown.filter(one -> one.getExtensible() == Extensibility.EXTENSIBLE).isPresent());
    members.setInput(shown.map(one -> one.getMembers().toArray()).orElse(new Object[0]));
  }
}
