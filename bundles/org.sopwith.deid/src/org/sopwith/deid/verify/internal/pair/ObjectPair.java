// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

import org.sopwith.dicom.DicomFile;

/**
 * An object before and after.
 *
 * @param original before
 * @param result after
 * @param patient number of the patient of the original, whose identifiers are looked for
 * @param whose who the original is of
 * @param becomes who the result is of
 * @param file the result as findings are to name it
 */
public record ObjectPair(
    DicomFile original, DicomFile result, int patient, long whose, long becomes, String file) {}
