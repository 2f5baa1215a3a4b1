// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.condition.RowCondition;
import org.sopwith.standard.Iods;
import org.sopwith.standard.SopClass;

/** Made-up instances that an example refers to, of the classes that the words of a row ask for. */
final class ExampleReferences {
  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  private static final String ENHANCED_CT = "1.2.840.10008.5.1.4.1.1.2.1";
  private static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";
  private static final String ECG = "1.2.840.10008.5.1.4.1.1.9.1.1";
  private static final Pattern ATTRIBUTE = Pattern.compile("\\(([0-9A-F]{4}), ?([0-9A-F]{4})\\)");
  private static final Pattern UID = Pattern.compile("\"(1\\.2\\.840\\.10008[.\\d]+)\"");

  private final NamedUids uids;
  private final DataSet document;
  private final Evidence evidence = new Evidence();
  private int fresh;

  ExampleReferences(NamedUids uids, DataSet document) {
    this.uids = uids;
    this.document = document;
  }

  Evidence evidence() {
    return evidence;
  }

  String frameOfReferenceUid() {
    return uids.of("frame of reference");
  }

  /** The UID of an attribute that the words name, else a new one. */
  String uid(Field field) {
    Matcher attribute = ATTRIBUTE.matcher(ExampleValues.words(field, ""));
    Optional<String> named =
        attribute.find()
            ? document.string((int) Long.parseLong(attribute.group(1) + attribute.group(2), 16))
            : Optional.empty();
    return named.orElseGet(() -> uids.of("uid " + ++fresh));
  }

  ContentValue reference(ValueType type, String words, List<ConditionIndex.Test> tests) {
    String sopClass = sopClass(type, words, tests);
    boolean isSegmentation = sopClass.startsWith(SEGMENTATION);
    boolean asksForSegment = words.contains("Referenced Segment Number");
    // An item has frame numbers or segment numbers, not both (PS3.3 C.18.4).
    boolean hasFrames =
        !asksForSegment
            && (words.contains("Referenced Frame Number") || sopClass.equals(ENHANCED_CT));
    return new ContentValue.Reference(
        type,
        instance(sopClass),
        hasFrames ? List.of(1) : List.of(),
        asksForSegment || isSegmentation && !hasFrames ? List.of(1) : List.of(),
        type == ValueType.WAVEFORM ? List.of(1, 1) : List.of(),
        Optional.empty());
  }

  /** The instance of a class; one of each will do. */
  InstanceReference instance(String sopClass) {
    String instance = uids.of("instance of " + sopClass);
    evidence.add(
        instance, document.string(Tag.StudyInstanceUID, ""), uids.of("series of " + sopClass));
    return new InstanceReference(sopClass, instance);
  }

  /** An image to select coordinates from. */
  ContentValue image() {
    return reference(ValueType.IMAGE, "", List.of());
  }

  private static String sopClass(ValueType type, String words, List<ConditionIndex.Test> tests) {
    Matcher given = UID.matcher(words);
    if (given.find()) {
      return given.group(1);
    }
    for (ConditionIndex.Test test : tests) {
      if (test.condition() instanceof RowCondition.RefersTo to && test.positive()) {
        return Iods.standard().sopClasses().stream()
            .map(SopClass::uid)
            .filter(one -> one.startsWith(to.sopClass()))
            .findFirst()
            .orElse(to.sopClass());
      }
    }
    Optional<String> named =
        Iods.standard().sopClasses().stream()
            .filter(
                one ->
                    words.contains(one.name())
                        || words.contains(shortName(one))
                        || words.contains(kind(one)))
            .max(Comparator.comparingInt(one -> one.name().length()))
            .map(SopClass::uid);
    if (named.isPresent() && !words.contains("except")) {
      return named.get();
    }
    return switch (type) {
      case WAVEFORM -> ECG;
      case COMPOSITE -> "1.2.840.10008.5.1.4.1.1.88.33";
      default ->
          words.contains("Segmentation")
              ? SEGMENTATION
              : words.contains("multi-frame") ? ENHANCED_CT : CT;
    };
  }

  private static String shortName(SopClass one) {
    return one.name().endsWith(" Storage") ? one.name().replace(" Storage", " SOP") : one.name();
  }

  /** Its name without the first word, as in "an Implant Template Storage SOP Instance". */
  private static String kind(SopClass one) {
    String[] words = one.name().split(" ", 2);
    return words.length == 2 && words[1].split(" ").length > 2 ? words[1] : one.name();
  }
}
