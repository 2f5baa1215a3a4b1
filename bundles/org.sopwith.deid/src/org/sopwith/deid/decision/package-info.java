// SPDX-License-Identifier: EPL-2.0
/** What a profile does to each element of an object, and why. */
package org.sopwith.deid.decision;
