// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.List;
import org.sopwith.standard.AttributeTable.Attribute;

/**
 * A row of PS3.3 that defines an attribute, and where that applies.
 *
 * @param table the table
 * @param attribute the row
 * @param parents the sequences of that table that the row is in, outermost first
 * @param modules the modules and functional groups that have the table or include it
 * @param iods the IODs that have one of those
 */
public record Occurrence(
    AttributeTable table,
    Attribute attribute,
    List<Attribute> parents,
    List<IodModule> modules,
    List<Iod> iods) {}
