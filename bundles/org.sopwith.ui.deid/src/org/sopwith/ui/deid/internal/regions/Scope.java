// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopwith.deid.regions.Signature;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

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

  private static String device(DataSet object) {
    String maker =
        Stream.of(object.string(Tag.Manufacturer, ""), object.string(Tag.ManufacturerModelName, ""))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" "));
    String software = object.string(Tag.SoftwareVersions, "");
    return (maker.isEmpty() ? "unnamed devices" : maker)
        + (software.isBlank() ? "" : ", software " + software)
        + ", "
        + object.string(Tag.Modality, "")
        + ", %d × %d".formatted(object.integer(Tag.Columns, 0), object.integer(Tag.Rows, 0));
  }

  /** In words, for one who decides. */
  String words(DataSet object) {
    return switch (this) {
      case OBJECT -> "Regions are for this object alone.";
      case SERIES -> "Regions are for all images of this series with as many rows and columns.";
      case DEVICE -> "Regions are for all images of " + device(object) + ".";
    };
  }
}
