// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.open;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.content.IContentDescriber;
import org.eclipse.core.runtime.content.IContentDescription;

/** Recognizes DICOM files by content. */
public final class DicomDescriber implements IContentDescriber {
  @Override
  public int describe(InputStream contents, IContentDescription description) throws IOException {
    return DicomSniffer.isDicom(contents.readNBytes(DicomSniffer.BYTES)) ? VALID : INVALID;
  }

  @Override
  public QualifiedName[] getSupportedOptions() {
    return new QualifiedName[0];
  }
}
