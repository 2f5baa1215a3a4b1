// SPDX-License-Identifier: EPL-2.0
/** Sopwith: workbench. */
package org.sopwith.ui;
