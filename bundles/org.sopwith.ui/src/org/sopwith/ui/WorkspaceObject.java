// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import org.eclipse.core.resources.IFile;

/**
 * What is known of a DICOM object of the workspace from its header. Texts that the object does not
 * have are empty.
 *
 * @param frames 1 for what has no frames
 */
public record WorkspaceObject(
    IFile file,
    String patientName,
    String patientId,
    String studyUid,
    String studyDate,
    String studyDescription,
    String seriesUid,
    String seriesNumber,
    String seriesDescription,
    String modality,
    String instanceNumber,
    String sopClassUid,
    String sopInstanceUid,
    int frames) {}
