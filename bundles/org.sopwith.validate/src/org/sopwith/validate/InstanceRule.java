// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import org.sopwith.operation.Rule;

/** A rule about an object as a whole. */
public interface InstanceRule extends Rule<Instance> {}
