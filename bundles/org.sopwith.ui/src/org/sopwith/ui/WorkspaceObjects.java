// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.List;
import java.util.Optional;

/**
 * The DICOM objects of the workspace, as far as their headers have been read. A service of the
 * workbench.
 */
public interface WorkspaceObjects {
  /** All of them, by project, patient, study, series and instance. */
  List<WorkspaceObject> all();

  /** The object with a SOP Instance UID. */
  default Optional<WorkspaceObject> find(String sopInstanceUid) {
    return all().stream()
        .filter(object -> object.sopInstanceUid().equals(sopInstanceUid))
        .findFirst();
  }

  /** The objects of a study. */
  default List<WorkspaceObject> ofStudy(String studyUid) {
    return all().stream().filter(object -> object.studyUid().equals(studyUid)).toList();
  }
}
