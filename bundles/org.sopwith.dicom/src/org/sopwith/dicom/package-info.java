// SPDX-License-Identifier: EPL-2.0
/** Sopwith: DICOM data sets and files. */
package org.sopwith.dicom;
