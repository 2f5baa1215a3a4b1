// SPDX-License-Identifier: EPL-2.0
/** Tables for analytics, written row by row as CSV or Parquet. */
package org.sopwith.tables;
