// SPDX-License-Identifier: EPL-2.0
/**
 * A template as a form: a document in the making, of which every content item knows the row that it
 * is of. Forms are filled by people, by values in JSON, by a document, or with made-up values, and
 * become documents.
 */
package org.sopwith.sr.form;
