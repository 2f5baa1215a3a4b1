// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

/**
 * A line of the list of results.
 *
 * @param number the number or code value
 * @param name the name or code meaning
 * @param why what the words were found in, if it is not the number and the name
 */
record Result(Subject subject, String number, String name, String why) {}
