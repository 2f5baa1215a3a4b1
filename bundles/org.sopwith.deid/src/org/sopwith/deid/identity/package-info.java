// SPDX-License-Identifier: EPL-2.0
/**
 * Who an object tells of: its identities, and where they are in text, in the ways that people write
 * them. What is looked for is in tables beside the classes.
 */
package org.sopwith.deid.identity;
