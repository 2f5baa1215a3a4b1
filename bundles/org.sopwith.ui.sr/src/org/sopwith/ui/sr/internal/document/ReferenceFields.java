// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sopwith.dicom.VR;
import org.sopwith.operation.edit.ValueChecks;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.Evidence;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.template.ValueType;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.WorkspaceObject;
import org.sopwith.ui.sr.internal.document.model.NumberList;

/** A reference to an instance, chosen among those of the workspace or given by its UIDs. */
final class ReferenceFields implements ValueFields {
  private final ValueType type;
  private final Text sopClass;
  private final Text instance;
  private final Text frames;
  private final Text segments;
  private final Optional<ContentValue.Reference> before;
  private final List<WorkspaceObject> chosen = new ArrayList<>();

  ReferenceFields(
      Composite parent,
      Label label,
      ValueType type,
      Optional<ContentValue> before,
      Runnable changed) {
    this.type = type;
    this.before =
        before
            .filter(ContentValue.Reference.class::isInstance)
            .map(ContentValue.Reference.class::cast);
    Optional<ContentValue.Reference> old = this.before;
    instance =
        Widgets.text(
            parent,
            label.text(),
            label.id(),
            old.map(one -> one.instance().sopInstanceUid()).orElse(""),
            changed);
    instance.setMessage("SOP Instance UID");
    sopClass =
        Widgets.text(
            parent,
            "SOP &class",
            Ids.KIND,
            old.map(one -> one.instance().sopClassUid()).orElse(""),
            changed);
    frames =
        Widgets.text(
            parent,
            "F&rames",
            Ids.FRAMES,
            old.map(one -> NumberList.print(one.frames())).orElse(""),
            changed);
    frames.setMessage("all");
    segments =
        Widgets.text(
            parent,
            "Se&gments",
            Ids.SEGMENTS,
            old.map(one -> NumberList.print(one.segments())).orElse(""),
            changed);
    segments.setMessage("all");
    Button button = new Button(parent, SWT.PUSH);
    button.setText("C&hoose in the workspace…");
    button.setData(SopwithUi.WIDGET_KEY, Ids.COMMAND + "choose");
    GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(button);
    button.addListener(
        SWT.Selection,
        e -> ReferenceDialog.ask(parent.getShell(), "", suits(type)).ifPresent(this::set));
  }

  /** The objects that a reference of a value type may lead to. */
  static Predicate<WorkspaceObject> suits(ValueType type) {
    return switch (type) {
      case IMAGE -> object -> object.frames() > 0 && !isDocument(object);
      case WAVEFORM -> object -> object.modality().equals("ECG") || object.modality().equals("AU");
      default -> object -> true;
    };
  }

  private static boolean isDocument(WorkspaceObject object) {
    return List.of("SR", "KO", "PR", "DOC", "RTSTRUCT", "REG", "RWV").contains(object.modality());
  }

  private void set(ReferenceDialog.Chosen one) {
    chosen.add(one.object());
    instance.setText(one.object().sopInstanceUid());
    sopClass.setText(one.object().sopClassUid());
    frames.setText(NumberList.print(one.frames()));
    segments.setText(NumberList.print(one.segments()));
  }

  @Override
  public Optional<String> problem() {
    if (isEmpty() || sopClass.getText().isBlank()) {
      return Optional.of("Instance and SOP class are missing: choose an object.");
    }
    for (Text uid : new Text[] {instance, sopClass}) {
      Optional<String> wrong = ValueChecks.problem(VR.UI, uid.getText().strip());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    try {
      NumberList.parse(frames.getText());
      NumberList.parse(segments.getText());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public boolean isEmpty() {
    return instance.getText().isBlank();
  }

  @Override
  public ContentValue value() {
    return new ContentValue.Reference(
        type,
        new InstanceReference(sopClass.getText().strip(), instance.getText().strip()),
        NumberList.parse(frames.getText()),
        NumberList.parse(segments.getText()),
        before.map(ContentValue.Reference::channels).orElse(List.of()),
        before.flatMap(ContentValue.Reference::presentationState));
  }

  @Override
  public List<Evidence.Instance> evidence() {
    return chosen.stream()
        .filter(one -> one.sopInstanceUid().equals(instance.getText().strip()))
        .limit(1)
        .map(ReferenceFields::evidence)
        .toList();
  }

  /** An object as evidence. */
  static Evidence.Instance evidence(WorkspaceObject one) {
    return new Evidence.Instance(
        one.studyUid(),
        one.seriesUid(),
        new InstanceReference(one.sopClassUid(), one.sopInstanceUid()));
  }
}
