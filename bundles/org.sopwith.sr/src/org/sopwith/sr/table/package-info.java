// SPDX-License-Identifier: EPL-2.0
/** Measurements, evaluations, doses and all other content of structured reports as tables. */
package org.sopwith.sr.table;
