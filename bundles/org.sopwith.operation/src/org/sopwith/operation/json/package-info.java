// SPDX-License-Identifier: EPL-2.0
/** JSON that people write, read so that every mistake can be told with its place. */
package org.sopwith.operation.json;
