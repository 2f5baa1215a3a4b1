// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sopwith.deid.regions.Signature;
import org.sopwith.dicom.DataSet;

/** Which images a region is for. */
public enum Scope {
  OBJECT("This object", Signature::ofInstance),
  SERIES("This series", Signature::ofSeries),
  DEVICE("This kind of device", Signature::ofDevice);

  private final String label;
  private final Function<DataSet, Signature> signature;

  Scope(String label, Function<DataSet, Signature> signature) {
    this.label = label;
    this.signature = signature;
  }

  public String label() {
    return label;
  }

  /** What the images have in common. */
  Signature signature(DataSet object) {
    return signature.apply(object);
  }

  /** The scope of a signature; empty if a person has written another one. */
  static Optional<Scope> of(Signature signature, DataSet object) {
    return Stream.of(values())
        .filter(scope -> scope.signature(object).equals(signature))
        .findFirst();
  }

  /** In words, for one who decides. */
  String words(DataSet object) {
    return switch (this) {
      case OBJECT -> "Regions are for this object alone.";
      case SERIES -> "Regions are for all images of this series with as many rows and columns.";
      case DEVICE -> "Regions are for all images with " + signature(object) + ".";
    };
  }
}
