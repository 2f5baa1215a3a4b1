// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import org.sopwith.deid.decision.ProfileFix;
import org.sopwith.operation.Finding;
import org.sopwith.ui.EditorFixes;

/** Offers the quick fixes of findings about profiles; they are made in the editor. */
public final class ProfileResolutions extends EditorFixes<ProfileEditor> {
  public ProfileResolutions() {
    super(EditedProfile.SOURCE, ProfileEditor.ID, ProfileEditor.class);
  }

  @Override
  protected void fix(ProfileEditor editor, Finding marked, String label) {
    if (editor.page().isEmpty()) {
      return;
    }
    editor.gotoPath(marked.path());
    editor.findings().stream()
        .filter(one -> one.rule().equals(marked.rule()) && one.path().equals(marked.path()))
        .findFirst()
        .flatMap(ProfileFix::of)
        .filter(fix -> fix.label().equals(label))
        .ifPresentOrElse(
            fix -> editor.change(fix.label(), fix.edit()),
            () -> editor.tell("The profile is another by now; save it to check it again."));
  }
}
