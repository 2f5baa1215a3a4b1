// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** Adds content items of one relationship to a parent; of an empty value it adds none. */
record ItemWriter(DataSet parent, RelationshipType with) {
  ItemWriter code(Code name, Code value) {
    Items.code(parent, with, name, value);
    return this;
  }

  ItemWriter code(Code name, Optional<Code> value) {
    value.ifPresent(code -> code(name, code));
    return this;
  }

  ItemWriter codes(Code name, Collection<Code> values) {
    values.forEach(code -> code(name, code));
    return this;
  }

  ItemWriter text(Code name, Optional<String> value) {
    return plain(name, ValueType.TEXT, value);
  }

  ItemWriter uid(Code name, Optional<String> value) {
    return plain(name, ValueType.UIDREF, value);
  }

  ItemWriter uids(Code name, Collection<String> values) {
    values.forEach(one -> Items.plain(parent, with, name, ValueType.UIDREF, one));
    return this;
  }

  ItemWriter plain(Code name, ValueType type, Optional<String> value) {
    value.ifPresent(text -> Items.plain(parent, with, name, type, text));
    return this;
  }

  ItemWriter codeOrText(Code name, Optional<CodeOrText> value) {
    value.ifPresent(one -> code(name, one.code()).text(name, one.text()));
    return this;
  }

  ItemWriter numbers(List<Quantity> quantities) {
    quantities.forEach(one -> Items.number(parent, with, one.name(), one.value(), one.units()));
    return this;
  }
}
