// SPDX-License-Identifier: EPL-2.0
/** Sopwith: DICOM editor. */
package org.sopwith.ui.editor;
