// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** TID 1006 Subject Context: what the report is about, where that is not simply the patient. */
public sealed interface SubjectContext {
  Code CLASS = Items.dcm("121024", "Subject Class");

  /** TID 1008 Subject Context, Fetus. */
  record Fetus(String identifier) implements SubjectContext {
    public Fetus {
      Items.required(identifier, "The identifier of a fetus");
    }

    @Override
    public void write(DataSet parent) {
      RelationshipType with = RelationshipType.HAS_OBS_CONTEXT;
      Items.code(parent, with, CLASS, Items.dcm("121026", "Fetus"));
      Items.text(parent, with, Items.dcm("121030", "Subject ID"), identifier);
    }
  }

  /** TID 1009 Subject Context, Specimen. */
  record Specimen(String uid, Optional<String> identifier) implements SubjectContext {
    public Specimen {
      Items.required(uid, "The UID of a specimen");
    }

    @Override
    public void write(DataSet parent) {
      RelationshipType with = RelationshipType.HAS_OBS_CONTEXT;
      Items.code(parent, with, CLASS, Items.dcm("121027", "Specimen"));
      Items.plain(parent, with, Items.dcm("121039", "Specimen UID"), ValueType.UIDREF, uid);
      identifier.ifPresent(
          text -> Items.text(parent, with, Items.dcm("121041", "Specimen Identifier"), text));
    }
  }

  /** TID 1010 Subject Context, Device. */
  record Device(String name, Optional<String> uid) implements SubjectContext {
    public Device {
      Items.required(name, "The name of a device");
    }

    @Override
    public void write(DataSet parent) {
      RelationshipType with = RelationshipType.HAS_OBS_CONTEXT;
      Items.code(parent, with, CLASS, Items.dcm("121192", "Device Subject"));
      Items.text(parent, with, Items.dcm("121193", "Device Subject Name"), name);
      uid.ifPresent(
          text ->
              Items.plain(
                  parent, with, Items.dcm("121198", "Device Subject UID"), ValueType.UIDREF, text));
    }
  }

  /** Adds its content items to those of a container. */
  void write(DataSet parent);
}
