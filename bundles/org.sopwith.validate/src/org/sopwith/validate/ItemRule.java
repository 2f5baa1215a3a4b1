// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import org.sopwith.operation.Rule;

/** A rule about each data set of an object. */
public interface ItemRule extends Rule<Item> {}
