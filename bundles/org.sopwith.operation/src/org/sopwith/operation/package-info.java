// SPDX-License-Identifier: EPL-2.0
/** Sopwith: operations, findings, rules, reports. */
package org.sopwith.operation;
