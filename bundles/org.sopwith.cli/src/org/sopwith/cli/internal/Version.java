// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import org.sopwith.operation.Product;

/** What {@code --version} says. */
final class Version {
  private Version() {}

  static String text() {
    return Product.nameAndVersion() + ", Java " + Runtime.version().feature() + "\n";
  }
}
