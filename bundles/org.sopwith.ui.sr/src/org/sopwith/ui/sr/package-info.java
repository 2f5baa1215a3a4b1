// SPDX-License-Identifier: EPL-2.0
/** Structured reports in the workbench: templates and documents. */
package org.sopwith.ui.sr;
