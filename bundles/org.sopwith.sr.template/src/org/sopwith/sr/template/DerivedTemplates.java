// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes templates of one's own. */
public final class DerivedTemplates {
  private DerivedTemplates() {}

  /**
   * A copy to be changed, that says what it was made of.
   *
   * @param tid its own number; private templates have numbers that PS3.16 does not use
   */
  public static Template derive(Template standard, String tid, String name) {
    Template template = EcoreUtil.copy(standard);
    template.setBasedOn(standard.getTid());
    template.setTid(tid);
    template.setName(name);
    template.setLink("");
    template.setId("TID" + tid);
    for (Row row : template.getRows()) {
      row.setId(row.getId().replaceFirst("^\\QTID" + standard.getTid() + "\\E", "TID" + tid));
    }
    return template;
  }
}
