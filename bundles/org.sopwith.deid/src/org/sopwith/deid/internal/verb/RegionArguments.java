// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import java.nio.file.Path;
import java.util.List;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;

/** Tables of regions that are given beside a profile. */
final class RegionArguments {
  private RegionArguments() {}

  /** Has a profile ask these tables before its own, and clean pixel data. */
  static void add(List<Path> tables, Profile profile) {
    List<String> names = tables.stream().map(each -> each.toAbsolutePath().toString()).toList();
    profile.getRegions().addAll(0, names);
    boolean wanted = profile.getOptions().contains(ConfidentialityOption.CLEAN_PIXEL_DATA);
    if (!tables.isEmpty() && !wanted) {
      profile.getOptions().add(ConfidentialityOption.CLEAN_PIXEL_DATA);
    }
  }
}
