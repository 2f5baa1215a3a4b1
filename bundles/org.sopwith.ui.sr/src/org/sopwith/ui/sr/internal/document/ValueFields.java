// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.Evidence;
import org.sopwith.sr.template.ValueType;
import org.sopwith.ui.sr.internal.document.model.RowChoices;

/** The widgets for a value of one value type, in a composite with two columns. */
interface ValueFields {
  /** What stands before the first field, and the id of that. */
  record Label(String text, String id) {
    static final Label VALUE = new Label("&Value", Ids.VALUE);
  }

  /** What is wrong with what is in them, as a sentence. */
  Optional<String> problem();

  /** Whether nothing has been given. */
  boolean isEmpty();

  /** The value; to be asked for if there is no problem. */
  ContentValue value();

  /** The instances that have been chosen, to be listed as evidence. */
  default List<Evidence.Instance> evidence() {
    return List.of();
  }

  /**
   * Makes the widgets.
   *
   * @param label what stands before the first field, and its id
   * @param before the value that is to be changed; of another type it is left out of account
   * @param changed is run when something has been typed
   */
  static ValueFields make(
      Composite parent,
      Label label,
      ValueType type,
      RowChoices choices,
      Optional<ContentValue> before,
      Runnable changed) {
    return switch (type) {
      case CODE -> new CodeFields(parent, label, choices.values(), before, changed);
      case NUM, NUMERIC -> new NumberFields(parent, label, choices.units(), before, changed);
      case IMAGE, COMPOSITE, WAVEFORM -> new ReferenceFields(parent, label, type, before, changed);
      case SCOORD, SCOORD3D -> new GraphicFields(parent, label, type, before, changed);
      case TCOORD -> new TemporalFields(parent, label, before, changed);
      case TABLE -> new TableFields(parent, label, before, changed);
      case CONTAINER -> new ContainerFields(before);
      default -> new TextFields(parent, label, type, before, changed);
    };
  }
}
