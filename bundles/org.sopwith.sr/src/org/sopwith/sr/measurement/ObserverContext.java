// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** TID 1002 Observer Context: who or what observed (PS3.16 Section TID 1002). */
public sealed interface ObserverContext {
  Code TYPE = Items.dcm("121005", "Observer Type");

  /**
   * TID 1003 Person Observer Identifying Attributes (PS3.16 Section TID 1003).
   *
   * @param name as PN, such as {@code Doe^Jane}
   * @param organization where the person works
   * @param role of CID 7452 as a rule
   * @param roleInProcedure of CID 7453 as a rule
   * @param loginName with which the person logged in
   * @param identifierInRole the person's identifier in the role in the procedure
   * @param description what the person has experience with
   */
  record Person(
      String name,
      Optional<String> organization,
      Optional<Code> role,
      Optional<Code> roleInProcedure,
      Optional<String> loginName,
      Optional<String> identifierInRole,
      Optional<Description> description)
      implements ObserverContext {
    private static final Code PERSON = Items.dcm("121006", "Person");
    private static final Code NAME = Items.dcm("121008", "Person Observer Name");
    private static final Code LOGIN = Items.dcm("128774", "Person Observer's Login Name");
    private static final Code ORGANIZATION =
        Items.dcm("121009", "Person Observer's Organization Name");
    private static final Code ROLE =
        Items.dcm("121010", "Person Observer's Role in the Organization");
    private static final Code ROLE_IN_PROCEDURE =
        Items.dcm("121011", "Person Observer's Role in this Procedure");
    private static final Code IDENTIFIER =
        Items.dcm("128775", "Identifier within Person Observer's Role");
    private static final Code SPECIALTY = Items.dcm("128003", "Reader Specialty");
    private static final Code EXPERIENCE = new Code("C54627", "NCIt", "Experience");
    private static final Code YEAR = new Code("a", "UCUM", "Year");

    /**
     * TID 1015 Person Observer Description (PS3.16 Section TID 1015).
     *
     * @param specialty of CID 7449
     * @param years of experience
     */
    public record Description(Code specialty, double years) {}

    public Person {
      Items.required(name, "The name of an observer");
      if (identifierInRole.isPresent() && roleInProcedure.isEmpty()) {
        throw new IllegalArgumentException("An identifier in a role goes with a role.");
      }
    }

    /** A person without login name, identifier and description. */
    public Person(
        String name,
        Optional<String> organization,
        Optional<Code> role,
        Optional<Code> roleInProcedure) {
      this(
          name,
          organization,
          role,
          roleInProcedure,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    @Override
    public void write(DataSet parent) {
      writer(parent)
          .code(TYPE, PERSON)
          .plain(NAME, ValueType.PNAME, Optional.of(name))
          .text(LOGIN, loginName)
          .text(ORGANIZATION, organization)
          .code(ROLE, role);
      RelationshipType with = RelationshipType.HAS_OBS_CONTEXT;
      roleInProcedure.ifPresent(
          code ->
              new ItemWriter(
                      Items.code(parent, with, ROLE_IN_PROCEDURE, code),
                      RelationshipType.HAS_CONCEPT_MOD)
                  .text(IDENTIFIER, identifierInRole));
      description.ifPresent(
          one ->
              Items.number(
                  Items.code(parent, with, SPECIALTY, one.specialty),
                  RelationshipType.HAS_PROPERTIES,
                  EXPERIENCE,
                  one.years,
                  YEAR));
    }

    private static Optional<ObserverContext> of(ItemReader from) {
      Optional<Description> description =
          from.first(SPECIALTY)
              .flatMap(
                  item ->
                      ItemReader.codeOf(item)
                          .flatMap(
                              code ->
                                  ItemReader.of(item)
                                      .number(EXPERIENCE)
                                      .map(years -> new Description(code, years.value()))));
      return ItemReader.valid(
          () ->
              new Person(
                  from.required(NAME),
                  from.text(ORGANIZATION),
                  from.code(ROLE),
                  from.code(ROLE_IN_PROCEDURE),
                  from.text(LOGIN),
                  from.first(ROLE_IN_PROCEDURE)
                      .flatMap(item -> ItemReader.of(item).text(IDENTIFIER)),
                  description));
    }
  }

  /**
   * TID 1004 Device Observer Identifying Attributes (PS3.16 Section TID 1004).
   *
   * @param location where it was during the observation
   * @param roles of CID 7445 as a rule
   * @param classUids of the manufacturer
   */
  record Device(
      String uid,
      Optional<String> name,
      Optional<String> manufacturer,
      Optional<String> model,
      Optional<String> serialNumber,
      Optional<String> location,
      List<Code> roles,
      Optional<String> stationAeTitle,
      List<String> classUids)
      implements ObserverContext {
    private static final Code DEVICE = Items.dcm("121007", "Device");
    private static final Code UID = Items.dcm("121012", "Device Observer UID");
    private static final Code NAME = Items.dcm("121013", "Device Observer Name");
    private static final Code MANUFACTURER = Items.dcm("121014", "Device Observer Manufacturer");
    private static final Code MODEL = Items.dcm("121015", "Device Observer Model Name");
    private static final Code SERIAL = Items.dcm("121016", "Device Observer Serial Number");
    private static final Code LOCATION =
        Items.dcm("121017", "Device Observer Physical Location During Observation");
    private static final Code ROLE = Items.dcm("113876", "Device Role in Procedure");
    private static final Code AE_TITLE = Items.dcm("110119", "Station AE Title");
    private static final Code CLASS_UID =
        Items.dcm("121061", "Device Observer Manufacturer Class UID");

    public Device {
      Items.required(uid, "The UID of a device");
      roles = List.copyOf(roles);
      classUids = List.copyOf(classUids);
    }

    /** A device with what tells it apart. */
    public Device(
        String uid,
        Optional<String> name,
        Optional<String> manufacturer,
        Optional<String> model,
        Optional<String> serialNumber) {
      this(
          uid,
          name,
          manufacturer,
          model,
          serialNumber,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of());
    }

    @Override
    public void write(DataSet parent) {
      writer(parent)
          .code(TYPE, DEVICE)
          .uid(UID, Optional.of(uid))
          .text(NAME, name)
          .text(MANUFACTURER, manufacturer)
          .text(MODEL, model)
          .text(SERIAL, serialNumber)
          .text(LOCATION, location)
          .codes(ROLE, roles)
          .text(AE_TITLE, stationAeTitle)
          .uids(CLASS_UID, classUids);
    }

    private static Optional<ObserverContext> of(ItemReader from) {
      return ItemReader.valid(
          () ->
              new Device(
                  from.required(UID),
                  from.text(NAME),
                  from.text(MANUFACTURER),
                  from.text(MODEL),
                  from.text(SERIAL),
                  from.text(LOCATION),
                  from.codes(ROLE),
                  from.text(AE_TITLE),
                  from.texts(CLASS_UID)));
    }
  }

  /** Adds its content items to those of a container. */
  void write(DataSet parent);

  private static ItemWriter writer(DataSet parent) {
    return new ItemWriter(parent, RelationshipType.HAS_OBS_CONTEXT);
  }

  /** All observers: each begins with its type, or with what names it if it has no type. */
  static List<ObserverContext> all(ItemReader from) {
    List<ObserverContext> observers = new ArrayList<>();
    List<ContentItem> one = new ArrayList<>();
    for (ContentItem item : from.items()) {
      ItemReader before = new ItemReader(one);
      boolean isNext =
          ItemReader.is(item, TYPE)
              || ItemReader.is(item, Person.NAME) && before.has(Person.NAME)
              || ItemReader.is(item, Device.UID) && before.has(Device.UID);
      if (isNext) {
        of(before).ifPresent(observers::add);
        one.clear();
      }
      one.add(item);
    }
    of(new ItemReader(one)).ifPresent(observers::add);
    return observers;
  }

  private static Optional<ObserverContext> of(ItemReader from) {
    boolean isDevice =
        from.code(TYPE).map(Device.DEVICE::sameConcept).orElseGet(() -> from.has(Device.UID));
    return isDevice ? Device.of(from) : Person.of(from);
  }

  /** A person by name. */
  static ObserverContext person(String name) {
    return new Person(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A device by UID and name. */
  static ObserverContext device(String uid, String name) {
    return new Device(uid, Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
