// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import static org.sopwith.sr.template.condition.ExpressionReader.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.sr.template.condition.RowCondition.And;
import org.sopwith.sr.template.condition.RowCondition.AtLeast;
import org.sopwith.sr.template.condition.RowCondition.AttributeIs;
import org.sopwith.sr.template.condition.RowCondition.Exceeds;
import org.sopwith.sr.template.condition.RowCondition.GreaterThan;
import org.sopwith.sr.template.condition.RowCondition.ImageHas;
import org.sopwith.sr.template.condition.RowCondition.InGroup;
import org.sopwith.sr.template.condition.RowCondition.Inherited;
import org.sopwith.sr.template.condition.RowCondition.InvokedAgain;
import org.sopwith.sr.template.condition.RowCondition.ItemHas;
import org.sopwith.sr.template.condition.RowCondition.NameIs;
import org.sopwith.sr.template.condition.RowCondition.Not;
import org.sopwith.sr.template.condition.RowCondition.Or;
import org.sopwith.sr.template.condition.RowCondition.Paired;
import org.sopwith.sr.template.condition.RowCondition.Present;
import org.sopwith.sr.template.condition.RowCondition.RefersTo;
import org.sopwith.sr.template.condition.RowCondition.Supported;
import org.sopwith.sr.template.condition.RowCondition.TextIs;
import org.sopwith.sr.template.condition.RowCondition.ValueIs;
import org.sopwith.sr.template.condition.RowCondition.ValueIsNot;
import org.sopwith.standard.Code;

/** Reads one test, in the wordings that PS3.16 has for it. */
final class TestReader {
  private static final String TAG = "\\(([0-9A-F]{4}),([0-9A-F]{4})\\)";
  private static final Pattern INVOKED =
      pattern("this template is invoked more than once(?: to describe more than one fetus)?");
  private static final Pattern IMAGE_HAS =
      pattern("(?:[a-z][a-z ]*(?:\\(patient\\) )?)?" + TAG + " is in the image instance");
  private static final Pattern OR_IMAGE_HAS = pattern(TAG + " or (?=" + TAG + " is in the image)");
  private static final Pattern INHERITED =
      pattern("(?:all aspects of [a-z ]+ context are )?not inherited");
  private static final Pattern UNSUPPORTED =
      pattern("the (\\w+) value type is not supported by the iod");
  private static final Pattern LATERALITY = pattern(" has laterality");
  private static final Pattern REFERS =
      pattern(" references an? (?:(fiducial) sop instance|sr object)");
  private static final String FIDUCIALS = "1.2.840.10008.5.1.4.1.1.66.2";
  private static final String REPORTS = "1.2.840.10008.5.1.4.1.1.88.";
  private static final Pattern ATTRIBUTE_IS = pattern("[a-z][a-z ]* " + TAG + " = (\\w+)");
  private static final Pattern ITEM_COUNT =
      pattern("(\\d+) or more items of row (\\w+) are present");
  private static final Pattern ANY = pattern("any of |1 or more ");
  private static final Pattern ANY_VALUE = pattern("any of the values of ");
  private static final Pattern ARE_NOT = pattern(" are not ");
  private static final Pattern PRESENT =
      pattern(" (?:is|are)? ?present| content items are reported| exists?(?=$| )");
  private static final Pattern ABSENT =
      pattern(" (?:(?:is|are) )?(?:absent|not present)| does not exist");
  private static final Pattern OR_VALUE = pattern(" or (?:value is|has a value of|value of) ");
  private static final Pattern WITH_VALUE =
      pattern(" is present (?:and (?:equals|is)|with a value of) ");
  private static final Pattern LACKS = pattern(" is present and does not contain [a-z ]+ " + TAG);
  private static final Pattern NOT_EQUAL =
      pattern(" (?:does not equal|is not equal to|is not|!=) ");
  private static final Pattern EQUAL =
      pattern(" ?(?:=|(?:is equal to|equals|has a value of|is EV|is|specifies) | (?==)) ?(?:EV )?");
  private static final Pattern NEXT_EQUAL =
      pattern(",? or (?:equals |= )?(?:EV )?(?=\\([^(]*, \\w+, \")|, (?=\\([^(]*, \\w+, \")");
  private static final Pattern HAS_VALUE = pattern(" has a value(?=$| and| or|\\))");
  private static final Pattern MORE_ITEMS = pattern(" contains more than one item");
  private static final Pattern GREATER =
      pattern(
          " (?:is )?(?:> ?|(?:is present and )?contains a number greater than )(\\d+(?:\\.\\d+)?)");
  private static final Pattern IN_GROUP =
      pattern(" is (?:from|in) (?:[BD]?CID) (\\d+)(?: “[^”]*”)?");
  private static final Pattern EXCEEDS = pattern(" exceeds ");
  private static final Pattern ROOT_NAME =
      pattern("(?:the )?root concept name code sequence ?(?:=|is)? ?");
  private static final Pattern TEXT =
      pattern("(?:code )?(?:meaning is )?(?:\"([^\",]*)\"?|<([^>]*)>)");
  private static final Pattern NEXT_TEXT = pattern("(?:,? or |, ?)(?=[\"<])");
  private static final Pattern CODE =
      pattern("\\((?:EV |DT )?([^(),]+), ?(\\w+)(?: \\[([^]]*)])?, \"([^\"]*)\"\\)?");
  private static final Pattern SCOPE =
      pattern(
          " for (?:at least one irradiation event|the (?:finding|feature) identified in row \\w+)");
  private static final Pattern MEANING = pattern(" code meaning is (?=<|\")");

  private final Cursor cursor;
  private final SubjectReader subjects;

  TestReader(Cursor cursor) {
    this.cursor = cursor;
    this.subjects = new SubjectReader(cursor);
  }

  Optional<RowCondition> read() {
    int start = cursor.position();
    Optional<RowCondition> test =
        aboutDocument()
            .or(() -> again(start, this::aboutSome))
            .or(() -> again(start, this::aboutRows))
            .or(() -> again(start, this::aboutNames))
            .or(() -> again(start, this::aboutOne));
    cursor.accept(SCOPE);
    return test;
  }

  private Optional<RowCondition> again(int start, Supplier<Optional<RowCondition>> reader) {
    cursor.back(start);
    return reader.get();
  }

  private Optional<RowCondition> aboutDocument() {
    if (cursor.accept(INVOKED)) {
      return Optional.of(new InvokedAgain());
    }
    if (cursor.accept(INHERITED)) {
      return Optional.of(new Not(new Inherited()));
    }
    Matcher unsupported = cursor.match(UNSUPPORTED);
    if (unsupported != null) {
      return Optional.of(new Not(new Supported(unsupported.group(1))));
    }
    Matcher first = cursor.match(OR_IMAGE_HAS);
    Matcher image = cursor.match(IMAGE_HAS);
    if (first != null && image != null) {
      return Optional.of(new Or(List.of(new ImageHas(tag(first)), new ImageHas(tag(image)))));
    }
    if (image != null) {
      return Optional.of(new ImageHas(tag(image)));
    }
    Matcher attribute = cursor.match(ATTRIBUTE_IS);
    if (attribute != null) {
      return Optional.of(new AttributeIs(tag(attribute), attribute.group(3)));
    }
    if (cursor.accept(ROOT_NAME)) {
      List<Code> codes = codes();
      return codes.isEmpty()
          ? Optional.empty()
          : Optional.of(new NameIs(new Subject.Root(), codes));
    }
    Matcher count = cursor.match(ITEM_COUNT);
    return count == null
        ? Optional.empty()
        : Optional.of(
            new AtLeast(
                Integer.parseInt(count.group(1)), List.of(new Subject.OfRow("", count.group(2)))));
  }

  /** "any of the values of Row 18 are not ...". */
  private Optional<RowCondition> aboutSome() {
    if (!cursor.accept(ANY_VALUE)) {
      return Optional.empty();
    }
    Optional<Subject> subject = subjects.read();
    if (subject.isEmpty() || !cursor.accept(ARE_NOT)) {
      return Optional.empty();
    }
    List<Code> codes = codes();
    return codes.isEmpty() ? Optional.empty() : Optional.of(new ValueIsNot(subject.get(), codes));
  }

  /** "Rows 8, 9 or 10 are present", "Row 12 or 14 is not present". */
  private Optional<RowCondition> aboutRows() {
    boolean any = cursor.accept(ANY);
    Optional<SubjectReader.Rows> rows = subjects.readRows();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<RowCondition> each =
        rows.get().subjects().stream().<RowCondition>map(Present::new).toList();
    if (cursor.accept(ABSENT)) {
      return Optional.of(new Not(any(each)));
    }
    return cursor.accept(PRESENT)
        ? Optional.of(any || rows.get().alternatives() ? any(each) : new And(each))
        : Optional.empty();
  }

  /** "(111005, DCM, "Assessment Category") or (111023, ...) is present". */
  private Optional<RowCondition> aboutNames() {
    cursor.accept(ANY);
    List<RowCondition> each =
        codes().stream().<RowCondition>map(code -> new Present(new Subject.Named(code))).toList();
    if (each.isEmpty()) {
      return Optional.empty();
    }
    if (cursor.accept(ABSENT)) {
      return Optional.of(new Not(any(each)));
    }
    return cursor.accept(PRESENT) ? Optional.of(any(each)) : Optional.empty();
  }

  private static RowCondition any(List<RowCondition> each) {
    return each.size() == 1 ? each.getFirst() : new Or(each);
  }

  /** "value of Row 4 = ...", "Row 6 is present", "Row 15 exceeds Row 13". */
  private Optional<RowCondition> aboutOne() {
    return subjects.read().flatMap(subject -> presence(subject).or(() -> value(subject)));
  }

  private Optional<RowCondition> presence(Subject subject) {
    RowCondition present = new Present(subject);
    Matcher lacks = cursor.match(LACKS);
    if (lacks != null) {
      return Optional.of(new And(List.of(present, new Not(new ItemHas(subject, tag(lacks))))));
    }
    if (cursor.accept(WITH_VALUE)) {
      return equal(subject);
    }
    int start = cursor.position();
    Matcher greater = cursor.match(GREATER);
    if (greater != null) {
      return Optional.of(new GreaterThan(subject, Double.parseDouble(greater.group(1))));
    }
    cursor.back(start);
    if (cursor.accept(ABSENT)) {
      return Optional.of(
          cursor.accept(OR_VALUE)
              ? new Or(List.of(new Not(present), equal(subject).orElse(present)))
              : new Not(present));
    }
    if (cursor.accept(MORE_ITEMS)) {
      return Optional.of(new AtLeast(2, List.of(subject)));
    }
    boolean bare = subject instanceof Subject.OfRow && cursor.atBoundary();
    return bare || cursor.accept(PRESENT) || cursor.accept(HAS_VALUE)
        ? Optional.of(present)
        : Optional.empty();
  }

  private Optional<RowCondition> value(Subject subject) {
    Matcher group = cursor.match(IN_GROUP);
    if (group != null) {
      return Optional.of(new InGroup(subject, subjects.isAboutName(), group.group(1)));
    }
    if (cursor.accept(LATERALITY)) {
      return Optional.of(new Paired(subject, subjects.isAboutName()));
    }
    Matcher refers = cursor.match(REFERS);
    if (refers != null) {
      return Optional.of(new RefersTo(subject, refers.group(1) == null ? REPORTS : FIDUCIALS));
    }
    if (cursor.accept(EXCEEDS)) {
      return subjects.read().map(other -> new Exceeds(subject, other));
    }
    if (cursor.accept(NOT_EQUAL)) {
      return equal(subject).map(Not::new);
    }
    return cursor.accept(MEANING) || cursor.accept(EQUAL) ? equal(subject) : Optional.empty();
  }

  private Optional<RowCondition> equal(Subject subject) {
    List<Code> codes = codes();
    if (!codes.isEmpty()) {
      return Optional.of(
          subjects.isAboutName() ? new NameIs(subject, codes) : new ValueIs(subject, codes));
    }
    List<String> texts = new ArrayList<>();
    Matcher text = cursor.match(TEXT);
    while (text != null) {
      texts.add(text.group(1) == null ? text.group(2) : text.group(1));
      text = cursor.accept(NEXT_TEXT) ? cursor.match(TEXT) : null;
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(new TextIs(subject, texts));
  }

  private List<Code> codes() {
    List<Code> codes = new ArrayList<>();
    Matcher code = cursor.match(CODE);
    while (code != null) {
      String version = code.group(3);
      codes.add(
          new Code(code.group(1), code.group(2), code.group(4), version == null ? "" : version));
      int behind = cursor.position();
      code = cursor.accept(NEXT_EQUAL) ? cursor.match(CODE) : null;
      if (code == null) {
        cursor.back(behind);
      }
    }
    return codes;
  }

  private static int tag(Matcher matcher) {
    return Integer.parseInt(matcher.group(1), 16) << 16 | Integer.parseInt(matcher.group(2), 16);
  }
}
