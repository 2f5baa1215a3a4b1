// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sopwith.deid.clean.PixelRedactor.Blanked;
import org.sopwith.deid.profile.Profile;

/** What a run came to. Names files as the user did, and holds no value of an object. */
public final class RunSummary {
  /** A file that was refused, or that somebody should look at. */
  public record Remark(Path file, String cause, String message) {}

  /** A region of an image that was blanked. */
  public record BlankedRegion(Path file, Blanked region) {}

  private final List<BlankedRegion> blanked = new ArrayList<>();
  private final Profile profile;
  private final Tally tally = new Tally();
  private final List<Remark> refused = new ArrayList<>();
  private final List<Remark> leftOut = new ArrayList<>();
  private final List<Remark> flagged = new ArrayList<>();
  private long written;
  private long before;
  private boolean complete;

  RunSummary(Profile profile) {
    this.profile = profile;
  }

  void done(Path file, DeidentifiedObject object, boolean wasThere) {
    if (wasThere) {
      before++;
    } else {
      written++;
    }
    tally.add(object.tally());
    object.flags().forEach(flag -> flagged.add(new Remark(file, "flag", flag)));
    object.blanked().forEach(each -> blanked.add(new BlankedRegion(file, each)));
  }

  void refused(Path file, RefusedException reason) {
    String cause = reason.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    List<Remark> remarks = reason.why().isHarmless() ? leftOut : refused;
    remarks.add(new Remark(file, cause, reason.getMessage()));
  }

  void end(boolean all) {
    complete = all;
  }

  public Profile profile() {
    return profile;
  }

  /** How many objects were written. */
  public long written() {
    return written;
  }

  /** How many objects were there from the run that was resumed. */
  public long before() {
    return before;
  }

  /** Whether all files were looked at: nobody stopped it. */
  public boolean isComplete() {
    return complete;
  }

  public List<Remark> refused() {
    return Collections.unmodifiableList(refused);
  }

  /** Files of which nothing was written and no object is missing for it. */
  public List<Remark> leftOut() {
    return Collections.unmodifiableList(leftOut);
  }

  public List<Remark> flagged() {
    return Collections.unmodifiableList(flagged);
  }

  /** The regions that were blanked, and why. */
  public List<BlankedRegion> blanked() {
    return Collections.unmodifiableList(blanked);
  }

  /** The decisions on all objects that were written. */
  public List<Tally.Line> decisions() {
    return tally.lines();
  }
}
