// SPDX-License-Identifier: EPL-2.0
/** Sopwith: made-up study. */
package org.sopwith.samples;
