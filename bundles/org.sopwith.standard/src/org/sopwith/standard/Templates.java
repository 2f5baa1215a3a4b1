// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sopwith.standard.internal.Blocks;
import org.sopwith.standard.internal.TemplateReader;

/** The templates of PS3.16 as printed: rows, terms, parameters and conditions in words. */
public final class Templates {
  private final Blocks<Template> templates = new Blocks<>("templates.tsv", TemplateReader::read);

  private Templates() {}

  public static Templates standard() {
    return Holder.TEMPLATES;
  }

  public Edition edition() {
    return Editions.templates();
  }

  /** The template of a number such as {@code 1500}. */
  public Optional<Template> find(String tid) {
    return templates.find(tid);
  }

  /** The numbers of all templates. */
  public Collection<String> tids() {
    return templates.keys();
  }

  public List<Template> all() {
    return templates.all();
  }

  private static final class Holder {
    static final Templates TEMPLATES = new Templates();
  }
}
