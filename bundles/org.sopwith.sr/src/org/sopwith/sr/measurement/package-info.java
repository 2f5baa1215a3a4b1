// SPDX-License-Identifier: EPL-2.0
/**
 * Measurement reports (PS3.16 TID 1500) as other code writes and reads them: classes named after
 * the templates, that cannot be made otherwise than valid.
 */
package org.sopwith.sr.measurement;
