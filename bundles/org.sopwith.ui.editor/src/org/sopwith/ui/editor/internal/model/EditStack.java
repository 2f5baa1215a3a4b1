// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.ElementState;
import org.sopwith.ui.editor.DicomDocument.Place;

/** Changes in their order, each one step of undo and redo. Not safe for use by several threads. */
public final class EditStack {
  private static final int NEVER = -1;

  private record Step(
      String label, List<Place> places, List<ElementState> before, List<ElementState> after) {
    void restore(List<ElementState> states) {
      for (int i = 0; i < states.size(); i++) {
        places.get(i).owner().restore(states.get(i));
      }
    }
  }

  private final List<Step> steps = new ArrayList<>();

  /** How many of the steps are done; those after are undone. */
  private int done;

  /** How many steps were done when the object was saved, or {@link #NEVER} if no way leads back. */
  private int saved;

  /** Changed since saving by steps that are no more on the stack. */
  private final Set<Place> lost = new HashSet<>();

  /** Does something and remembers it as one step; if it throws, its places are put back. */
  public void perform(String label, List<Place> places, Runnable change) {
    List<Place> distinct = List.copyOf(new LinkedHashSet<>(places));
    List<ElementState> before = states(distinct);
    Step step = new Step(label, distinct, before, new ArrayList<>());
    try {
      change.run();
    } catch (RuntimeException e) {
      step.restore(before);
      throw e;
    }
    step.after.addAll(states(distinct));
    if (saved > done) {
      steps.subList(done, saved).forEach(s -> lost.addAll(s.places));
      saved = NEVER;
    }
    steps.subList(done, steps.size()).clear();
    steps.add(step);
    done++;
  }

  private static List<ElementState> states(List<Place> places) {
    return places.stream().map(p -> p.owner().state(p.tag())).toList();
  }

  public Optional<String> undoLabel() {
    return done > 0 ? Optional.of(steps.get(done - 1).label) : Optional.empty();
  }

  public Optional<String> redoLabel() {
    return done < steps.size() ? Optional.of(steps.get(done).label) : Optional.empty();
  }

  /** Takes the last step back and returns what it had touched; nothing if there is none. */
  public List<Place> undo() {
    if (done == 0) {
      return List.of();
    }
    Step step = steps.get(--done);
    step.restore(step.before);
    return step.places;
  }

  /** Does the next step again and returns what it has touched; nothing if there is none. */
  public List<Place> redo() {
    if (done == steps.size()) {
      return List.of();
    }
    Step step = steps.get(done++);
    step.restore(step.after);
    return step.places;
  }

  public void markSaved() {
    saved = done;
    lost.clear();
  }

  public boolean isDirty() {
    return done != saved;
  }

  /** Whether a step between what was saved and what is there now touches a place. */
  public boolean isChanged(Place place) {
    if (lost.contains(place)) {
      return true;
    }
    int base = Math.max(saved, 0);
    for (Step step : steps.subList(Math.min(base, done), Math.max(base, done))) {
      if (step.places.contains(place)) {
        return true;
      }
    }
    return false;
  }
}
