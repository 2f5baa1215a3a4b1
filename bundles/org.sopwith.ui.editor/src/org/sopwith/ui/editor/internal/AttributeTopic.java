// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Adapters;
import org.sopwith.dicom.AttributePath;
import org.sopwith.ui.AttributeReference;
import org.sopwith.ui.StandardTopic;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.internal.model.ObjectModules;
import org.sopwith.ui.editor.internal.model.StandardText;
import org.sopwith.validate.ModulePresence;

/**
 * An attribute that the view The Standard explains.
 *
 * @param modules tells the modules of an object
 * @param document the object that it is in, if any
 * @param revision of the object
 */
record AttributeTopic(
    AttributeReference reference,
    ObjectModules modules,
    Optional<DicomDocument> document,
    long revision)
    implements StandardTopic {

  /** The attribute that something selected speaks of. */
  static Optional<StandardTopic> of(Object selected, ObjectModules modules) {
    Optional<DicomDocument> document =
        Optional.ofNullable(Adapters.adapt(selected, DicomDocument.class));
    return Optional.ofNullable(Adapters.adapt(selected, AttributeReference.class))
        .or(
            () ->
                Optional.ofNullable(Adapters.adapt(selected, AttributePath.class))
                    .map(AttributeReference::of))
        .map(
            reference ->
                new AttributeTopic(
                    reference,
                    modules,
                    document,
                    document.map(DicomDocument::revision).orElse(0L)));
  }

  @Override
  public String markup() {
    List<ModulePresence> present = document.map(modules::of).orElse(List.of());
    return StandardText.of(reference, present);
  }
}
