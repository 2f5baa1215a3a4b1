// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceProxy;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.NamedProfile;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.ParameterValues;

/** The built-in profiles and those of the workspace, and what they claim. */
public final class ProfileValues implements ParameterValues {
  @Override
  public List<String> values() {
    List<String> values = new ArrayList<>(BuiltinProfiles.names());
    try {
      ResourcesPlugin.getWorkspace()
          .getRoot()
          .accept(proxy -> visit(proxy, values), IResource.NONE);
    } catch (CoreException e) {
      ILog.of(ProfileValues.class).warn("The profiles of the workspace cannot be listed", e);
    }
    return values;
  }

  private static boolean visit(IResourceProxy proxy, List<String> values) {
    if (proxy.getType() == IResource.FILE
        && proxy.getName().endsWith("." + ProfileText.EXTENSION)) {
      values.add(proxy.requestResource().getLocation().toOSString());
    }
    return true;
  }

  @Override
  public String explain(String value) {
    if (value.isEmpty()) {
      return "";
    }
    try {
      return describe(NamedProfile.of(value).profile());
    } catch (OperationException | IOException e) {
      return e.getMessage();
    }
  }

  private static String describe(Profile profile) {
    String description = profile.getDescription() == null ? "" : profile.getDescription();
    String options =
        profile.getOptions().stream()
            .map(option -> OptionDescription.of(option).code() + " " + option.getLiteral())
            .collect(Collectors.joining(", "));
    return (description.isEmpty() ? profile.getName() : description)
        + ". Claims the Basic Profile (113100) of PS3.15 "
        + profile.getEdition()
        + (options.isEmpty() ? "" : " with " + options)
        + (profile.getOverrides().isEmpty()
            ? ""
            : "; " + profile.getOverrides().size() + " overrides of its own")
        + ". Images that may have text burned in: "
        + profile.getBurnedIn().getLiteral()
        + "; documents in other formats: "
        + profile.getEncapsulatedDocuments().getLiteral()
        + ".";
  }
}
