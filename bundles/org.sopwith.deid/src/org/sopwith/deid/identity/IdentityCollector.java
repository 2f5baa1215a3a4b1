// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * Takes from objects the identities that are known: all person names, dates and UIDs, and what
 * {@code identities.tsv} lists, at every level. What objects of a patient have in common is made
 * ready once. May be used by several threads at a time.
 */
public final class IdentityCollector {
  private static final int KEPT_READY = 64;

  private record Listed(Optional<Identity.Kind> kind, boolean ofPatient) {}

  private static final Map<Long, Listed> LISTED = listed();

  private record Key(Set<Identity> identities, String maker) {}

  private final Set<String> keepWords;
  private final List<Identity> removeWords;

  private final Map<Key, KnownIdentities.Search> ready =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, KnownIdentities.Search> eldest) {
              return size() > KEPT_READY;
            }
          });

  /**
   * @param keepWords words that are no identities whatever they look like
   * @param removeWords words that are, besides what objects hold
   */
  public IdentityCollector(Collection<String> keepWords, Collection<String> removeWords) {
    this.keepWords = keepWords.stream().map(FoldedText::of).collect(Collectors.toSet());
    this.removeWords =
        removeWords.stream()
            .map(word -> new Identity(Identity.Kind.WORD, word, false, true))
            .toList();
  }

  /** What the profile says of an element that may identify somebody. */
  public enum Standing {
    /** It is taken out or replaced: what it holds is a secret. */
    SECRET,
    /** It is kept on purpose: what it holds is no secret anywhere. */
    OPEN,
    /** No rule is for it: it stays, and says nothing of what others hold. */
    UNRULED
  }

  /**
   * The identities that an object holds.
   *
   * @param standing what the profile says of each element
   */
  public KnownIdentities of(DataSet object, Function<Element, Standing> standing) {
    Walk walk = new Walk(standing);
    walk.identities.addAll(removeWords);
    walk.take(object);
    walk.leaveOutWhatStays();
    String maker =
        object.string(Tag.Manufacturer, "") + " " + object.string(Tag.ManufacturerModelName, "");
    KnownIdentities.Search search =
        ready.computeIfAbsent(
            new Key(walk.identities, maker),
            key -> new KnownIdentities.Search(key.identities, key.maker));
    return new KnownIdentities(search, walk.days(), walk.uids(), keepWords);
  }

  private static final class Walk {
    private final Function<Element, Standing> standing;
    private final Set<Identity> identities = new LinkedHashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<LocalDate> births = new HashSet<>();
    private final Set<String> uids = new HashSet<>();
    private final Set<String> uidsOfContent = new HashSet<>();
    private final Set<String> keptUids = new HashSet<>();
    private final Set<LocalDate> keptDays = new HashSet<>();
    private final Set<LocalDate> keptDaysOfContent = new HashSet<>();
    private final Set<String> keptTexts = new HashSet<>();

    Walk(Function<Element, Standing> standing) {
      this.standing = standing;
    }

    void take(DataSet dataSet) {
      for (Element element : dataSet) {
        if (element.isSequence()) {
          element.items().forEach(this::take);
        } else {
          VR vr = element.vr();
          Listed listed = Tags.isPrivate(element.tag()) ? null : LISTED.get((long) element.tag());
          if (listed == null && dataSet.parentTag() == Tag.PersonIdentificationCodeSequence) {
            listed = LISTED.get((long) dataSet.parentTag() << 32 | element.tag());
          }
          boolean typed = vr == VR.PN || vr == VR.DA || vr == VR.DT || vr == VR.UI;
          if ((listed != null || typed) && !element.isEmpty()) {
            Standing of = standing.apply(element);
            for (String value : element.strings()) {
              if (of == Standing.SECRET) {
                take(element, listed, value);
                Optional<MisreadText> misread = MisreadText.of(value);
                if (misread.isPresent()) {
                  take(element, listed, misread.get().text());
                }
              } else if (of == Standing.OPEN && !Tags.isPrivate(element.tag())) {
                stay(element, value);
              }
            }
          }
        }
      }
    }

    private void stay(Element element, String value) {
      VR vr = element.vr();
      if (vr == VR.UI) {
        keptUids.add(value);
      } else if (vr == VR.DA || vr == VR.DT) {
        day(value).ifPresent((isOfContent(element.tag()) ? keptDaysOfContent : keptDays)::add);
      } else if (vr != VR.PN && vr.isText()) {
        keptTexts.add(FoldedText.of(value));
      }
    }

    /** What stays in one place is no secret in another, unless it tells the patient. */
    private void leaveOutWhatStays() {
      uids.removeAll(keptUids);
      uidsOfContent.removeAll(keptUids);
      days.removeAll(keptDays);
      days.removeAll(keptDaysOfContent);
      identities.removeIf(
          identity ->
              identity.kind() != Identity.Kind.NAME
                  && !identity.ofPatient()
                  && keptTexts.contains(FoldedText.of(identity.value())));
    }

    private void take(Element element, Listed listed, String value) {
      if (value.isBlank()) {
        return;
      }
      switch (element.vr()) {
        case DA, DT ->
            day(value).ifPresent((element.tag() == Tag.PatientBirthDate ? births : days)::add);
        case UI -> {
          if (Dictionary.standard().uid(value).isEmpty()) {
            (isOfContent(element.tag()) ? uidsOfContent : uids).add(value);
          }
        }
        case PN -> {
          boolean patient = isOfPatient(element.tag());
          identities.add(new Identity(Identity.Kind.NAME, value, patient, patient));
        }
        default -> {
          if (listed != null && listed.kind.isPresent() && !element.vr().isBinary()) {
            identities.add(identity(listed.kind.get(), element.tag(), value, listed.ofPatient));
          }
        }
      }
    }

    private static Identity identity(Identity.Kind kind, int tag, String value, boolean ofPatient) {
      boolean direct = kind != Identity.Kind.PLACE && kind != Identity.Kind.TIME;
      return new Identity(kind, value, ofPatient, direct && ofPatient && isOfPatient(tag));
    }

    private static boolean isOfPatient(int tag) {
      return Tags.group(tag) == 0x0010;
    }

    /** Values of content items, of which concepts tell whether they stay. */
    private static boolean isOfContent(int tag) {
      return tag == Tag.UID || tag == Tag.Date || tag == Tag.DateTime;
    }

    /** A birth date is secret in texts even where others stay, as values only if none has it. */
    private KnownIdentities.Days days() {
      Set<LocalDate> inValues = new HashSet<>(births);
      inValues.removeAll(keptDays);
      inValues.addAll(days);
      Set<LocalDate> inTexts = new HashSet<>(days);
      inTexts.addAll(births);
      return new KnownIdentities.Days(inValues, inTexts, births);
    }

    private KnownIdentities.Uids uids() {
      Set<String> all = new HashSet<>(uids);
      all.addAll(uidsOfContent);
      return new KnownIdentities.Uids(all, uids);
    }
  }

  /** The day that a value of DA or DT tells. */
  static Optional<LocalDate> day(String value) {
    String digits = value.replace(".", "");
    if (digits.length() < 8) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6, 8))));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<Long, Listed> listed() {
    Map<Long, Listed> listed = new HashMap<>();
    for (String[] row : Table.read("identities.tsv")) {
      long place = 0;
      for (String keyword : row[0].split("\\.")) {
        place = place << 32 | Tags.parse(keyword).orElseThrow();
      }
      Identity.Kind kind = row[1].equals("DATE") ? null : Identity.Kind.valueOf(row[1]);
      listed.put(place, new Listed(Optional.ofNullable(kind), row[2].equals("patient")));
    }
    return listed;
  }
}
