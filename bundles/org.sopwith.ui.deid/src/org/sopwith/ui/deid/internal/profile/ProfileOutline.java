// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.OverrideText;
import org.sopwith.deid.profile.Profile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.Widgets;

/** The shape of a profile: its options, settings and overrides, with what is found in them. */
final class ProfileOutline extends ContentOutlinePage {
  private final ProfileHost host;
  private final Consumer<String> reveal;
  private boolean disposed;

  /**
   * @param reveal goes to a place, as findings name it
   */
  ProfileOutline(ProfileHost host, Consumer<String> reveal) {
    this.host = host;
    this.reveal = reveal;
  }

  /**
   * A part of the profile.
   *
   * @param path as findings name it
   * @param selected what the views that follow the selection show
   */
  private record Node(
      String path, String label, Optional<ProfileSelection> selected, List<Node> below)
      implements IAdaptable {
    @Override
    public <T> T getAdapter(Class<T> type) {
      return selected.map(one -> one.getAdapter(type)).orElse(null);
    }
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    Widgets.named(getTreeViewer().getTree(), Ids.OUTLINE);
    getTreeViewer().setComparer(new SamePath());
    getTreeViewer().setContentProvider(new Content());
    getTreeViewer().setLabelProvider(new Labels());
    getTreeViewer().setInput(nodes());
    getTreeViewer().expandAll();
  }

  private List<Node> nodes() {
    Profile profile = host.document().profile();
    List<Node> options =
        OptionDescription.all().stream()
            .filter(each -> profile.getOptions().contains(each.option()))
            .map(each -> option(profile, each))
            .toList();
    List<Node> settings =
        ProfileSetting.ALL.stream()
            .filter(each -> !each.text(profile).isEmpty())
            .map(each -> setting(profile, each))
            .toList();
    List<Node> overrides = new ArrayList<>();
    for (AttributeOverride each : profile.getOverrides()) {
      overrides.add(override(overrides.size() + 1, each));
    }
    return List.of(
        group("options", "Options", options),
        group("settings", "Settings", settings),
        group("overrides", "Overrides", overrides));
  }

  private static Node group(String path, String label, List<Node> below) {
    return new Node(path, label + " (" + below.size() + ")", Optional.empty(), below);
  }

  private static Node option(Profile profile, OptionDescription option) {
    String key = option.option().getLiteral();
    return new Node(
        "options[" + key + "]",
        key,
        Optional.of(new ProfileSelection(Optional.empty(), ProfileProperties.of(profile, option))),
        List.of());
  }

  private static Node setting(Profile profile, ProfileSetting setting) {
    return new Node(
        setting.key(),
        setting.key() + ": " + setting.text(profile).replace("\n", "; "),
        Optional.of(new ProfileSelection(Optional.empty(), ProfileProperties.of(profile, setting))),
        List.of());
  }

  private static Node override(int number, AttributeOverride override) {
    AttributeLine line = new AttributeLine.Own(number, override);
    return new Node(
        "overrides[" + number + "]",
        number + "  " + OverrideText.selection(override) + ": " + OverrideText.action(override),
        Optional.of(new ProfileSelection(line.attribute(), ProfileProperties.of(line))),
        List.of());
  }

  /** A part is the same one after a change of it. */
  private static final class SamePath implements IElementComparer {
    @Override
    public boolean equals(Object a, Object b) {
      return a instanceof Node one && b instanceof Node other
          ? one.path().equals(other.path())
          : a.equals(b);
    }

    @Override
    public int hashCode(Object element) {
      return element instanceof Node node ? node.path().hashCode() : element.hashCode();
    }
  }

  private static final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return ((Node) parent).below().toArray();
    }

    @Override
    public Object getParent(Object element) {
      return null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return !((Node) element).below().isEmpty();
    }
  }

  private final class Labels extends LabelProvider {
    @Override
    public String getText(Object element) {
      return ((Node) element).label();
    }

    @Override
    public Image getImage(Object element) {
      return host.findings().stream()
          .filter(finding -> finding.path().equals(((Node) element).path()))
          .map(Finding::severity)
          .min(Severity::compareTo)
          .map(Widgets::image)
          .orElse(null);
    }
  }

  /** Shows the profile as it is now. */
  void refresh() {
    if (getTreeViewer() != null && !getControl().isDisposed()) {
      Object[] expanded = getTreeViewer().getExpandedElements();
      getTreeViewer().setInput(nodes());
      getTreeViewer().setExpandedElements(expanded);
    }
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    if (getControl().isFocusControl()
        && event.getSelection() instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof Node node) {
      reveal.accept(node.path());
      getControl().setFocus();
    }
  }

  boolean isDisposed() {
    return disposed;
  }

  @Override
  public void dispose() {
    disposed = true;
    super.dispose();
  }
}
