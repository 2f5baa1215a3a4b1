// SPDX-License-Identifier: EPL-2.0
/** The page Report of the DICOM editor, and new documents. */
package org.sopwith.ui.sr.internal.document;
