// SPDX-License-Identifier: EPL-2.0
/** Structured reports for people (text, HTML) and for programs (JSON). */
package org.sopwith.sr.render;
