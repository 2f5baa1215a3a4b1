// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeTable;
import org.sopwith.standard.ContextGroup;
import org.sopwith.standard.ContextGroups;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;
import org.sopwith.standard.Links;
import org.sopwith.standard.Occurrence;
import org.sopwith.ui.AttributeReference;
import org.sopwith.validate.ModulePresence;

/**
 * What the standard says of an attribute, as markup of {@code FormText}: paragraphs, bold, links.
 * Made in a job, since the tables are large.
 */
public final class StandardText {
  private static final int MAX_DEFINITIONS = 12;
  private static final int MAX_IODS = 60;
  private static final int MAX_MEMBERS = 12;
  private static final int MAX_TELLING = 3;

  private static final Map<String, String> ACTIONS =
      Map.of(
          "D", "a dummy value",
          "Z", "empty or a dummy value",
          "X", "removed",
          "K", "kept",
          "C", "cleaned",
          "U", "a new UID");

  private final AttributeReference reference;
  private final List<ModulePresence> modules;
  private final StringBuilder text = new StringBuilder("<form>");

  private StandardText(AttributeReference reference, List<ModulePresence> modules) {
    this.reference = reference;
    this.modules = modules;
  }

  /** Everything about an attribute at its place, in no particular object. */
  public static String of(AttributeReference reference) {
    return of(reference, List.of());
  }

  /**
   * Everything about an attribute at its place.
   *
   * @param modules the modules of the object that it is in, none if there is no such object
   */
  public static String of(AttributeReference reference, List<ModulePresence> modules) {
    StandardText standard = new StandardText(reference, modules);
    standard.dictionary();
    standard.here();
    standard.modules();
    standard.anywhere();
    standard.deidentification();
    standard.editions();
    return standard.text.append("</form>").toString();
  }

  private void dictionary() {
    int tag = reference.tag();
    Optional<Dictionary.Entry> entry = Dictionary.standard().find(tag);
    if (entry.isPresent()) {
      Dictionary.Entry e = entry.get();
      title(e.name());
      paragraph(
          escape(Tags.format(tag))
              + "  "
              + escape(e.keyword())
              + "<br/>VR "
              + e.vrs().stream().map(Enum::name).collect(Collectors.joining(" or "))
              + ", VM "
              + escape(e.vm())
              + (e.retired() ? ", <b>retired</b>" : ""));
      return;
    }
    Optional<Dictionary.PrivateEntry> known =
        Dictionary.standard().findPrivate(reference.privateCreator(), tag);
    title(known.map(Dictionary.PrivateEntry::name).orElse("Not in the standard"));
    paragraph(
        escape(Tags.format(tag))
            + (Tags.isPrivate(tag) ? ", a private attribute" : "")
            + (reference.privateCreator().isEmpty()
                ? ""
                : " of " + escape(reference.privateCreator())));
    known.ifPresent(k -> paragraph("Listed in PS3.15 Table E.3.10-1 as safe: it may be retained."));
  }

  private void here() {
    Optional<Iod> iod = Iods.standard().ofSopClass(reference.sopClassUid());
    if (iod.isEmpty() || Tags.group(reference.tag()) == 2) {
      return;
    }
    int[] place = reference.tags().stream().mapToInt(Integer::intValue).toArray();
    List<AttributeDefinition> found = Definitions.standard().at(iod.get(), place);
    heading("In " + iod.get().name());
    if (found.isEmpty()) {
      paragraph(
          Tags.isPrivate(reference.tag())
              ? "A private attribute, which any object may have."
              : "Not an attribute of this IOD at this place: a Standard Extended SOP Class may have"
                  + " it as type 3.");
      return;
    }
    Set<String> groups = new LinkedHashSet<>();
    for (AttributeDefinition definition : found) {
      Iod.Use use = definition.use();
      bullet(
          type(definition.attribute())
              + " in "
              + escape(use.name())
              + (use.usage().symbol().isEmpty() ? "" : " (" + use.usage().symbol() + ")")
              + ", "
              + section(definition.table().section()));
      if (!use.condition().isEmpty()) {
        paragraph("The module is there: " + escape(use.condition()));
      }
      definition.condition().ifPresent(condition -> paragraph(escape(condition.describe())));
      modules.stream()
          .filter(module -> module.use().equals(use))
          .findFirst()
          .ifPresent(module -> paragraph("In this object it " + presence(module) + "."));
      values(definition.attribute());
      definition.contextGroups().forEach(group -> groups.add(group.cid()));
    }
    groups.forEach(this::contextGroup);
  }

  private void modules() {
    if (modules.isEmpty()) {
      return;
    }
    heading("Modules of this object");
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (ModulePresence module : modules) {
      if (!tells(module)) {
        alike.computeIfAbsent(presence(module), p -> new ArrayList<>()).add(name(module.use()));
      } else {
        bullet("<b>" + name(module.use()) + "</b> " + presence(module));
      }
    }
    alike.forEach(
        (presence, names) -> bullet("<b>" + String.join(", ", names) + "</b>: " + presence));
    paragraph(
        "Nothing in an object says which modules it has: a module that is not mandatory counts as"
            + " present if the object has attributes that only this module defines.");
  }

  private static String name(Iod.Use use) {
    String symbol = use.usage().symbol();
    return escape(use.name()) + (symbol.isEmpty() ? "" : " (" + symbol + ")");
  }

  /** Whether its attributes are why it counts as present. */
  private static boolean tells(ModulePresence module) {
    return module.because() != ModulePresence.Because.MANDATORY && !module.tags().isEmpty();
  }

  private static String presence(ModulePresence module) {
    String because = escape(module.because().text());
    if (tells(module)) {
      because +=
          ": "
              + module.tags().stream()
                  .limit(MAX_TELLING)
                  .map(StandardText::name)
                  .collect(Collectors.joining(", "))
              + (module.tags().size() > MAX_TELLING
                  ? " and " + (module.tags().size() - MAX_TELLING) + " more"
                  : "");
    }
    return (module.present() ? "counts as present: " : "does not count as present: ") + because;
  }

  private static String name(int tag) {
    return escape(
        Dictionary.standard().find(tag).map(Dictionary.Entry::name).orElse(Tags.format(tag)));
  }

  private static String type(AttributeTable.Attribute attribute) {
    String symbol = attribute.type().symbol();
    return symbol.isEmpty() ? "<b>defined</b>" : "<b>type " + escape(symbol) + "</b>";
  }

  private void values(AttributeTable.Attribute attribute) {
    for (AttributeTable.ValueSet set : attribute.values()) {
      String values =
          set.values().stream()
              .map(v -> v.equals(reference.value()) ? "<b>" + escape(v) + "</b>" : escape(v))
              .collect(Collectors.joining(", "));
      paragraph(
          (set.enumerated() ? "Enumerated values" : "Defined terms")
              + (set.valueNumber() > 0 ? " of value " + set.valueNumber() : "")
              + ": "
              + values);
    }
  }

  private void contextGroup(String cid) {
    Optional<ContextGroup> group = ContextGroups.standard().find(cid);
    Collection<ContextGroup.Concept> members = ContextGroups.standard().concepts(cid);
    paragraph(
        "Codes of "
            + link(
                Links.contextGroup(cid), "CID " + cid + group.map(g -> " " + g.name()).orElse(""))
            + ": "
            + members.stream()
                .limit(MAX_MEMBERS)
                .map(member -> escape(member.code().meaning()))
                .collect(Collectors.joining(", "))
            + (members.size() > MAX_MEMBERS
                ? " and " + (members.size() - MAX_MEMBERS) + " more"
                : ""));
  }

  private void anywhere() {
    List<Occurrence> occurrences = Definitions.standard().occurrences(reference.tag());
    if (occurrences.isEmpty()) {
      return;
    }
    heading("Defined in PS3.3");
    for (Occurrence occurrence : occurrences.stream().limit(MAX_DEFINITIONS).toList()) {
      String within =
          occurrence.parents().stream()
              .map(parent -> escape(parent.name()))
              .collect(Collectors.joining(" &gt; "));
      bullet(
          escape(name(occurrence))
              + ", "
              + type(occurrence.attribute())
              + (within.isEmpty() ? "" : ", within " + within)
              + ", "
              + section(occurrence.table().section()));
    }
    if (occurrences.size() > MAX_DEFINITIONS) {
      paragraph("and " + (occurrences.size() - MAX_DEFINITIONS) + " more tables.");
    }
    Set<String> iods = new TreeSet<>();
    occurrences.forEach(o -> o.iods().forEach(iod -> iods.add(iod.name())));
    heading(RowText.plural(iods.size(), "IOD") + (iods.size() == 1 ? " has it" : " have it"));
    List<String> names = new ArrayList<>(iods).subList(0, Math.min(iods.size(), MAX_IODS));
    paragraph(
        escape(String.join(", ", names))
            + (iods.size() > MAX_IODS ? " and " + (iods.size() - MAX_IODS) + " more" : ""));
  }

  private static String name(Occurrence occurrence) {
    return occurrence.modules().size() == 1
        ? occurrence.modules().get(0).name()
        : occurrence.table().caption();
  }

  private void deidentification() {
    DeidentificationTable table = DeidentificationTable.standard();
    heading("De-identification");
    Optional<DeidentificationTable.Row> row = table.find(reference.tag());
    if (row.isEmpty()) {
      paragraph("Not in Table E.1-1: the profile keeps it, unless it is known to identify.");
      return;
    }
    for (DeidentificationTable.Option option : table.options()) {
      String action = row.get().action(option);
      if (!action.isEmpty()) {
        bullet(escape(option.name()) + ": <b>" + escape(action) + "</b>, " + words(action));
      }
    }
    paragraph(
        link(Links.section("PS3.15", "E.1"), "PS3.15 Table E.1-1")
            + ", "
            + escape(table.edition().edition()));
  }

  private static String words(String action) {
    List<String> words = new ArrayList<>();
    for (String part : action.split("/")) {
      words.add(ACTIONS.getOrDefault(part.replace("*", ""), part));
    }
    return escape(String.join(", or ", words));
  }

  private void editions() {
    paragraph(
        "PS3.6 "
            + escape(Dictionary.standard().edition())
            + " · PS3.3 "
            + escape(Definitions.standard().edition().edition())
            + " · PS3.16 "
            + escape(ContextGroups.standard().edition().edition()));
  }

  private void title(String title) {
    text.append("<p><span font=\"title\">").append(escape(title)).append("</span></p>");
  }

  private void heading(String heading) {
    text.append("<p><b>").append(escape(heading)).append("</b></p>");
  }

  private void paragraph(String markup) {
    text.append("<p>").append(markup).append("</p>");
  }

  private void bullet(String markup) {
    text.append("<li>").append(markup).append("</li>");
  }

  private static String section(String section) {
    return section.isEmpty() ? "" : link(Links.section("PS3.3", section), "PS3.3 " + section);
  }

  private static String link(String address, String label) {
    return "<a href=\"" + escape(address) + "\">" + escape(label) + "</a>";
  }

  private static String escape(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
