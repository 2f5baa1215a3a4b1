// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescriber;
import org.eclipse.core.runtime.content.IContentDescription;

/** Tells metadata of segments from other JSON. */
public final class MetadataDescriber implements IContentDescriber {
  private static final int ENOUGH = 64 * 1024;

  @Override
  public int describe(InputStream contents, IContentDescription description) throws IOException {
    String begin = new String(contents.readNBytes(ENOUGH), StandardCharsets.UTF_8);
    return begin.contains("\"segmentAttributes\"") ? VALID : INVALID;
  }

  @Override
  public QualifiedName[] getSupportedOptions() {
    return new QualifiedName[0];
  }
}
