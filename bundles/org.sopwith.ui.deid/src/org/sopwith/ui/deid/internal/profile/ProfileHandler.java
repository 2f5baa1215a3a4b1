// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.ui.IEditorPart;
import org.sopwith.ui.editor.PageHandler;

/** Does in the active profile editor what plugin.xml names after the colon. */
public final class ProfileHandler extends PageHandler<ProfilePage> {
  private static final Map<String, Consumer<ProfilePage>> ACTIONS =
      Map.of(
          "add", page -> page.attributes().actions().add(),
          "edit", page -> page.attributes().actions().edit(),
          "delete", page -> page.attributes().actions().delete(),
          "up", page -> page.attributes().actions().move(-1),
          "down", page -> page.attributes().actions().move(1),
          "find", page -> page.attributes().search(),
          "compare", ProfilePage::compare,
          "derive", ProfilePage::derive);

  /** Made by the platform. */
  public ProfileHandler() {
    super(ACTIONS);
  }

  @Override
  protected Optional<ProfilePage> page(IEditorPart editor) {
    return editor instanceof ProfileEditor profiles ? profiles.page() : Optional.empty();
  }
}
