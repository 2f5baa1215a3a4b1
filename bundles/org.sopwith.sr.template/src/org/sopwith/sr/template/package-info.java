// SPDX-License-Identifier: EPL-2.0
/**
 * Templates and context groups of PS3.16 as EMF models: generated from {@code
 * model/template.ecore}, made of the standard's tables by {@link
 * org.sopwith.sr.template.TemplateCatalog#standard}.
 */
package org.sopwith.sr.template;
