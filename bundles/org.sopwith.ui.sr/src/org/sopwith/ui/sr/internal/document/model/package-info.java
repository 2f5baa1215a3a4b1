// SPDX-License-Identifier: EPL-2.0
/** What the page Report shows and does, without widgets. */
package org.sopwith.ui.sr.internal.document.model;
