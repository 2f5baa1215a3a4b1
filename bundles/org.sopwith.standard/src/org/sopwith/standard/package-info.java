// SPDX-License-Identifier: EPL-2.0
/** Sopwith: tables of the DICOM standard. */
package org.sopwith.standard;
