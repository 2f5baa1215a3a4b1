// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.TreeViewerEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sopwith.operation.Finding;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.edit.ConditionMeaning;
import org.sopwith.sr.template.edit.RowNode;
import org.sopwith.ui.Widgets;

/** The rows of a template as a tree in columns; includes open in place, in grey. */
final class RowTable {
  private static final int INDENT = 20;
  private static final int MOST_NUMBER_WIDTH = 220;

  private final EditorHost host;
  private final TreeViewer viewer;
  private Map<Row, Finding> worst = Map.of();

  RowTable(Composite parent, EditorHost host, Consumer<String> openTemplate) {
    this.host = host;
    viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
    Tree tree = Widgets.named(viewer.getTree(), Ids.ROWS);
    tree.setHeaderVisible(true);
    tree.setLinesVisible(true);
    viewer.setUseHashlookup(true);
    viewer.setContentProvider(new Content());
    for (RowColumn column : RowColumn.values()) {
      TreeViewerColumn made = new TreeViewerColumn(viewer, SWT.NONE);
      made.getColumn().setText(column.title());
      made.getColumn().setWidth(column.width());
      made.getColumn().setResizable(true);
      made.setLabelProvider(new Labels(column));
      made.setEditingSupport(new RowCellEditing(viewer, host, column));
    }
    ColumnViewerToolTipSupport.enableFor(viewer);
    tree.addListener(SWT.Expand, e -> fitNumbers((TreeItem) e.item));
    activateCellsOnDemand();
    viewer.addDoubleClickListener(
        event -> {
          Object first = viewer.getStructuredSelection().getFirstElement();
          if (first instanceof RowNode node && node.isIncluded()) {
            openTemplate.accept(node.template().getTid());
          }
        });
  }

  /** Numbers below an opened row are not cut off, unless they are nested very deep. */
  private void fitNumbers(TreeItem opened) {
    int depth = 1;
    for (TreeItem at = opened; at.getParentItem() != null; at = at.getParentItem()) {
      depth++;
    }
    TreeColumn column = viewer.getTree().getColumn(RowColumn.ROW.ordinal());
    int needed = Math.min(MOST_NUMBER_WIDTH, RowColumn.ROW.width() + INDENT * depth);
    if (column.getWidth() < needed) {
      column.setWidth(needed);
    }
  }

  private void activateCellsOnDemand() {
    ColumnViewerEditorActivationStrategy strategy =
        new ColumnViewerEditorActivationStrategy(viewer) {
          @Override
          protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
            return event.eventType == ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION
                || event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
                || event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC;
          }
        };
    TreeViewerEditor.create(
        viewer,
        strategy,
        ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR);
  }

  TreeViewer viewer() {
    return viewer;
  }

  /** Shows a template; nothing for none. */
  void show(Optional<Template> template) {
    viewer.setInput(template.orElse(null));
    viewer.expandToLevel(1);
    expandOwn(template);
  }

  private void expandOwn(Optional<Template> template) {
    template.ifPresent(
        one -> RowNode.of(one, host.document().catalog()).forEach(node -> expandOwn(node)));
  }

  /** Opens what is nested, but not what is included. */
  private void expandOwn(RowNode node) {
    if (!node.place().children().isEmpty() && !node.place().isInclude()) {
      viewer.setExpandedState(node, true);
      node.children().stream().filter(one -> !one.isIncluded()).forEach(this::expandOwn);
    }
  }

  void refresh() {
    viewer.refresh();
  }

  /** Marks rows by the worst that is found about each. */
  void mark(Map<Row, List<Finding>> findings) {
    Map<Row, Finding> marks = new HashMap<>();
    findings.forEach(
        (row, all) ->
            all.stream()
                .min((one, other) -> one.severity().compareTo(other.severity()))
                .ifPresent(finding -> marks.put(row, finding)));
    worst = marks;
    viewer.refresh(true);
  }

  /** The selected nodes. */
  List<RowNode> selected() {
    return viewer.getStructuredSelection().stream()
        .filter(RowNode.class::isInstance)
        .map(RowNode.class::cast)
        .toList();
  }

  /** The selected rows that can be changed. */
  List<Row> selectedRows() {
    return selected().stream().filter(node -> !node.isIncluded()).map(RowNode::row).toList();
  }

  /** Selects rows of the template, which are opened to. */
  void select(List<? extends Row> rows) {
    List<RowNode> nodes =
        rows.stream().flatMap(row -> RowNode.of(row, host.document().catalog()).stream()).toList();
    viewer.setSelection(new StructuredSelection(nodes), true);
  }

  /** Edits a cell of the selected row. */
  void edit(RowColumn column) {
    Object first = viewer.getStructuredSelection().getFirstElement();
    if (first != null) {
      viewer.editElement(first, column.ordinal());
    }
  }

  private final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return input instanceof Template template
          ? RowNode.of(template, host.document().catalog()).toArray()
          : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
      return ((RowNode) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
      return ((RowNode) element).parent().orElse(null);
    }

    @Override
    public boolean hasChildren(Object element) {
      return ((RowNode) element).hasChildren();
    }
  }

  private final class Labels extends ColumnLabelProvider {
    private final RowColumn column;

    Labels(RowColumn column) {
      this.column = column;
    }

    @Override
    public String getText(Object element) {
      return column.text((RowNode) element);
    }

    @Override
    public Color getForeground(Object element) {
      return ((RowNode) element).isIncluded()
          ? JFaceResources.getColorRegistry().get("QUALIFIER_COLOR")
          : null;
    }

    @Override
    public Image getImage(Object element) {
      Finding finding = column == RowColumn.ROW ? worst.get(((RowNode) element).row()) : null;
      return finding == null ? null : Widgets.image(finding.severity());
    }

    @Override
    public String getToolTipText(Object element) {
      RowNode node = (RowNode) element;
      if (column == RowColumn.ROW && worst.containsKey(node.row())) {
        return worst.get(node.row()).message();
      }
      return switch (column) {
        case CONDITION ->
            node.row().getCondition().isEmpty()
                ? null
                : node.row().getCondition() + "\n" + ConditionMeaning.of(node.row()).text();
        case CONSTRAINT -> node.constraint().isEmpty() ? null : node.constraint();
        case CONCEPT -> node.concept().isEmpty() ? null : node.concept();
        default -> null;
      };
    }
  }
}
