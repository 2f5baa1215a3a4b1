// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import org.sopwith.operation.Finding;
import org.sopwith.ui.PropertyList;

/** What the Properties view shows of a finding. */
public final class FindingProperties extends PropertyList {
  public FindingProperties(Finding finding) {
    add("", "Message", finding.message());
    add("", "Severity", finding.severity().word());
    add("", "Rule", finding.rule());
    add("", "File", finding.file());
    add("", "Path", finding.path());
    add("", "Expected", finding.expected());
    add("", "Found", finding.found());
    add("", "Standard", finding.standard().toString());
    add("", "Count", Long.toString(finding.count()));
  }
}
