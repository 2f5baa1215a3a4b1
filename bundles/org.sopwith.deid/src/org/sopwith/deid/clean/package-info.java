// SPDX-License-Identifier: EPL-2.0
/** What cleans values instead of removing them: texts, content of reports, pixels. */
package org.sopwith.deid.clean;
