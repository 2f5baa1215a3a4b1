// SPDX-License-Identifier: EPL-2.0
/** What a profile would do to an object, without writing anything. */
package org.sopwith.deid.dryrun;
