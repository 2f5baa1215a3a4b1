// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sopwith.sr.template.CodeMember;
import org.sopwith.sr.template.GroupMember;
import org.sopwith.sr.template.Member;
import org.sopwith.ui.SopwithUi;

/** The codes of a context group and the groups that it includes. */
final class MembersPage implements BrowserPage {
  private final BrowserSite site;
  private final Composite area;
  private final Text filter;
  private final Button included;
  private final Label count;
  private final TableViewer table;
  private String cid = "";

  MembersPage(Composite parent, BrowserSite site) {
    this.site = site;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
    Composite bar = new Composite(area, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(3).margins(4, 3).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage("filter by code value or meaning");
    filter.setData(SopwithUi.WIDGET_KEY, "templates.members.filter");
    filter.addListener(SWT.Modify, event -> update());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(filter);
    included = new Button(bar, SWT.CHECK);
    included.setText("codes of &included groups");
    included.setData(SopwithUi.WIDGET_KEY, "templates.members.included");
    included.addListener(SWT.Selection, event -> update());
    count = new Label(bar, SWT.RIGHT);
    count.setData(SopwithUi.WIDGET_KEY, "templates.members.count");
    Composite below = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
    table = new TableViewer(below, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.getTable().setHeaderVisible(true);
    table.getTable().setData(SopwithUi.WIDGET_KEY, "templates.members");
    new LinkTable<>(table, Member.class, site)
        .column("Code Value", 12, 100, MembersPage::value, Subject::of)
        .column("Scheme", 0, 76, MembersPage::scheme)
        .column("Code Meaning", 40, 220, MembersPage::meaning)
        .column("SNOMED-RT", 0, 90, row -> row instanceof CodeMember c ? c.getSnomedRt() : "")
        .column("Units", 0, 90, row -> row instanceof CodeMember c ? c.getUnits() : "");
  }

  private static String value(Member member) {
    return switch (member) {
      case CodeMember code when code.getCode() != null -> code.getCode().value();
      case GroupMember group -> "CID " + group.getCid();
      default -> "";
    };
  }

  private static String scheme(Member member) {
    return switch (member) {
      case CodeMember code when code.getCode() != null -> code.getCode().scheme();
      case GroupMember group -> "included";
      default -> "";
    };
  }

  private static String meaning(Member member) {
    return switch (member) {
      case CodeMember code when code.getCode() != null -> code.getCode().meaning();
      case GroupMember group -> group.getName();
      default -> "";
    };
  }

  private void update() {
    List<Member> members = new ArrayList<>();
    collect(cid, members, new HashSet<>());
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    List<Member> shown =
        members.stream()
            .filter(
                member ->
                    (value(member) + " " + scheme(member) + " " + meaning(member))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
            .toList();
    table.setInput(shown);
    count.setText(
        shown.size() == members.size()
            ? String.format("%,d", shown.size())
            : String.format("%,d of %,d", shown.size(), members.size()));
    count.requestLayout();
  }

  private void collect(String number, List<Member> into, Set<String> visited) {
    if (visited.add(number)) {
      site.catalog()
          .contextGroup(number)
          .ifPresent(
              group -> {
                for (Member member : group.getMembers()) {
                  into.add(member);
                  if (included.getSelection() && member instanceof GroupMember other) {
                    collect(other.getCid(), into, visited);
                  }
                }
              });
    }
  }

  @Override
  public Control control() {
    return area;
  }

  @Override
  public void focus() {
    table.getTable().setFocus();
  }

  @Override
  public void show(Subject subject) {
    if (subject instanceof Subject.OfGroup group) {
      if (!cid.equals(group.cid())) {
        cid = group.cid();
        filter.setText("");
      }
      boolean includes =
          site.catalog().contextGroup(cid).stream()
              .flatMap(one -> one.getMembers().stream())
              .anyMatch(GroupMember.class::isInstance);
      included.setEnabled(includes);
      update();
    }
  }
}
