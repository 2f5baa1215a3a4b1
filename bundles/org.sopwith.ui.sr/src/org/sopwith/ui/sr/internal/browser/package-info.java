// SPDX-License-Identifier: EPL-2.0
/** The view Templates: search over templates, context groups and codes; includes; where used. */
package org.sopwith.ui.sr.internal.browser;
