// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import org.sopwith.deid.decision.DecisionHandler;
import org.sopwith.deid.identity.KnownIdentities;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DicomFile;

/**
 * The object that a cleaner works on.
 *
 * @param original the object as it is, to read only
 * @param profile the profile in use, to read only
 * @param surrogates what takes the place of identities of this object's patient
 * @param rest de-identifies data sets that a cleaner does not know itself, such as the items of a
 *     reference
 * @param decisions is told what a cleaner decides, for the report
 * @param identities whom the object tells of, to be found in text
 */
public record CleaningContext(
    DicomFile original,
    Profile profile,
    Surrogates surrogates,
    ItemRules rest,
    DecisionHandler decisions,
    KnownIdentities identities) {}
