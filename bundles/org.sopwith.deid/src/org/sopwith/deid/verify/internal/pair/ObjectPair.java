// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

import org.sopwith.dicom.DicomFile;

/**
 * An object before and after.
 *
 * @param original before
 * @param result after
 * @param patient number of the patient of the original
 * @param file the result as findings are to name it
 */
public record ObjectPair(DicomFile original, DicomFile result, int patient, String file) {}
