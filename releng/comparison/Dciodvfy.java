// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code dciodvfy -new} says of a file, kept in a folder so that it is asked once. */
record Dciodvfy(List<Message> messages, String iod, boolean crashed) {
  private static final Pattern MESSAGE =
      Pattern.compile("(Error|Warning) - (?:<(/[^>]*)> - )?(.*)", Pattern.DOTALL);
  private static final Pattern STEP =
      Pattern.compile("/([A-Za-z0-9_?]*)\\(([0-9a-f]{4}),([0-9a-f]{4})[^)]*\\)(?:\\[(\\d+)\\])?");
  private static final Pattern IOD = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final int SECONDS = 120;

  /**
   * One of its lines.
   *
   * @param path where, as Sopwith writes it; empty if it does not say
   * @param indexed whether the path tells the item of each sequence
   * @param text what, without the path
   */
  record Message(boolean error, String path, boolean indexed, String text) {}

  static Dciodvfy of(Path file, String name, Path answers) throws Exception {
    Path answer = answers.resolve(name.replace("/", "__") + ".txt");
    if (!Files.exists(answer)) {
      Process process =
          new ProcessBuilder("dciodvfy", "-new", file.toString())
              .redirectErrorStream(true)
              .redirectOutput(answer.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    return parse(answer);
  }

  private static Dciodvfy parse(Path answer) throws IOException {
    List<Message> messages = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    String iod = "";
    boolean crashed = false;
    for (String line :
        (Files.readString(answer, StandardCharsets.ISO_8859_1) + "\n").lines().toList()) {
      if (line.startsWith("Error - ") || line.startsWith("Warning - ")) {
        close(open, messages);
        open.append(line);
      } else if (iod.isEmpty() && IOD.matcher(line).matches()) {
        iod = line;
        close(open, messages);
      } else if (line.startsWith("dciodvfy: ")) {
        crashed = true;
      } else if (!open.isEmpty()) {
        open.append('\n').append(line);
      }
    }
    close(open, messages);
    return new Dciodvfy(messages, iod, crashed);
  }

  private static void close(StringBuilder open, List<Message> messages) {
    Matcher matcher = MESSAGE.matcher(open);
    if (matcher.matches()) {
      messages.add(message(matcher));
    }
    open.setLength(0);
  }

  private static Message message(Matcher matcher) {
    StringBuilder path = new StringBuilder();
    boolean indexed = true;
    String index = "";
    Matcher steps = STEP.matcher(matcher.group(2) == null ? "" : matcher.group(2));
    while (steps.find()) {
      if (!path.isEmpty()) {
        indexed &= !index.isEmpty();
        path.append(index).append('.');
      }
      path.append(
          steps.group(1).isEmpty()
              ? "(" + steps.group(2).toUpperCase() + "," + steps.group(3).toUpperCase() + ")"
              : steps.group(1));
      index = steps.group(4) == null ? "" : "[" + steps.group(4) + "]";
    }
    return new Message(
        matcher.group(1).equals("Error"), path.toString(), indexed, matcher.group(3).strip());
  }
}
