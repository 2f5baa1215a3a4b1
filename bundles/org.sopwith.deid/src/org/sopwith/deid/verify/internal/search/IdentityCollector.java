// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.sopwith.deid.verify.internal.rule.Expectations;
import org.sopwith.deid.verify.internal.rule.Expected;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * Takes the direct identifiers out of originals: all person names, dates and UIDs that are to go,
 * and the attributes that {@code identifiers.tsv} lists. What the profile keeps is none.
 */
public final class IdentityCollector {
  private final Map<Integer, IdentityKind> kinds = kinds();
  private final Expectations expectations;
  private final Identities identities;
  private final Identities keptIdentities = new Identities();
  private final Spellings gone;
  private final Spellings kept;
  private final Set<Long> seen = new HashSet<>();

  public IdentityCollector(Expectations expectations, Identities identities, CommonWords common) {
    this.expectations = expectations;
    this.identities = identities;
    this.gone = new Spellings(identities, common);
    this.kept = new Spellings(keptIdentities, common);
  }

  /**
   * Ends the collection: the identifiers are ready to be looked for.
   *
   * @param known the number of a patient, from that which it was collected by
   */
  public void close(IntUnaryOperator known) {
    identities.addKept(keptIdentities);
    identities.close(known);
  }

  /** Takes those of a data set, of all its levels. */
  public void collect(DataSet dataSet, int patient) {
    gone.characterSet(dataSet.characterSet().terms());
    for (Element element : dataSet) {
      if (element.isSequence()) {
        for (DataSet item : element.items()) {
          collect(item, patient);
        }
      } else if (!element.isEmpty()) {
        boolean meta = Tags.group(element.tag()) == 2;
        Expected expected = expectations.of(element);
        if (meta || expected.isRuled()) {
          take(element, patient, !meta && expectations.isRetained(element) ? kept : gone);
        }
      }
    }
  }

  private void take(Element element, int patient, Spellings spellings) {
    int tag = element.tag();
    VR vr = element.vr();
    IdentityKind kind = kindOf(element);
    if (kind == null || vr.isBinary() && vr != VR.UN) {
      return;
    }
    for (String value : values(element)) {
      boolean again =
          kind != IdentityKind.UID
              && !seen.add(
                  UidHash.of((spellings == kept ? "k" : "g") + patient + " " + tag + value));
      if (value.isBlank() || again) {
        continue;
      }
      switch (kind) {
        case NAME -> spellings.name(value, tag, patient);
        case ID -> spellings.id(value, tag, patient);
        case PHONE -> spellings.phone(value, tag, patient);
        case TELECOM -> spellings.telecom(value, tag, patient);
        case PHRASE -> spellings.phrase(value, tag, patient);
        case BIRTH_DATE, DATE ->
            DateValues.day(value).ifPresent(date -> spellings.date(date, kind, tag, patient));
        case UID -> {
          // A content item that keeps a device's UID does not keep the study's that it may have.
          boolean keptInContent = spellings == kept && tag == Tag.UID;
          if (Dictionary.standard().uid(value).isEmpty() && !keptInContent) {
            spellings.uid(value);
          }
        }
      }
    }
  }

  /** The values as the character set says, and as UTF-8 if they are that in truth. */
  private static List<String> values(Element element) {
    List<String> values = element.strings();
    if (values.stream().flatMapToInt(String::chars).allMatch(c -> c < 0x80)) {
      return values;
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(element.bytes())).toString();
      return Stream.concat(values.stream(), Stream.of(text.split("\\\\"))).toList();
    } catch (CharacterCodingException e) {
      return values;
    }
  }

  private IdentityKind kindOf(Element element) {
    int tag = element.tag();
    IdentityKind listed = kinds.get(tag);
    if (listed != null) {
      return listed;
    }
    if (element.owner().parentTag() == Tag.PersonIdentificationCodeSequence) {
      return tag == Tag.CodeMeaning
          ? IdentityKind.NAME
          : tag == Tag.CodeValue ? IdentityKind.ID : null;
    }
    boolean ruled = expectations.of(element).isRuled();
    return switch (element.vr()) {
      case PN -> IdentityKind.NAME;
      case DA, DT -> ruled ? IdentityKind.DATE : null;
      case UI -> ruled ? IdentityKind.UID : null;
      default -> null;
    };
  }

  private static Map<Integer, IdentityKind> kinds() {
    Map<Integer, IdentityKind> kinds = new HashMap<>();
    for (String[] cells : SearchTable.rows("identifiers.tsv")) {
      kinds.put(Tags.parse(cells[0]).orElseThrow(), IdentityKind.valueOf(cells[1]));
    }
    return kinds;
  }
}
