// SPDX-License-Identifier: EPL-2.0
package org.sopwith.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Operation;
import org.sopwith.operation.Operations;
import org.sopwith.samples.SampleStudy;

class CommandLineRunTest {
  private static final Operations OPERATIONS =
      Operations.load(Operation.class.getClassLoader(), SampleStudy.class.getClassLoader());

  @TempDir Path dir;
  private String file;
  private String out;
  private String err;

  @BeforeEach
  void writeFile() throws IOException {
    Path path = dir.resolve("a.dcm");
    DataSet dataSet = new DataSet().set(Tag.PatientID, "X").set(Tag.StudyDate, "20240101");
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet).write(path);
    file = path.toString();
  }

  @Test
  void noArgumentsPrintTheOverviewAsAnError() {
    assertEquals(2, run());
    assertTrue(err.contains("Usage: sopwith"));
    assertEquals("", out);
  }

  @ParameterizedTest
  @CsvSource({"--help", "-h", "help"})
  void helpListsEveryVerb(String word) {
    assertEquals(0, run(word));
    for (String verb : OPERATIONS.verbs()) {
      assertTrue(out.contains("\n  " + verb + " "), out);
    }
    assertEquals("", err);
  }

  static List<String> verbs() {
    return List.copyOf(OPERATIONS.verbs());
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbHasHelpWithAnExample(String verb) {
    List<String> words = new ArrayList<>(List.of(verb.split(" ")));
    words.add("--help");
    assertEquals(0, run(words.toArray(String[]::new)));
    assertTrue(out.contains("Usage: sopwith " + verb), out);
    assertTrue(out.contains("Examples:\n  sopwith " + verb), out);
    String byOption = out;
    words.remove("--help");
    words.add(0, "help");
    assertEquals(0, run(words.toArray(String[]::new)));
    assertEquals(byOption, out);
  }

  @Test
  void versionIsOneLine() {
    assertEquals(0, run("--version"));
    assertTrue(out.matches("Sopwith \\d+\\.\\d+\\.\\d+\\S*, Java \\d+\n"), out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dmup FILE|There is no verb 'dmup'; did you mean dump?
          frobnicate|There is no verb 'frobnicate'.
          help frobnicate|There is no verb 'frobnicate'.
          --format json|The verb comes first, then its options
          dump|FILE is missing.
          dump FILE --formt json|There is no place for '--formt'; did you mean --format?
          dump FILE --format xml|--format: 'xml' is not one of text, json, csv.
          dump FILE --path Nonsense|--path: 'Nonsense' is neither a keyword of PS3.6 nor a tag.
          dump FILE --path|--path needs a value, PATH.
          dump FILE --width x|--width: 'x' is not a whole number
          dump missing.dcm|There is no file missing.dcm.
          edit FILE --set PatientID=1|--out FILE is missing.
          edit FILE -o a -o b --set PatientID=1|--out is given twice; give it once.
          edit FILE -o FILE --set PatientID=1|is the input file, which is never written
          diff FILE|B is missing.
          diff FILE FILE FILE|There is no place for
          """)
  void mistakeIsOneLineAndExitCode2(String line, String sentence) {
    assertEquals(2, run(line.replace("FILE", file).split(" ")));
    assertEquals("", out);
    assertTrue(err.startsWith("sopwith: ") && err.contains(sentence), err);
    assertEquals(1, err.lines().count(), err);
  }

  @Test
  void debugAddsWhereAnErrorComesFrom() {
    assertEquals(2, run("dump", "missing.dcm", "--debug"));
    assertTrue(err.contains("\tat org.sopwith"), err);
  }

  @Test
  void differencesAreExitCode1() {
    String other = dir.resolve("b.dcm").toString();
    assertEquals(0, run("edit", file, "-o", other, "--set", "PatientID=Y", "--delete=StudyDate"));
    assertEquals(1, run("diff", file, other));
    assertEquals("2 differences.\n", err.replace("\r", ""));
    assertEquals(0, run("diff", file, other, "--ignore", "PatientID", "--ignore-dates"));
    assertEquals("", out);
  }

  @Test
  void editsKeepTheirOrderAcrossOptions() {
    String other = dir.resolve("b.dcm").toString();
    run("edit", file, "-o", other, "--delete", "PatientID", "--set", "PatientID=Y");
    assertEquals(0, run("dump", other, "--path", "PatientID"));
    assertTrue(out.contains("PatientID") && out.contains(" Y"), out);
  }

  @Test
  void wordsAfterTwoHyphensAreNoOptions() throws IOException {
    assertEquals(2, run("dump", "--", "--debug"));
    assertEquals("sopwith: There is no file --debug.", err.strip());
  }

  @Test
  void valuesWithSignsOfPicocliAreTakenAsTheyAre() {
    String other = dir.resolve("b.dcm").toString();
    assertEquals(0, run("edit", file, "-o", other, "--set", "PatientID=${sys:user.home}"));
    run("dump", other, "--path", "PatientID");
    assertTrue(out.contains("${sys:user.home}"), out);
    assertEquals(2, run("dump", "@" + file));
    assertTrue(err.contains("There is no file @"), err);
  }

  @Test
  void readerThatStopsReadingIsNoComplaint() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertEquals(2, run(closed, "dump", file));
    assertEquals("", err);
  }

  @Test
  void fullDiskIsOneLine() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertEquals(2, run(full, "dump", file));
    assertTrue(err.contains("Standard output cannot be written: No space left on device."), err);
  }

  @Test
  void completionScriptKnowsVerbsAndOptions() {
    assertEquals(0, run("completion"));
    for (String verb : OPERATIONS.verbs()) {
      assertTrue(out.contains(verb.replace(" ", "_")), verb);
    }
    assertTrue(out.contains("--ignore-uids"));
  }

  @Test
  void progressIsABarOnATerminalOnly() throws InterruptedException {
    for (boolean terminal : new boolean[] {true, false}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ConsoleProgress progress = new ConsoleProgress(new PrintStream(bytes), terminal);
      progress.start("Reading", 4, "files");
      Thread.sleep(500);
      progress.advance(1);
      progress.wipe();
      String shown = bytes.toString(StandardCharsets.UTF_8);
      assertEquals(terminal, shown.contains("[######....") && shown.contains("1 of 4 files"));
      assertFalse(!terminal && !shown.isEmpty());
    }
  }

  private int run(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int exitCode = run(bytes, args);
    out = bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    return exitCode;
  }

  private int run(OutputStream stdout, String... args) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream stderr = new PrintStream(errors, true, StandardCharsets.UTF_8);
    ConsoleProgress progress = new ConsoleProgress(stderr, false);
    int exitCode = new CommandLineRun(OPERATIONS, stdout, stderr, progress).run(args);
    err = errors.toString(StandardCharsets.UTF_8);
    return exitCode;
  }
}
