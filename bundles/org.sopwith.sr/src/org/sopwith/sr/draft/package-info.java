// SPDX-License-Identifier: EPL-2.0
/** First drafts of templates from documents. */
package org.sopwith.sr.draft;
