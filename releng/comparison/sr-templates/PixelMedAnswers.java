// SPDX-License-Identifier: EPL-2.0
import com.pixelmed.validate.DicomSRValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what PixelMed's DicomSRValidator says of each file that a list names into a folder. */
final class PixelMedAnswers {
  private PixelMedAnswers() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    Path answers = Path.of(arguments[2]);
    Files.createDirectories(answers);
    DicomSRValidator validator = new DicomSRValidator();
    for (String name : Files.readAllLines(Path.of(arguments[1]))) {
      Path answer = answers.resolve(name.replace('/', '_') + ".txt");
      if (!Files.exists(answer)) {
        Files.writeString(answer, answer(validator, data.resolve(name)));
      }
    }
  }

  private static String answer(DicomSRValidator validator, Path file) throws IOException {
    try {
      return validator.validate(file.toString());
    } catch (Exception e) {
      return "FAILED " + e.getClass().getSimpleName() + "\n";
    }
  }
}
