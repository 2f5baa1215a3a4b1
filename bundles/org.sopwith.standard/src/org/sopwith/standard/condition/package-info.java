// SPDX-License-Identifier: EPL-2.0
/** The conditions of PS3.3 as expressions that can be evaluated, printed and read aloud. */
package org.sopwith.standard.condition;
