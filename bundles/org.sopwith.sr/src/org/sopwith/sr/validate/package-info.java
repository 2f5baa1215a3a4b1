// SPDX-License-Identifier: EPL-2.0
/**
 * Rules for structured reports: that a document follows its templates (PS3.16) and its IOD (PS3.3
 * A.35), as rules of {@link org.sopwith.validate.Rules}.
 */
package org.sopwith.sr.validate;
