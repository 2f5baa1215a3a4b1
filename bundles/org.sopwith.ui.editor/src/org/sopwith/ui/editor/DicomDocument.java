// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.edit.Edit;
import org.sopwith.operation.edit.Edits;
import org.sopwith.ui.UndoRedo;
import org.sopwith.ui.editor.internal.model.EditStack;

/**
 * An object that is open in an editor, with its changes, undo and redo. Pages share it.
 *
 * <p>Changes are made on the user interface's thread through {@link #change}. Other threads read
 * within {@link #read}, in short turns, since a change waits for them; after each turn they compare
 * {@link #revision()} to see whether what they have read is still true.
 *
 * <p>The file that the object was opened from is never written.
 */
public final class DicomDocument implements UndoRedo, AutoCloseable {

  /**
   * One element's place, whether it is there or not.
   *
   * @param owner the data set
   * @param tag the tag
   */
  public record Place(DataSet owner, int tag) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Place p && p.owner == owner && p.tag == tag;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(owner) * 31 + tag;
    }
  }

  /** Told of every change, undo, redo and save, on the thread that made it. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Something has changed.
     *
     * @param places the elements that were changed; none after saving
     */
    void changed(List<Place> places);
  }

  private final DicomFile file;
  private final EditStack edits = new EditStack();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile long revision;
  private volatile Path written;

  public DicomDocument(DicomFile file) {
    this.file = file;
  }

  /** Opens a file. */
  public static DicomDocument open(Path path) throws IOException {
    return new DicomDocument(DicomFile.open(path));
  }

  /** The file as it was opened. */
  public DicomFile file() {
    return file;
  }

  /** The data set with all changes. */
  public DataSet dataSet() {
    return file.dataSet();
  }

  /** The File Meta Information with all changes. */
  public DataSet meta() {
    return file.meta();
  }

  /** Where the object was saved last, or else where it was opened from. */
  public Optional<Path> path() {
    return written != null ? Optional.of(written) : file.path();
  }

  /** Counts changes. */
  public long revision() {
    return revision;
  }

  /** Reads while nothing is changed. */
  public <T> T read(Supplier<T> reading) {
    lock.readLock().lock();
    try {
      return reading.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Lets a change that waits go first. For a long reading, within {@link #read} and not nested;
   * compare {@link #revision()} afterwards.
   */
  public void letChange() {
    lock.readLock().unlock();
    lock.readLock().lock();
  }

  /**
   * Makes a change, which can be undone as one step. If it throws, nothing has changed.
   *
   * @param label what a menu says after 'Undo'
   * @param places all elements that the change may touch
   * @param change what to do
   */
  public void change(String label, List<Place> places, Runnable change) {
    locked(() -> edits.perform(label, places, change));
    changed(places);
  }

  /**
   * Makes edits as the verb edit does, all as one step of undo. If one cannot be made, nothing has
   * changed.
   *
   * @param label what a menu says after 'Undo'
   */
  public void edit(String label, List<Edit> edits) throws OperationException {
    try {
      change(label, places(edits), () -> apply(edits));
    } catch (Refused e) {
      throw e.reason;
    }
  }

  private void apply(List<Edit> edits) {
    try {
      new Edits(file).apply(edits);
    } catch (OperationException e) {
      throw new Refused(e);
    }
  }

  /** All elements that edits may touch; of what is in items to be made, the outermost. */
  private List<Place> places(List<Edit> edits) {
    List<Place> places = new ArrayList<>();
    for (Edit edit : edits) {
      AttributePath path = edit.path();
      DataSet root = Tags.group(path.steps().get(0).tag()) == 2 ? meta() : dataSet();
      int depth = path.steps().size();
      while (depth > 1 && owners(path, depth, root).isEmpty()) {
        depth--;
      }
      AttributePath.Step step = path.steps().get(depth - 1);
      for (DataSet owner : owners(path, depth, root)) {
        step.tagIn(owner).ifPresent(tag -> places.add(new Place(owner, tag)));
        if (!step.creator().isEmpty()) {
          places.addAll(privateBlock(owner, step));
        }
      }
      if (path.equals(AttributePath.of(Tag.SOPClassUID))) {
        places.add(new Place(meta(), Tag.MediaStorageSOPClassUID));
      } else if (path.equals(AttributePath.of(Tag.SOPInstanceUID))) {
        places.add(new Place(meta(), Tag.MediaStorageSOPInstanceUID));
      }
    }
    return places;
  }

  private static List<DataSet> owners(AttributePath path, int depth, DataSet root) {
    return new AttributePath(path.steps().subList(0, depth)).owners(root);
  }

  /** The creator and the element where a private attribute is going to be. */
  private static List<Place> privateBlock(DataSet owner, AttributePath.Step step) {
    int group = Tags.group(step.tag());
    for (int block = 0x10; block <= 0xFF; block++) {
      String creator = owner.string(Tags.of(group, block), "");
      if (creator.isEmpty() || creator.equals(step.creator())) {
        return List.of(
            new Place(owner, Tags.of(group, block)),
            new Place(owner, Tags.of(group, block << 8 | step.tag() & 0xFF)));
      }
    }
    return List.of();
  }

  /** Carries an {@link OperationException} out of a change. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient OperationException reason;

    Refused(OperationException reason) {
      super(reason.getMessage(), reason);
      this.reason = reason;
    }
  }

  /** What {@link #undo} would undo. */
  @Override
  public Optional<String> undoLabel() {
    return edits.undoLabel();
  }

  /** What {@link #redo} would do again. */
  @Override
  public Optional<String> redoLabel() {
    return edits.redoLabel();
  }

  /** Takes the last change back, exactly. */
  @Override
  public void undo() {
    changed(locked(edits::undo));
  }

  /** Makes the change again that was taken back last. */
  @Override
  public void redo() {
    changed(locked(edits::redo));
  }

  /** The object is not what was opened or saved last. */
  public boolean isDirty() {
    return edits.isDirty();
  }

  /** An element is not what was opened or saved last. */
  public boolean isChanged(Place place) {
    return edits.isChanged(place);
  }

  /** True if {@link #path()} is a file that this document has written and may write again. */
  public boolean canSave() {
    return written != null;
  }

  /**
   * Writes the object to a file, whole or not at all. To be called by a job; whoever does so calls
   * {@link #saved} on the user interface's thread afterwards.
   *
   * @throws IOException if it cannot be written, or is the file that the object was opened from
   */
  public void write(Path target) throws IOException {
    Optional<Path> original = file.path();
    if (original.isPresent() && Files.exists(target) && Files.isSameFile(original.get(), target)) {
      throw new IOException(
          target.getFileName()
              + " is the file that was opened, which is never overwritten; choose another name.");
    }
    lock.readLock().lock();
    try {
      file.write(target);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * What is there now has been written.
   *
   * @param target where to
   * @param atRevision the {@link #revision()} before writing; later changes stay unsaved
   */
  public void saved(Path target, long atRevision) {
    written = target;
    if (atRevision == revision) {
      edits.markSaved();
    }
    listeners.forEach(l -> l.changed(List.of()));
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }

  private void locked(Runnable change) {
    locked(
        () -> {
          change.run();
          return null;
        });
  }

  private <T> T locked(Supplier<T> change) {
    lock.writeLock().lock();
    try {
      T result = change.get();
      revision++;
      return result;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void changed(List<Place> places) {
    listeners.forEach(l -> l.changed(places));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
