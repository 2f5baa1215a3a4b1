// SPDX-License-Identifier: EPL-2.0
/**
 * Report templates in HTML of the IHE profile Management of Radiology Report Templates (MRRT):
 * forms made of templates, and first drafts of templates made of forms.
 */
package org.sopwith.sr.template.mrrt;
