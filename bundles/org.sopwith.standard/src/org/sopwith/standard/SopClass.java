// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.Optional;

/**
 * A SOP class (PS3.4).
 *
 * @param uid its identifier
 * @param name its name
 * @param table the table of PS3.4 that lists it, or empty
 * @param iod the table of its IOD ({@link Iod#table}); empty for services without one
 * @param edition the edition of this entry
 */
public record SopClass(
    String uid, String name, String table, Optional<String> iod, String edition) {}
