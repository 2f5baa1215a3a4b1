// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.ui.AttributeReference;
import org.sopwith.ui.editor.internal.model.StandardText;

class StandardTextTest {

  @Test
  void aConditionalAttributeSaysWhenItIsRequired() {
    String text =
        StandardText.of(
            new AttributeReference(List.of(Tag.PlanarConfiguration), "", UID.CTImageStorage, ""));
    assertTrue(text.contains("Required if Samples per Pixel (0028,0002) is greater than 1."), text);
  }
}
