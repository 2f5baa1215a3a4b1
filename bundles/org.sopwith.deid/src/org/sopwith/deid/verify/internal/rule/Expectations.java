// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.sopwith.deid.verify.internal.content.Content;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.ConceptRow;
import org.sopwith.standard.DeidentificationTable.Option;
import org.sopwith.standard.DeidentificationTable.Row;

/**
 * What a profile says of each attribute, worked out anew from Table E.1-1 of PS3.15 and the
 * profile's overrides. Where several options speak, each of them is allowed.
 */
public final class Expectations {
  private static final String BASIC = "113100";
  private static final String RETAIN_SAFE_PRIVATE = "113111";
  private static final String RETAIN_DEVICE_IDENTITY = "113109";
  private static final String CLEAN_STRUCTURED_CONTENT = "113104";
  private static final int NO_ROW_TAG = 0;

  private final DeidentificationTable table = DeidentificationTable.standard();
  private final String name;
  private final boolean given;
  private final Set<String> codes;
  private final List<Option> options = new ArrayList<>();
  private final List<Override> overrides;
  private final ContentExpectations contents = new ContentExpectations(this);
  private final Map<Integer, Expected> byTag = new ConcurrentHashMap<>();

  /** What a profile says otherwise; the first that speaks of an element decides. */
  @FunctionalInterface
  public interface Override {
    Optional<Expected> of(Element element);
  }

  /**
   * @param name of the profile
   * @param given whether a profile was given, and not read off the results
   * @param codes of the options in use (CID 7050)
   */
  public Expectations(
      String name, boolean given, Collection<String> codes, List<Override> overrides) {
    this.name = name;
    this.given = given;
    this.codes = new TreeSet<>(codes);
    this.codes.add(BASIC);
    this.overrides = List.copyOf(overrides);
    for (String code : this.codes) {
      table.option(code).ifPresent(options::add);
    }
  }

  public String name() {
    return name;
  }

  /** Whether a profile was given, and not read off the results. */
  public boolean isGiven() {
    return given;
  }

  /** The codes of the Basic Profile and of the options in use. */
  public Set<String> codes() {
    return codes;
  }

  /** Whether an option is in use. */
  public boolean uses(String code) {
    return codes.contains(code);
  }

  /** The edition of Table E.1-1. */
  public String edition() {
    return table.edition().edition();
  }

  /**
   * Whether an option or override says that an element stays: as it is, or, if it names a device,
   * cleaned of what it does not say by itself (PS3.15 E.3.8).
   */
  public boolean isRetained(Element element) {
    Expected expected = of(element);
    return expected.isRuled()
        && (expected.isKept() || expected.isCleaned() && isOfDevice(element.tag()));
  }

  private boolean isOfDevice(int tag) {
    return uses(RETAIN_DEVICE_IDENTITY)
        && table.find(tag).stream()
            .anyMatch(row -> !row.action(table.option(RETAIN_DEVICE_IDENTITY).get()).isEmpty());
  }

  /** What is expected of an element of an original. */
  public Expected of(Element element) {
    Optional<Expected> overridden = overridden(element);
    if (overridden.isPresent()) {
      return overridden.get();
    }
    if (element.isPrivate()) {
      return uses(RETAIN_SAFE_PRIVATE) ? SafePrivate.expected(element) : of(element.tag());
    }
    DataSet owner = element.owner();
    return Content.isPlainValue(element.tag())
            && Content.isSequence(owner.parentTag())
            && uses(CLEAN_STRUCTURED_CONTENT)
        ? contents.cleaned(owner)
        : of(element.tag());
  }

  /**
   * What is expected of a content item of an original.
   *
   * @param cleaned whether structured content is cleaned
   */
  Expected ofContent(DataSet item, boolean cleaned) {
    List<Element> values = Content.values(item);
    return Content.isPlain(item) && !values.isEmpty()
        ? overridden(values.get(0)).orElseGet(() -> contents.of(item, cleaned))
        : contents.of(item, cleaned);
  }

  /** What an override says of an element, if one is for it. */
  Optional<Expected> overridden(Element element) {
    for (Override override : overrides) {
      Optional<Expected> expected = override.of(element);
      if (expected.isPresent()) {
        return expected;
      }
    }
    return Optional.empty();
  }

  /** What a row of Table E.3.4-1 says of the content items of a concept. */
  Expected of(ConceptRow row) {
    return of(row::action);
  }

  /** What Table E.1-1 says of an attribute. */
  public Expected of(int tag) {
    return byTag.computeIfAbsent(
        Tags.isPrivate(tag) ? 0x00090000 : Tags.isGroupLength(tag) ? NO_ROW_TAG : tag, this::find);
  }

  private Expected find(int tag) {
    Optional<Row> row = tag == NO_ROW_TAG ? Optional.empty() : table.find(tag);
    return row.map(found -> of(found::action)).orElseGet(Expected::unruled);
  }

  /** The cells of the options in use, each of which may be done, else that of the Basic Profile. */
  private Expected of(Function<Option, String> row) {
    Set<String> actions = new LinkedHashSet<>();
    List<String> because = new ArrayList<>();
    for (Option option : options) {
      String action = row.apply(option);
      if (!action.isEmpty() && !option.code().equals(BASIC)) {
        actions.add(action);
        because.add(option.head());
      }
    }
    if (actions.isEmpty()) {
      Option basic = table.option(BASIC).orElseThrow();
      actions.add(row.apply(basic));
      because.add(basic.head());
    }
    return new Expected(actions, String.join(", ", because));
  }
}
