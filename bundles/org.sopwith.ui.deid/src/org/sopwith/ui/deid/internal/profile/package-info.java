// SPDX-License-Identifier: EPL-2.0
/** The editor of de-identification profiles. */
package org.sopwith.ui.deid.internal.profile;
