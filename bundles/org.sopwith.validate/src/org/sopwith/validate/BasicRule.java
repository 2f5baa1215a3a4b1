// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import org.sopwith.operation.RuleDescription;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.standard.Iods;

/** The description of a rule as fields, for rules to extend. */
public abstract class BasicRule implements RuleDescription {
  private final String id;
  private final String title;
  private final Severity severity;
  private final StandardReference standard;

  /**
   * @param section where the standard asks for it, such as {@code PS3.5 7.4}
   */
  protected BasicRule(String id, String title, Severity severity, String section) {
    this(id, title, severity, StandardReference.of(section));
  }

  protected BasicRule(String id, String title, Severity severity, StandardReference standard) {
    this.id = id;
    this.title = title;
    this.severity = severity;
    this.standard = standard;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  @Override
  public final StandardReference standard() {
    return standard;
  }

  /** A section of PS3.3, with the edition of the tables. */
  protected static StandardReference ps33(String section) {
    return new StandardReference("PS3.3 " + section, Iods.standard().edition().edition());
  }
}
