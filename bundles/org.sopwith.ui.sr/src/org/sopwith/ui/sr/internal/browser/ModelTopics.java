// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import org.eclipse.core.runtime.IAdapterFactory;
import org.sopwith.ui.StandardTopic;

/** Makes templates, rows, terms, context groups and codes topics of the view The Standard. */
public final class ModelTopics implements IAdapterFactory {
  @Override
  public <T> T getAdapter(Object object, Class<T> type) {
    return type == StandardTopic.class ? type.cast(ModelTopic.of(object).orElse(null)) : null;
  }

  @Override
  public Class<?>[] getAdapterList() {
    return new Class<?>[] {StandardTopic.class};
  }
}
