// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

/** What a {@link Parameter} holds: which widget a wizard shows and how a command line completes. */
public enum ParameterKind {
  /** A file to read. */
  INPUT_FILE,
  /** A directory to read. */
  INPUT_DIRECTORY,
  /** A file, or a directory that stands for every file below it. */
  INPUT,
  /** A file to write. */
  OUTPUT_FILE,
  /** A directory to write into. */
  OUTPUT_DIRECTORY,
  /** One of {@link Parameter#choices()}. */
  CHOICE,
  /** Yes or no. */
  FLAG,
  /** A whole number. */
  INTEGER,
  /** A number, in {@link Parameter#unit()} if it has one. */
  NUMBER,
  /** Any text. */
  TEXT,
  /** An attribute path, by keyword or tag. */
  ATTRIBUTE_PATH
}
