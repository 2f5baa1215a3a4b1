// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.answer;

/**
 * One check of an answer key.
 *
 * @param kind what is to be so
 * @param place of the attribute, as the key writes it; empty for pixels
 * @param value the original's
 * @param text what is to stay or to go; for hidden pixels a JSON object with the corners of a box
 * @param category what the key files it under, or empty
 */
public record Answer(AnswerKind kind, String place, String value, String text, String category) {}
