// SPDX-License-Identifier: EPL-2.0
/** What the wizards of de-identification and its verification offer, show and do afterwards. */
package org.sopwith.ui.deid.internal.wizard;
