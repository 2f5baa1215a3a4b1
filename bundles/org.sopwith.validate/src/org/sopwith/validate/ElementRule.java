// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import org.sopwith.operation.Rule;

/** A rule about each element of an object. */
public interface ElementRule extends Rule<ElementAt> {}
