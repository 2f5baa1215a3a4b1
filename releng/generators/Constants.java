// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the constants {@code org.sopwith.dicom.Tag} and {@code UID} into {@code src-gen} from the
 * data dictionary in {@code src}. A file that would not change is left alone.
 *
 * <pre>java releng/generators/Constants.java bundles/org.sopwith.dicom</pre>
 */
public final class Constants {
  private static final String HEAD =
      "// SPDX-License-Identifier: EPL-2.0\n\npackage org.sopwith.dicom;\n\n";

  private Constants() {}

  public static void main(String[] args) throws IOException {
    Path bundle = Path.of(args[0]);
    Path tables = bundle.resolve("src/org/sopwith/dicom/internal");
    Path target = bundle.resolve("src-gen/org/sopwith/dicom");
    write(
        target.resolve("Tag.java"),
        "Tag",
        "Tags of the data elements of PS3.6 and PS3.7, by keyword; repeating digits are zero.",
        Files.readAllLines(tables.resolve("attributes.tsv")),
        column -> "int " + column[1] + " = 0x" + column[0].replace('x', '0'));
    write(
        target.resolve("UID.java"),
        "UID",
        "Unique identifiers of PS3.6 Annex A, by keyword.",
        Files.readAllLines(tables.resolve("uids.tsv")),
        column -> "String " + column[1] + " = \"" + column[0] + '"');
  }

  private static void write(
      Path file,
      String type,
      String description,
      List<String> rows,
      Function<String[], String> constant)
      throws IOException {
    StringBuilder java = new StringBuilder(HEAD);
    java.append("/** ").append(description).append(" */\n");
    java.append("public final class ").append(type).append(" {\n");
    java.append("  private ").append(type).append("() {}\n");
    for (String row : rows) {
      String[] column = row.split("\t", -1);
      if (row.startsWith("#") || column.length < 2 || column[1].isEmpty()) {
        continue;
      }
      String name = column[2].replace("&", "&amp;").replace("<", "&lt;");
      String retired = column[column.length - 1].equals("retired") ? " (retired)" : "";
      java.append("\n  /** ").append(name).append(retired).append(". */\n");
      java.append("  public static final ").append(constant.apply(column)).append(";\n");
    }
    java.append("}\n");
    if (Files.exists(file) && Files.readString(file).contentEquals(java)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, java);
  }
}
