// SPDX-License-Identifier: EPL-2.0
package org.sopwith.tables;

/** File formats of tables. */
public enum TableFormat {
  /** RFC 4180, UTF-8, with a line of column names. */
  CSV("csv"),
  /** Apache Parquet. Needs the part of the product that brings DuckDB for the platform. */
  PARQUET("parquet");

  private final String extension;

  TableFormat(String extension) {
    this.extension = extension;
  }

  /** How names of such files end, without the dot. */
  public String extension() {
    return extension;
  }
}
