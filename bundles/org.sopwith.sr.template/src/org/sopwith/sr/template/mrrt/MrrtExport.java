// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.mrrt;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/**
 * Writes a template as a report template of the IHE profile MRRT: HTML5 that is XML too. Containers
 * become sections, codes lists, numbers fields with units. Included templates, and those that these
 * include, are part of the form. Rows that refer to images or are made of them (IMAGE, SCOORD and
 * their like) have no field.
 */
public final class MrrtExport {
  private MrrtExport() {}

  /**
   * Writes the form.
   *
   * @param catalog what the template includes and takes its values from
   * @throws OperationException if the form would have more than {@value Form#MOST} fields
   */
  public static void write(Template template, TemplateCatalog catalog, Writer out)
      throws IOException, OperationException {
    Form form = Form.of(template, catalog);
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new FormWriter(xml, form).write(template);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("The form cannot be written.", e);
    }
    out.write("\n");
  }
}
