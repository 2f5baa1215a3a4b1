// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.graph.DiagramSvg;
import org.sopwith.sr.template.graph.IncludeDiagram;

/** Saves a graph as a picture. */
final class GraphPicture {
  private GraphPicture() {}

  /** Asks for a file and writes the graph of a page. */
  static void ask(Shell shell, GraphPage page, BrowserSite site) {
    Optional<IncludeDiagram> diagram = page.diagram();
    if (diagram.isEmpty()) {
      return;
    }
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("Save Graph as Picture");
    dialog.setFilterNames(new String[] {"SVG, to be scaled (*.svg)", "PNG (*.png)"});
    dialog.setFilterExtensions(new String[] {"*.svg", "*.png"});
    dialog.setFileName("TID" + diagram.get().start() + ".svg");
    dialog.setOverwrite(true);
    String name = dialog.open();
    if (name == null) {
      return;
    }
    try {
      write(Path.of(name), diagram.get(), page, site);
    } catch (IOException e) {
      MessageDialog.openError(
          shell, "Save Graph as Picture", "The picture was not written: " + e.getMessage());
    }
  }

  /** Writes the graph, as PNG if the file's name says so, else as SVG. */
  static void write(Path file, IncludeDiagram diagram, GraphPage page, BrowserSite site)
      throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      ImageLoader loader = new ImageLoader();
      loader.data = new ImageData[] {page.canvas().picture().orElseThrow()};
      AtomicFile.write(file, out -> loader.save(out, SWT.IMAGE_PNG));
      return;
    }
    String edition = site.catalog().template(diagram.start()).map(Template::getEdition).orElse("");
    AtomicFile.write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          DiagramSvg.write(diagram, edition, writer);
          writer.flush();
        });
  }
}
