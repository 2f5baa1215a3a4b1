// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.sr.form.DocumentType;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/**
 * Documents from a template and values in JSON. The shape is that of {@link #schema} and {@code
 * README.md}: content items keyed by the meaning of their concept names. For TID 1500 the JSON of
 * dcmqi's {@code tid1500writer} is taken too.
 */
public final class ValueDocuments {
  private final TemplateCatalog catalog;
  private final Template template;
  private InstanceLibrary library = InstanceLibrary.empty();
  private Optional<DataSet> like = Optional.empty();
  private Optional<DocumentHeader> given = Optional.empty();

  /**
   * What came of values.
   *
   * @param document the document, with what fits of the values; empty if there can be none
   * @param problems what does not fit; none if the document is as the template has it
   */
  public record Result(Optional<DataSet> document, List<ValueProblem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  public ValueDocuments(TemplateCatalog catalog, Template template) {
    this.catalog = catalog;
    this.template = template;
  }

  /** The JSON schema of the values. */
  public static InputStream schema() {
    return ValueDocuments.class.getResourceAsStream("values.schema.json");
  }

  /** The instances that values may refer to by file, or by UID alone. */
  public ValueDocuments library(InstanceLibrary instances) {
    library = instances;
    return this;
  }

  /** An object of which patient and study are taken over. */
  public ValueDocuments like(DataSet other) {
    like = Optional.of(other);
    return this;
  }

  /** What the document has beside its content, but for what the values say of it. */
  public ValueDocuments header(DocumentHeader header) {
    given = Optional.of(header);
    return this;
  }

  /**
   * The document of values in a file.
   *
   * @throws OperationException if the file is no JSON
   */
  public Result read(Path file) throws IOException, OperationException {
    return read(JsonTree.read(file));
  }

  /**
   * The document of values in a text.
   *
   * @throws OperationException if the text is no JSON
   */
  public Result read(String json) throws IOException, OperationException {
    return read(JsonTree.read(json.getBytes(StandardCharsets.UTF_8), "The text"));
  }

  private Result read(JsonTree json) throws IOException {
    if (DcmqiValues.isOne(json)) {
      return new DcmqiValues(library, like).read(json);
    }
    Evidence evidence = new Evidence();
    like.ifPresent(evidence::add);
    List<ValueProblem> problems = new ArrayList<>();
    DocumentHeader header = header(json.get("@header"), problems);
    Form form = Form.of(catalog, template);
    JsonTree named = json.get("@template");
    if (!named.isNothing() && !named.text().equals(template.getTid())) {
      problems.add(
          new ValueProblem(
              named.pointer(),
              "The values are for another template than " + template.getTid() + "."));
    }
    form.setAttributes(
        header.dataSet(
            form.type()
                .orElseGet(() -> DocumentType.of(DocumentType.COMPREHENSIVE_3D).orElseThrow())));
    problems.addAll(FormValues.fill(form, json, library, evidence));
    return new Result(Optional.of(FormDocument.of(form, header, evidence)), problems);
  }

  private DocumentHeader header(JsonTree json, List<ValueProblem> problems) {
    DocumentHeader header = given.orElseGet(() -> DocumentHeader.of(like.orElseGet(DataSet::new)));
    for (var member : json.members().entrySet()) {
      var definition = Dictionary.standard().find(member.getKey());
      if (definition.isEmpty() || member.getValue().isObject() || member.getValue().isArray()) {
        problems.add(
            new ValueProblem(
                member.getValue().pointer(),
                "A header has keywords of attributes of the document with texts."));
        continue;
      }
      try {
        header = header.with(definition.get().baseTag(), member.getValue().text());
      } catch (IllegalArgumentException e) {
        problems.add(
            new ValueProblem(
                member.getValue().pointer(), "The attribute does not have such a value."));
      }
    }
    return header;
  }
}
