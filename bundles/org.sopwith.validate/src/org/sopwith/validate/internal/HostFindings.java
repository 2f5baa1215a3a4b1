// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Host;
import org.sopwith.validate.FileNames;

/** Tells a host each finding: one in which something stands for a file's name at the end. */
final class HostFindings implements Consumer<Finding> {
  private static final int MOST_LATER = 10_000;

  private final Host host;
  private final List<Finding> later = new ArrayList<>();

  HostFindings(Host host) {
    this.host = host;
  }

  @Override
  public void accept(Finding finding) {
    boolean named = finding.file().indexOf('\0') < 0 && finding.found().indexOf('\0') < 0;
    if (named) {
      host.found(finding);
    } else if (host != Host.PLAIN && later.size() < MOST_LATER) {
      later.add(finding);
    }
  }

  /** There are no more findings. */
  void end(FileNames names) {
    names.name(later).forEach(host::found);
  }
}
