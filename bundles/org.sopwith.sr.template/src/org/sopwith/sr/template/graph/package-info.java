// SPDX-License-Identifier: EPL-2.0
/** Which templates include which, as a picture: what it shows, where everything stands, and SVG. */
package org.sopwith.sr.template.graph;
