// SPDX-License-Identifier: EPL-2.0
/**
 * What the workbench offers to the bundles that add editors, pages and views to it: ids, opening of
 * files, findings as markers, and the interfaces that an editor gives as adapters.
 */
package org.sopwith.ui;
