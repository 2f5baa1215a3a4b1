// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.ui.editor.DicomPage;

/** The pages that bundles have contributed. */
final class PageRegistry {
  private static final String POINT = "org.sopwith.ui.editor.pages";

  private PageRegistry() {}

  /** A page that is there for an object, not made yet. */
  record Contribution(IConfigurationElement element) {
    String id() {
      return element.getAttribute("id");
    }

    String name() {
      return element.getAttribute("name");
    }

    DicomPage create() throws CoreException {
      return (DicomPage) element.createExecutableExtension("class");
    }

    private int order() {
      try {
        return Integer.parseInt(element.getAttribute("order"));
      } catch (NumberFormatException e) {
        ILog.get().warn("The page " + id() + " has an order that is not a number.", e);
        return Integer.MAX_VALUE;
      }
    }

    private boolean isFor(DataSet dataSet) {
      IConfigurationElement[] objects = element.getChildren("object");
      for (IConfigurationElement object : objects) {
        if (describes(object, dataSet)) {
          return true;
        }
      }
      return objects.length == 0;
    }
  }

  /** The pages for an object, from left to right. */
  static List<Contribution> pagesFor(DataSet dataSet) {
    List<Contribution> pages = new ArrayList<>();
    for (IConfigurationElement element :
        Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
      Contribution page = new Contribution(element);
      if (page.isFor(dataSet)) {
        pages.add(page);
      }
    }
    pages.sort(Comparator.comparingInt(Contribution::order));
    return pages;
  }

  private static boolean describes(IConfigurationElement object, DataSet dataSet) {
    String has = object.getAttribute("has");
    String sopClass = object.getAttribute("sopClass");
    String modality = object.getAttribute("modality");
    return (has == null || Tags.parse(has).stream().anyMatch(dataSet::contains))
        && (sopClass == null || isSopClass(sopClass, dataSet.string(Tag.SOPClassUID, "")))
        && (modality == null || modality.equals(dataSet.string(Tag.Modality, "")));
  }

  private static boolean isSopClass(String uidOrKeyword, String uid) {
    return uidOrKeyword.equals(uid)
        || Dictionary.standard().uid(uid).filter(u -> u.keyword().equals(uidOrKeyword)).isPresent();
  }
}
