// SPDX-License-Identifier: EPL-2.0
/** What is done to templates while they are edited: every change is a command that is undone. */
package org.sopwith.sr.template.edit;
