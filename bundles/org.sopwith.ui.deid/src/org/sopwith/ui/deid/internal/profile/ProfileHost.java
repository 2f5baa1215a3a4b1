// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.ui.IEditorSite;
import org.sopwith.deid.profile.Profile;
import org.sopwith.operation.Finding;

/** What the parts of the profile editor share. */
interface ProfileHost {
  ProfileDocument document();

  /** What is found in the profile as it is now. */
  List<Finding> findings();

  /** Changes the profile in one step that can be undone, unless it is read only. */
  void change(String label, Consumer<Profile> edit);

  /** What the views that follow the selection show. */
  void selected(Object object);

  /** Says a sentence in the status line; nothing for an empty one. */
  void tell(String sentence);

  /** What files that the profile names are relative to. */
  Path folder();

  IEditorSite site();
}
