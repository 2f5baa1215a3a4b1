// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;

/**
 * TID 1001 Observation Context: who observed, in which procedure and what, as far as it is not
 * inherited (PS3.16 Section TID 1001). At least one of these is given.
 */
public record ObservationContext(
    List<ObserverContext> observers,
    Optional<ProcedureContext> procedure,
    Optional<SubjectContext> subject) {
  public ObservationContext {
    observers = List.copyOf(observers);
    if (observers.isEmpty() && procedure.isEmpty() && subject.isEmpty()) {
      throw new IllegalArgumentException("An observation context says who, where or what.");
    }
  }

  /** That of an observer. */
  public static ObservationContext of(ObserverContext observer) {
    return new ObservationContext(List.of(observer), Optional.empty(), Optional.empty());
  }

  void write(DataSet parent) {
    observers.forEach(one -> one.write(parent));
    procedure.ifPresent(one -> one.write(parent));
    subject.ifPresent(one -> one.write(parent));
  }

  static Optional<ObservationContext> read(ItemReader from) {
    return ItemReader.valid(
        () ->
            new ObservationContext(
                ObserverContext.all(from),
                ProcedureContext.read(from),
                SubjectContext.of(from).map(one -> one)));
  }
}
