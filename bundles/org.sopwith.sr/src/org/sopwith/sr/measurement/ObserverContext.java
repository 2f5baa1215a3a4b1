// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** TID 1002 Observer Context: who or what observed. */
public sealed interface ObserverContext {
  /**
   * TID 1003 Person Observer Identifying Attributes.
   *
   * @param name as PN, such as {@code Doe^Jane}
   * @param organization where the person works
   * @param role of CID 7452
   * @param roleInProcedure of CID 7453
   */
  record Person(
      String name,
      Optional<String> organization,
      Optional<Code> role,
      Optional<Code> roleInProcedure)
      implements ObserverContext {
    public Person {
      Items.required(name, "The name of an observer");
    }

    @Override
    public void write(DataSet parent) {
      RelationshipType with = RelationshipType.HAS_OBS_CONTEXT;
      Items.code(parent, with, TYPE, Items.dcm("121006", "Person"));
      Items.plain(parent, with, Items.dcm("121008", "Person Observer Name"), ValueType.PNAME, name);
      organization.ifPresent(
          text ->
              Items.text(
                  parent, with, Items.dcm("121009", "Person Observer's Organization Name"), text));
      role.ifPresent(
          code ->
              Items.code(
                  parent,
                  with,
                  Items.dcm("121010", "Person Observer's Role in the Organization"),
                  code));
      roleInProcedure.ifPresent(
          code ->
              Items.code(
                  parent,
                  with,
                  Items.dcm("121011", "Person Observer's Role in this Procedure"),
                  code));
    }
  }

  /** TID 1004 Device Observer Identifying Attributes. */
  record Device(
      String uid,
      Optional<String> name,
      Optional<String> manufacturer,
      Optional<String> model,
      Optional<String> serialNumber)
      implements ObserverContext {
    public Device {
      Items.required(uid, "The UID of a device");
    }

    @Override
    public void write(DataSet parent) {
      RelationshipType with = RelationshipType.HAS_OBS_CONTEXT;
      Items.code(parent, with, TYPE, Items.dcm("121007", "Device"));
      Items.plain(parent, with, Items.dcm("121012", "Device Observer UID"), ValueType.UIDREF, uid);
      name.ifPresent(
          text -> Items.text(parent, with, Items.dcm("121013", "Device Observer Name"), text));
      manufacturer.ifPresent(
          text ->
              Items.text(parent, with, Items.dcm("121014", "Device Observer Manufacturer"), text));
      model.ifPresent(
          text ->
              Items.text(parent, with, Items.dcm("121015", "Device Observer Model Name"), text));
      serialNumber.ifPresent(
          text ->
              Items.text(parent, with, Items.dcm("121016", "Device Observer Serial Number"), text));
    }
  }

  Code TYPE = Items.dcm("121005", "Observer Type");

  /** Adds its content items to those of a container. */
  void write(DataSet parent);

  /** A person by name. */
  static ObserverContext person(String name) {
    return new Person(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A device by UID and name. */
  static ObserverContext device(String uid, String name) {
    return new Device(uid, Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
