// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal.model;

import org.sopwith.image.FrameException;

/** A result or the reason why there is none, to be carried through code that cannot throw it. */
record Attempt<T>(T value, FrameException failure) {
  interface Action<T> {
    T perform() throws FrameException;
  }

  static <T> Attempt<T> of(Action<T> action) {
    try {
      return new Attempt<>(action.perform(), null);
    } catch (FrameException e) {
      return new Attempt<>(null, e);
    }
  }

  T get() throws FrameException {
    if (failure != null) {
      throw failure;
    }
    return value;
  }
}
