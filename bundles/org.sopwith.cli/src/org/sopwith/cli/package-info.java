// SPDX-License-Identifier: EPL-2.0
/** Sopwith: command line. */
package org.sopwith.cli;
