// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.List;
import java.util.Map;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.validate.ModulePresence;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** Which modules count as present in an object, and why. */
public final class ObjectModules {
  private final Validator validator = new Validator(Rules.of(), Map.of());

  /** The modules of the object's IOD in its order; none if PS3.3 has no IOD for it. */
  public List<ModulePresence> of(DicomDocument document) {
    return document.read(() -> validator.instance(document.file()).modules());
  }
}
