// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * TID 1006 Subject Context: what the report is about, where that is not simply the patient of the
 * document (PS3.16 Section TID 1006).
 */
public sealed interface SubjectContext {
  Code CLASS = Items.dcm("121024", "Subject Class");
  Code UID = Items.dcm("121028", "Subject UID");
  Code ID = Items.dcm("121030", "Subject ID");

  /**
   * TID 1007 Subject Context, Patient (PS3.16 Section TID 1007). At least one of these is given.
   *
   * @param name as PN
   * @param identifier the Subject ID, which this template has as a code
   * @param birthDate as DA
   * @param sex of CID 7455
   * @param age with a unit of CID 7456
   * @param species of CID 7454
   * @param breed of CID 7480
   * @param racialGroup of CID 6099 as a rule
   */
  record Patient(
      Optional<String> uid,
      Optional<String> name,
      Optional<Code> identifier,
      Optional<String> birthDate,
      Optional<Code> sex,
      Optional<Age> age,
      Optional<Code> species,
      Optional<Code> breed,
      Optional<Code> racialGroup)
      implements SubjectContext {
    private static final Code NAME = Items.dcm("121029", "Subject Name");
    private static final Code BIRTH_DATE = Items.dcm("121031", "Subject Birth Date");
    private static final Code SEX = Items.dcm("121032", "Subject Sex");
    private static final Code AGE = Items.dcm("121033", "Subject Age");
    private static final Code SPECIES = Items.dcm("121034", "Subject Species");
    private static final Code BREED = Items.dcm("121035", "Subject Breed");
    private static final Code RACIAL_GROUP = new Code("415229000", "SCT", "Racial group");
    private static final Patient NOBODY =
        new Patient(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** An age in a unit of CID 7456. */
    public record Age(double value, Code units) {
      public Age {
        if (!(value >= 0) || !units.scheme().equals("UCUM")) {
          throw new IllegalArgumentException("An age is a number in a unit of time of UCUM.");
        }
      }
    }

    @Override
    public void write(DataSet parent) {
      ItemWriter to = writer(parent);
      to.uid(UID, uid)
          .plain(NAME, ValueType.PNAME, name)
          .code(ID, identifier)
          .plain(BIRTH_DATE, ValueType.DATE, birthDate)
          .code(SEX, sex);
      age.ifPresent(one -> Items.number(parent, to.with(), AGE, one.value, one.units));
      to.code(SPECIES, species).code(BREED, breed).code(RACIAL_GROUP, racialGroup);
    }

    private static Optional<Patient> of(ItemReader from) {
      Optional<Age> age =
          from.number(AGE)
              .flatMap(one -> ItemReader.valid(() -> new Age(one.value(), one.units())));
      return Optional.of(
              new Patient(
                  from.text(UID),
                  from.text(NAME),
                  from.code(ID),
                  from.text(BIRTH_DATE),
                  from.code(SEX),
                  age,
                  from.code(SPECIES),
                  from.code(BREED),
                  from.code(RACIAL_GROUP)))
          .filter(one -> !one.equals(NOBODY));
    }
  }

  /**
   * TID 1008 Subject Context, Fetus (PS3.16 Section TID 1008).
   *
   * @param mother as PN
   * @param uid the same in all documents about the fetus
   * @param identifier the Subject ID, the same in all documents about the fetus
   * @param fetusId which of several fetuses it is in this procedure; this or the identifier is
   *     given
   * @param number how many fetuses there are
   * @param byUltrasound whether they were counted by ultrasound
   */
  record Fetus(
      Optional<String> mother,
      Optional<String> uid,
      Optional<String> identifier,
      Optional<String> fetusId,
      OptionalInt number,
      boolean byUltrasound)
      implements SubjectContext {
    private static final Code FETUS = Items.dcm("121026", "Fetus");
    private static final Code MOTHER = Items.dcm("121036", "Mother of fetus");
    private static final Code FETUS_ID = new Code("11951-1", "LN", "Fetus ID");
    private static final Code COUNTED = new Code("11878-6", "LN", "Number of Fetuses by US");
    private static final Code NUMBER = new Code("55281-0", "LN", "Number of Fetuses");

    public Fetus {
      if (identifier.isEmpty() && fetusId.isEmpty()) {
        throw new IllegalArgumentException("A fetus has a Subject ID or a Fetus ID.");
      }
      identifier.ifPresent(text -> Items.required(text, "The identifier of a fetus"));
      fetusId.ifPresent(text -> Items.required(text, "The identifier of a fetus"));
    }

    /** A fetus by its Subject ID. */
    public Fetus(String identifier) {
      this(
          Optional.empty(),
          Optional.empty(),
          Optional.of(identifier),
          Optional.empty(),
          OptionalInt.empty(),
          false);
    }

    @Override
    public void write(DataSet parent) {
      writer(parent)
          .code(CLASS, FETUS)
          .plain(MOTHER, ValueType.PNAME, mother)
          .uid(UID, uid)
          .text(ID, identifier)
          .text(FETUS_ID, fetusId);
      number.ifPresent(
          count ->
              Items.number(
                  parent,
                  RelationshipType.HAS_OBS_CONTEXT,
                  byUltrasound ? COUNTED : NUMBER,
                  count,
                  Items.NO_UNITS));
    }

    private static Optional<Fetus> of(ItemReader from) {
      Optional<Quantity> counted = from.number(COUNTED);
      Optional<Quantity> number = counted.or(() -> from.number(NUMBER));
      return ItemReader.valid(
          () ->
              new Fetus(
                  from.text(MOTHER),
                  from.text(UID),
                  from.text(ID),
                  from.text(FETUS_ID),
                  number.isPresent()
                      ? OptionalInt.of((int) number.get().value())
                      : OptionalInt.empty(),
                  counted.isPresent()));
    }
  }

  /**
   * TID 1009 Subject Context, Specimen (PS3.16 Section TID 1009).
   *
   * @param source the patient that it is of
   * @param issuer who gave the identifier
   * @param type of CID 8103
   */
  record Specimen(
      String uid,
      Optional<Patient> source,
      Optional<String> identifier,
      Optional<String> issuer,
      Optional<Code> type,
      Optional<String> containerIdentifier)
      implements SubjectContext {
    private static final Code SPECIMEN = Items.dcm("121027", "Specimen");
    private static final Code SPECIMEN_UID = Items.dcm("121039", "Specimen UID");
    private static final Code IDENTIFIER = Items.dcm("121041", "Specimen Identifier");
    private static final Code ISSUER = Items.dcm("111724", "Issuer of Specimen Identifier");
    private static final Code TYPE = new Code("371439000", "SCT", "Specimen Type");
    private static final Code CONTAINER = Items.dcm("111700", "Specimen Container Identifier");

    public Specimen {
      Items.required(uid, "The UID of a specimen");
    }

    /** A specimen by UID and identifier. */
    public Specimen(String uid, Optional<String> identifier) {
      this(uid, Optional.empty(), identifier, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public void write(DataSet parent) {
      ItemWriter to = writer(parent).code(CLASS, SPECIMEN).uid(SPECIMEN_UID, Optional.of(uid));
      source.ifPresent(patient -> patient.write(parent));
      to.text(IDENTIFIER, identifier)
          .text(ISSUER, issuer)
          .code(TYPE, type)
          .text(CONTAINER, containerIdentifier);
    }

    private static Optional<Specimen> of(ItemReader from) {
      return ItemReader.valid(
          () ->
              new Specimen(
                  from.required(SPECIMEN_UID),
                  Patient.of(from),
                  from.text(IDENTIFIER),
                  from.text(ISSUER),
                  from.code(TYPE),
                  from.text(CONTAINER)));
    }
  }

  /** TID 1010 Subject Context, Device (PS3.16 Section TID 1010). */
  record Device(
      String name,
      Optional<String> uid,
      Optional<String> manufacturer,
      Optional<String> model,
      Optional<String> serialNumber,
      Optional<String> location)
      implements SubjectContext {
    private static final Code DEVICE = Items.dcm("121192", "Device Subject");
    private static final Code NAME = Items.dcm("121193", "Device Subject Name");
    private static final Code MANUFACTURER = Items.dcm("121194", "Device Subject Manufacturer");
    private static final Code MODEL = Items.dcm("121195", "Device Subject Model Name");
    private static final Code SERIAL = Items.dcm("121196", "Device Subject Serial Number");
    private static final Code LOCATION =
        Items.dcm("121197", "Device Subject Physical Location during observation");
    private static final Code DEVICE_UID = Items.dcm("121198", "Device Subject UID");

    public Device {
      Items.required(name, "The name of a device");
    }

    /** A device by name and UID. */
    public Device(String name, Optional<String> uid) {
      this(name, uid, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public void write(DataSet parent) {
      writer(parent)
          .code(CLASS, DEVICE)
          .text(NAME, Optional.of(name))
          .uid(DEVICE_UID, uid)
          .text(MANUFACTURER, manufacturer)
          .text(MODEL, model)
          .text(SERIAL, serialNumber)
          .text(LOCATION, location);
    }

    private static Optional<Device> of(ItemReader from) {
      return ItemReader.valid(
          () ->
              new Device(
                  from.required(NAME),
                  from.text(DEVICE_UID),
                  from.text(MANUFACTURER),
                  from.text(MODEL),
                  from.text(SERIAL),
                  from.text(LOCATION)));
    }
  }

  /** Adds its content items to those of a container. */
  void write(DataSet parent);

  private static ItemWriter writer(DataSet parent) {
    return new ItemWriter(parent, RelationshipType.HAS_OBS_CONTEXT);
  }

  /** By the Subject Class, a patient where there is none. */
  static Optional<? extends SubjectContext> of(ItemReader from) {
    Optional<Code> subject = from.code(CLASS);
    if (subject.filter(Fetus.FETUS::sameConcept).isPresent()) {
      return Fetus.of(from);
    }
    if (subject.filter(Specimen.SPECIMEN::sameConcept).isPresent()) {
      return Specimen.of(from);
    }
    return subject.filter(Device.DEVICE::sameConcept).isPresent()
        ? Device.of(from)
        : Patient.of(from);
  }
}
