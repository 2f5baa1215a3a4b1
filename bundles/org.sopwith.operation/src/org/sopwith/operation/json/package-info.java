// SPDX-License-Identifier: EPL-2.0
/**
 * JSON: what people write, read so that every mistake can be told with its place, and what verbs
 * write.
 */
package org.sopwith.operation.json;
