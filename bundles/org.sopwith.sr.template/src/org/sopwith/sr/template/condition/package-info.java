// SPDX-License-Identifier: EPL-2.0
/**
 * The language of the column "Condition" of templates (PS3.16 section 6.1.8): parsed from the
 * standard's wording, evaluated on the content items of a document in Kleene's logic.
 */
package org.sopwith.sr.template.condition;
