// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;

/**
 * What is done to an element, and why.
 *
 * @param place where it is
 * @param owner the data set that it is in
 * @param element the element as it is in the original
 * @param action what is done
 * @param with what the action needs, as an override gives it; else empty
 * @param reason why
 * @param inside what happens to the items, if it is a sequence
 */
public record Decision(
    Place place,
    DataSet owner,
    Element element,
    Action action,
    String with,
    Reason reason,
    Inside inside) {}
