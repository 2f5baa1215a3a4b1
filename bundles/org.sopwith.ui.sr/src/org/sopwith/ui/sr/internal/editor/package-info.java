// SPDX-License-Identifier: EPL-2.0
/** The template editor. */
package org.sopwith.ui.sr.internal.editor;
