// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Severity;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Validator;

/**
 * Checks one file: opens it, checks what is in it, closes it. Whatever it is, the result is a value
 * and not an exception. May be used by several threads.
 */
final class FileCheck {
  /** What a file turned out to be. */
  enum Kind {
    CHECKED,
    NOT_DICOM,
    EMPTY,
    UNREADABLE,
    FAILED
  }

  /**
   * What came of a file.
   *
   * @param sopClass its SOP Class UID, or empty
   * @param findings grouped within the file
   */
  record Result(Kind kind, String sopClass, List<Finding> findings) {}

  /** Ends of names of files that are meant to be DICOM. */
  private static final Set<String> DICOM_SUFFIXES = Set.of("dcm", "dicom", "dic", "ima");

  private static final int EXAMPLES = 10;
  private static final int HEAD = 512;

  private final Validator validator;
  private final CollectionRun collection;
  private final Function<String, Optional<DataSet>> others;
  private final RuleSwitches switches;
  private final Set<Path> named;
  private final Turn turn = new Turn();

  /**
   * @param others finds objects that are referenced by SOP Instance UID
   * @param named the files that the user named one by one
   */
  FileCheck(
      Validator validator,
      CollectionRun collection,
      Function<String, Optional<DataSet>> others,
      RuleSwitches switches,
      Set<Path> named) {
    this.validator = validator;
    this.collection = collection;
    this.others = others;
    this.switches = switches;
    this.named = Set.copyOf(named);
  }

  /**
   * Checks a file.
   *
   * @param number of the file, from 0: the rules over files see them in this order
   */
  Result check(long number, Path path) {
    String name = path.toString();
    Findings findings = new Findings(Findings.Grouping.BY_FILE, EXAMPLES);
    Consumer<Finding> sink =
        finding -> {
          if (switches.isOn(finding.rule(), true)) {
            findings.accept(finding);
          }
        };
    Opened opened = open(path, name, sink);
    turn.take(number, () -> opened.instance().ifPresent(each -> collection.see(each, name, sink)));
    if (opened.instance().isEmpty()) {
      return new Result(opened.kind(), "", findings.list());
    }
    Kind kind = opened.kind();
    String sopClass = "";
    try (DicomFile file = opened.instance().get().file()) {
      sopClass = check(opened.instance().get(), file, name, sink);
    } catch (IOException | UncheckedIOException e) {
      kind = Kind.UNREADABLE;
      sink.accept(unreadable(e, name));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      kind = Kind.FAILED;
      sink.accept(failed(e, name));
    }
    return new Result(kind, sopClass, findings.list());
  }

  /** Ends the rules over files: see {@link CollectionRun#end}. */
  void end(FileNames names, boolean complete, Consumer<Finding> sink) {
    turn.end();
    collection.end(names, complete, sink);
  }

  /** A file, if it could be opened; the instance keeps it open. */
  private record Opened(Kind kind, Optional<Instance> instance) {
    static Opened not(Kind kind) {
      return new Opened(kind, Optional.empty());
    }
  }

  private Opened open(Path path, String name, Consumer<Finding> sink) {
    DicomFile file = null;
    try {
      if (Files.size(path) == 0) {
        sink.accept(Finding.of("file.empty", severity(path), "The file is empty").in(name));
        return Opened.not(Kind.EMPTY);
      }
      file = DicomFile.open(path);
      return new Opened(Kind.CHECKED, Optional.of(validator.instance(file, others)));
    } catch (DicomException e) {
      sink.accept(notDicom(path, name));
      return Opened.not(Kind.NOT_DICOM);
    } catch (IOException | UncheckedIOException e) {
      sink.accept(unreadable(e, name));
      close(file);
      return Opened.not(Kind.UNREADABLE);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      sink.accept(failed(e, name));
      close(file);
      return Opened.not(Kind.FAILED);
    }
  }

  /** Closes a file that was opened in vain. */
  private static void close(DicomFile file) {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // Nothing was written, and what is wrong with the file has been said.
      }
    }
  }

  private String check(Instance instance, DicomFile file, String name, Consumer<Finding> sink) {
    validator.validate(instance, name, sink);
    String sopClass = instance.sopClassUid();
    return sopClass.isEmpty() ? file.meta().string(Tag.MediaStorageSOPClassUID, "") : sopClass;
  }

  private static Finding unreadable(Exception e, String name) {
    return Finding.error("file.unreadable", "The file cannot be read")
        .expecting("", kindOf(e))
        .in(name);
  }

  private static Finding failed(Throwable e, String name) {
    return Finding.error("file.failed", "The file could not be checked to its end")
        .expecting("", kindOf(e))
        .in(name);
  }

  /** Only the kind of failure: the text of an exception may quote a path or values of the file. */
  private static String kindOf(Throwable e) {
    return e instanceof UncheckedIOException io
        ? io.getCause().getClass().getSimpleName()
        : e.getClass().getSimpleName();
  }

  private Severity severity(Path path) {
    return named.contains(path) ? Severity.ERROR : Severity.WARNING;
  }

  private Finding notDicom(Path path, String name) {
    Severity severity = severity(path);
    String suffix = suffix(path);
    if (severity != Severity.ERROR) {
      if (DICOM_SUFFIXES.contains(suffix)) {
        severity = Severity.ERROR;
      } else if (!suffix.isEmpty() || isText(path)) {
        severity = Severity.NOTE;
      }
    }
    return Finding.of("file.not-dicom", severity, "Not a DICOM file").in(name);
  }

  private static String suffix(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String suffix = name.substring(dot + 1);
    return dot < 0 || suffix.chars().allMatch(Character::isDigit) ? "" : suffix;
  }

  private static boolean isText(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      for (byte b : in.readNBytes(HEAD)) {
        if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
