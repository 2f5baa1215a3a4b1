// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.seg.metadata.MetadataText;

/** A metadata file with its changes, each of which can be undone. */
public final class MetadataHistory {
  private final List<Step> steps = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private int at;
  private MetadataText saved;

  /**
   * @param label what a menu says after 'Undo'
   * @param field what was typed into; typing on is the same step
   */
  private record Step(String label, String field, MetadataText text) {}

  /**
   * Begins.
   *
   * @param asSaved whether the file holds this already
   */
  public MetadataHistory(MetadataText text, boolean asSaved) {
    steps.add(new Step("", "", text));
    saved = asSaved ? text : null;
  }

  public MetadataText text() {
    return steps.get(at).text();
  }

  /** Told after each change. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** Changes the text; typing on in the same field changes the same step. */
  public void perform(String label, String field, MetadataText next) {
    if (next.text().equals(text().text())) {
      return;
    }
    boolean same = !field.isEmpty() && at > 0 && steps.get(at).field().equals(field);
    steps.subList(at + 1, steps.size()).clear();
    if (same && steps.get(at).text() != saved) {
      steps.remove(at);
    }
    steps.add(new Step(label, field, next));
    at = steps.size() - 1;
    changed();
  }

  public Optional<String> undoLabel() {
    return at > 0 ? Optional.of(steps.get(at).label()) : Optional.empty();
  }

  public Optional<String> redoLabel() {
    return at + 1 < steps.size() ? Optional.of(steps.get(at + 1).label()) : Optional.empty();
  }

  public void undo() {
    if (at > 0) {
      at--;
      changed();
    }
  }

  public void redo() {
    if (at + 1 < steps.size()) {
      at++;
      changed();
    }
  }

  public boolean isDirty() {
    return saved == null || !saved.text().equals(text().text());
  }

  /** What there is now has been written. */
  public void markSaved() {
    saved = text();
    changed();
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
