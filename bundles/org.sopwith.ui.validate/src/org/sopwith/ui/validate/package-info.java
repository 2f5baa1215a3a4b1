// SPDX-License-Identifier: EPL-2.0
/** Sopwith: validation in the workbench. */
package org.sopwith.ui.validate;
