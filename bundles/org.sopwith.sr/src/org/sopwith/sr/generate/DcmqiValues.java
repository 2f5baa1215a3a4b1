// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;

/** Documents from the JSON of dcmqi's tid1500writer. */
final class DcmqiValues {
  DcmqiValues(InstanceLibrary library, Optional<DataSet> like) {}

  static boolean isOne(JsonTree json) {
    return json.get("Measurements").isArray();
  }

  ValueDocuments.Result read(JsonTree json) throws IOException {
    return new ValueDocuments.Result(Optional.empty(), List.of());
  }
}
