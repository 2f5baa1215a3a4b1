// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import org.sopwith.dicom.DicomFile;

/**
 * A result to look at by itself.
 *
 * @param object the object
 * @param file as findings are to name it
 */
public record ResultObject(DicomFile object, String file) {}
