// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeType;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;
import org.sopwith.standard.Usage;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/**
 * The attributes of patient, study and frame of reference that a derived object has in common with
 * its source. What is not valid in the source is not passed on.
 */
public final class SourceAttributes {
  private static final Set<String> SHARED = Set.of("Patient", "Study", "Frame of Reference");
  private static final Set<String> JUDGES = Set.of("value.", "code.");

  private SourceAttributes() {}

  /**
   * Copies them.
   *
   * @param iod the IOD of the derived object
   * @param sopClassUid its SOP class
   * @param sourceName the name of the source's file, for remarks
   * @param remarks takes a sentence for each attribute that was left out, with the reason
   */
  public static void copy(
      DataSet source,
      DataSet target,
      Iod iod,
      String sopClassUid,
      String sourceName,
      Consumer<String> remarks) {
    Map<Integer, AttributeType> types = types(iod);
    DataSet part = part(source, types.keySet());
    Map<Integer, String> faults = faults(part, sopClassUid);
    for (Element element : part) {
      String fault = faults.get(element.tag());
      if (fault != null) {
        remarks.accept(
            "%s of %s is not passed on: %s.".formatted(element.name(), sourceName, fault));
      } else if (element.tag() != Tag.SpecificCharacterSet) {
        transcode(element, target);
      }
    }
    types.forEach(
        (tag, type) -> {
          if (type == AttributeType.TYPE_2 && !target.contains(tag)) {
            target.set(tag);
          }
        });
  }

  private static DataSet part(DataSet source, Set<Integer> tags) {
    DataSet part = source.copy();
    List<Integer> others = new ArrayList<>();
    for (Element element : part) {
      if (!tags.contains(element.tag()) && element.tag() != Tag.SpecificCharacterSet) {
        others.add(element.tag());
      }
    }
    others.forEach(part::remove);
    return part;
  }

  /** Copies an element into a data set of perhaps another character set. */
  public static void transcode(Element element, DataSet target) {
    if (element.isSequence()) {
      target.setEmptySequence(element.tag());
      for (DataSet item : element.items()) {
        DataSet copy = target.addItem(element.tag());
        for (Element inner : item) {
          transcode(inner, copy);
        }
      }
    } else if (element.vr().isText()) {
      target.set(element.tag(), element.vr(), element.strings().toArray(String[]::new));
    } else {
      target.setBytes(element.tag(), element.vr(), element.bytes());
    }
  }

  private static Map<Integer, AttributeType> types(Iod iod) {
    Map<Integer, AttributeType> types = new HashMap<>();
    for (Iod.Use use : iod.modules()) {
      if (SHARED.contains(use.informationEntity())) {
        boolean mandatory = use.usage() == Usage.MANDATORY;
        for (AttributeDefinition definition : Definitions.standard().of(iod, use)) {
          definition
              .attribute()
              .plainTag()
              .ifPresent(
                  tag ->
                      types.merge(
                          tag,
                          mandatory ? definition.attribute().type() : AttributeType.TYPE_3,
                          (one, other) -> one == AttributeType.TYPE_3 ? other : one));
        }
      }
    }
    return types;
  }

  /** What is wrong with attributes, by the tag at the outermost level. */
  private static Map<Integer, String> faults(DataSet part, String sopClassUid) {
    DataSet probe = part.copy();
    probe.set(Tag.SOPClassUID, VR.UI, sopClassUid);
    Rules rules = Rules.load();
    Map<String, Boolean> on = new HashMap<>();
    rules.all().forEach(rule -> on.put(rule.id(), JUDGES.stream().anyMatch(rule.id()::startsWith)));
    Validator validator = new Validator(rules, on);
    Map<Integer, String> faults = new HashMap<>();
    Set<Integer> tags = new HashSet<>();
    part.forEach(element -> tags.add(element.tag()));
    Consumer<Finding> sink =
        finding -> {
          if (finding.severity() == Severity.ERROR && !finding.path().isEmpty()) {
            int tag = AttributePath.parse(finding.path()).steps().getFirst().tag();
            if (tags.contains(tag)) {
              faults.putIfAbsent(tag, finding.message());
            }
          }
        };
    DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, probe);
    validator.validate(validator.instance(file), "", sink);
    return faults;
  }

  /** The IOD of a SOP class that this program writes. */
  public static Iod iod(String sopClassUid) {
    return Iods.standard().ofSopClass(sopClassUid).orElseThrow();
  }
}
