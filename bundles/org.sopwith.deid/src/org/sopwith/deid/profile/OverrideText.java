// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import java.util.List;
import java.util.StringJoiner;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Profiles and overrides in short, for lists. */
public final class OverrideText {
  private OverrideText() {}

  /** What an override is for: {@code StationName, modality CT, MR}. */
  public static String selection(AttributeOverride override) {
    StringJoiner text = new StringJoiner("; ");
    for (ProfileKey key : ProfileKey.OF_OVERRIDE) {
      boolean selects =
          key.feature() != ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__ACTION
              && key.feature() != ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__WITH
              && key.feature() != ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__REASON;
      if (selects && override.eIsSet(key.feature())) {
        boolean plain = key.feature() == ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__ATTRIBUTE;
        text.add((plain ? "" : key.name() + " ") + value(override, key.feature()));
      }
    }
    return text.length() == 0 ? "everything" : text.toString();
  }

  /** What it does: {@code map with stations.csv}. */
  public static String action(AttributeOverride override) {
    String with = override.getWith();
    return override.getAction().getLiteral() + (with.isEmpty() ? "" : " with " + with);
  }

  static String value(EObject object, EStructuralFeature feature) {
    Object value = object.eGet(feature);
    StringJoiner text = new StringJoiner(", ");
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      text.add(EcoreUtil.convertToString((EDataType) feature.getEType(), each));
    }
    return text.toString();
  }
}
