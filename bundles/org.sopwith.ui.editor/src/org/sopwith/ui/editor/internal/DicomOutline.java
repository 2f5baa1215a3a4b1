// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.eclipse.jface.viewers.ILazyTreeContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.dump.ItemTitle;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.internal.model.Editing;
import org.sopwith.ui.editor.internal.model.Row;

/** The shape of an object: its groups, and in them the sequences with their items. */
final class DicomOutline extends ContentOutlinePage {
  private final Consumer<AttributePath> reveal;
  private final DicomDocument.Listener listener = this::changed;
  private DicomDocument document;
  private boolean following;

  DicomOutline(Consumer<AttributePath> reveal) {
    this.reveal = reveal;
  }

  private record Group(DataSet owner, int number) {}

  private record Sequence(Place place) {}

  private record Item(Place sequence, DataSet item, int index) {}

  void setDocument(DicomDocument shown) {
    document = shown;
    document.addListener(listener);
    if (getTreeViewer() != null) {
      fill();
    }
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer viewer = getTreeViewer();
    viewer.getTree().setData(Ids.KEY, "org.sopwith.ui.editor.outline");
    viewer.setUseHashlookup(true);
    viewer.setContentProvider(new Content());
    viewer.setLabelProvider(LabelProvider.createTextProvider(DicomOutline::label));
    if (document != null) {
      fill();
    }
  }

  @Override
  protected int getTreeStyle() {
    return SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL;
  }

  private void fill() {
    TreeViewer viewer = getTreeViewer();
    if (viewer.getInput() != document) {
      viewer.setInput(document);
    }
    viewer.setChildCount(document, children(document).size());
    viewer.refresh();
  }

  private void changed(List<Place> places) {
    if (!places.isEmpty() && getTreeViewer() != null && !getControl().isDisposed()) {
      fill();
    }
  }

  private final class Content implements ILazyTreeContentProvider {
    @Override
    public void updateElement(Object parent, int index) {
      List<Object> children = children(parent);
      if (index < children.size()) {
        Object child = children.get(index);
        getTreeViewer().replace(parent, index, child);
        getTreeViewer().setChildCount(child, children(child).size());
      }
    }

    @Override
    public void updateChildCount(Object element, int current) {
      int count = children(element).size();
      if (count != current) {
        getTreeViewer().setChildCount(element, count);
      }
    }

    @Override
    public Object getParent(Object element) {
      return null;
    }
  }

  private static List<Object> children(Object parent) {
    return switch (parent) {
      case DicomDocument d -> {
        List<Object> groups = new ArrayList<>(groups(d.meta()));
        groups.addAll(groups(d.dataSet()));
        yield groups;
      }
      case Group g -> sequences(g.owner, Optional.of(g.number));
      case Item i -> sequences(i.item, Optional.empty());
      case Sequence s -> {
        List<DataSet> items = s.place.owner().items(s.place.tag());
        List<Object> children = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
          children.add(new Item(s.place, items.get(i), i));
        }
        yield children;
      }
      default -> List.of();
    };
  }

  private static Set<Group> groups(DataSet owner) {
    Set<Group> groups = new LinkedHashSet<>();
    owner.forEach(element -> groups.add(new Group(owner, Tags.group(element.tag()))));
    return groups;
  }

  private static List<Object> sequences(DataSet owner, Optional<Integer> group) {
    List<Object> sequences = new ArrayList<>();
    for (Element element : owner) {
      if (element.isSequence() && group.map(g -> g == Tags.group(element.tag())).orElse(true)) {
        sequences.add(new Sequence(new Place(owner, element.tag())));
      }
    }
    return sequences;
  }

  private static String label(Object node) {
    return switch (node) {
      case Group g -> {
        long count =
            StreamSupport.stream(g.owner.spliterator(), false)
                .filter(e -> Tags.group(e.tag()) == g.number)
                .count();
        yield String.format("%04X  %s (%d)", g.number, groupName(g.number), count);
      }
      case Sequence s ->
          s.place
              .owner()
              .get(s.place.tag())
              .map(e -> e.name() + " (" + e.items().size() + ")")
              .orElse("");
      case Item i -> (i.index + 1) + "  " + ItemTitle.of(i.item);
      default -> "";
    };
  }

  /** What groups are commonly called; PS3.6 gives them no names. */
  private static String groupName(int group) {
    return switch (group) {
      case 0x0002 -> "File Meta Information";
      case 0x0008 -> "Identification";
      case 0x0010 -> "Patient";
      case 0x0004 -> "Directory";
      case 0x0012 -> "Clinical Trial";
      case 0x0014 -> "Industrial Testing";
      case 0x0016, 0x0018 -> "Acquisition";
      case 0x0020 -> "Relationship";
      case 0x0022, 0x0024, 0x0046 -> "Ophthalmology";
      case 0x0028 -> "Image Presentation";
      case 0x0032 -> "Study";
      case 0x0038 -> "Visit";
      case 0x003A -> "Waveform";
      case 0x0040 -> "Procedure";
      case 0x0042 -> "Encapsulated Document";
      case 0x0048 -> "Microscopy";
      case 0x0050 -> "Device";
      case 0x0052 -> "Intravascular OCT";
      case 0x0054 -> "Nuclear Medicine";
      case 0x0060 -> "Histogram";
      case 0x0062 -> "Segmentation";
      case 0x0066 -> "Surface";
      case 0x0068 -> "Implant";
      case 0x0070 -> "Presentation State";
      case 0x0072 -> "Hanging Protocol";
      case 0x0074 -> "Unified Procedure Step";
      case 0x0088, 0x0100 -> "Storage";
      case 0x0400 -> "Signatures and Encryption";
      case 0x2000, 0x2010, 0x2020, 0x2030, 0x2040, 0x2050, 0x2100, 0x2110, 0x2120, 0x2130, 0x2200 ->
          "Printing";
      case 0x3002, 0x3004, 0x3006, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010 -> "Radiotherapy";
      case 0x5200 -> "Functional Groups";
      case 0x7FE0 -> "Pixel Data";
      default -> Tags.isPrivate(group << 16) ? "private" : "";
    };
  }

  /** Selects what a place of the object is in, unless the user has chosen it here. */
  void follow(AttributePath path) {
    if (following || getTreeViewer() == null || getControl().isDisposed()) {
      return;
    }
    Tree tree = getTreeViewer().getTree();
    TreeItem item = null;
    Object parent = document;
    for (Object node : way(path)) {
      int index = children(parent).indexOf(node);
      int count = item == null ? tree.getItemCount() : item.getItemCount();
      if (index < 0 || index >= count) {
        break;
      }
      if (item != null) {
        item.setExpanded(true);
      }
      item = item == null ? tree.getItem(index) : item.getItem(index);
      item.getText(); // what is not in sight is made only when it is asked for
      parent = node;
    }
    if (item != null) {
      tree.setSelection(item);
      tree.showItem(item);
    }
  }

  /** The nodes that lead to a place, the outermost first. */
  private List<Object> way(AttributePath path) {
    int first = path.steps().getFirst().tag();
    DataSet owner = Tags.group(first) == 2 ? document.meta() : document.dataSet();
    List<Object> way = new ArrayList<>();
    way.add(new Group(owner, Tags.group(first)));
    for (AttributePath.Step step : path.steps()) {
      List<DataSet> items = owner.items(step.tag());
      if (!items.isEmpty()) {
        way.add(new Sequence(new Place(owner, step.tag())));
      }
      if (step.item() < 1 || step.item() > items.size()) {
        break;
      }
      int index = step.item() - 1;
      way.add(new Item(new Place(owner, step.tag()), items.get(index), index));
      owner = items.get(index);
    }
    return way;
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    if (following || !(event.getSelection() instanceof IStructuredSelection s) || s.isEmpty()) {
      return;
    }
    following = true;
    try {
      path(s.getFirstElement()).ifPresent(reveal);
    } finally {
      following = false;
    }
    getControl().setFocus();
  }

  private static Optional<AttributePath> path(Object node) {
    return switch (node) {
      case Group g -> {
        for (Element element : g.owner) {
          if (Tags.group(element.tag()) == g.number) {
            yield Optional.of(element.path());
          }
        }
        yield Optional.empty();
      }
      case Sequence s -> Optional.of(AttributePath.of(s.place.owner(), s.place.tag()));
      case Item i -> Optional.of(Editing.path(new Row.Item(i.item, i.sequence, i.index)));
      default -> Optional.empty();
    };
  }

  @Override
  public void dispose() {
    if (document != null) {
      document.removeListener(listener);
    }
    super.dispose();
  }
}
