// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.List;
import org.sopwith.deid.clean.PixelRedactor.Blanked;
import org.sopwith.dicom.DicomFile;

/**
 * An object after de-identification. Large values are still read from the original, which must stay
 * open until this is written.
 *
 * @param file what is to be written
 * @param tally the decisions
 * @param flags what somebody should look at, one sentence each, without values
 * @param blanked the regions of its pixels that were blanked
 */
public record DeidentifiedObject(
    DicomFile file, Tally tally, List<String> flags, List<Blanked> blanked) {}
