// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.sopwith.operation.Progress;

/**
 * Tells the progress of an operation to the monitor of a job.
 *
 * @param monitor the monitor
 */
public record MonitorProgress(IProgressMonitor monitor) implements Progress {
  @Override
  public void start(String what, long total, String unit) {
    monitor.subTask(what);
  }

  @Override
  public void advance(long done) {
    monitor.worked(1);
  }

  @Override
  public boolean isCanceled() {
    return monitor.isCanceled();
  }
}
