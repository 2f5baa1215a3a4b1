// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.ContentValue.Table.Head;
import org.sopwith.sr.content.InstanceReference;

/** Values of content items as fields of a JSON object; {@link SrJson} says which. */
final class ValueJson {
  private ValueJson() {}

  static void write(ContentValue value, JsonGenerator json) throws IOException {
    switch (value) {
      case ContentValue.Container container -> container(container, json);
      case ContentValue.Plain plain -> json.writeStringField("text", plain.text());
      case ContentValue.Coded coded -> SrJson.code(json, "code", coded.code());
      case ContentValue.Numeric numeric -> {
        SrJson.text(json, "number", numeric.number().orElse(""));
        SrJson.code(json, "unit", numeric.units());
        SrJson.code(json, "qualifier", numeric.qualifier());
      }
      case ContentValue.Reference reference -> reference(reference, json);
      case ContentValue.Coordinates graphic -> {
        SrJson.text(json, "graphicType", graphic.graphicType());
        points(graphic.data(), 2, json);
        SrJson.text(json, "pixelOrigin", graphic.pixelOrigin());
      }
      case ContentValue.Coordinates3D graphic -> {
        SrJson.text(json, "graphicType", graphic.graphicType());
        points(graphic.data(), 3, json);
        SrJson.text(json, "frameOfReferenceUid", graphic.frameOfReferenceUid());
      }
      case ContentValue.Temporal temporal -> {
        SrJson.text(json, "rangeType", temporal.rangeType());
        SrJson.texts(json, "samples", temporal.samples());
        SrJson.texts(json, "offsets", temporal.offsets());
        SrJson.texts(json, "times", temporal.times());
      }
      case ContentValue.Table table -> table(table, json);
      case ContentValue.ByReference reference ->
          json.writeStringField("target", ItemText.position(reference.target()));
      case ContentValue.Unknown unknown -> {
        return;
      }
    }
  }

  private static void container(ContentValue.Container container, JsonGenerator json)
      throws IOException {
    if (container.continuous().isPresent()) {
      json.writeStringField("continuity", container.continuous().get() ? "CONTINUOUS" : "SEPARATE");
    }
    if (container.template().isPresent()) {
      json.writeObjectFieldStart("template");
      json.writeStringField("tid", container.template().get().identifier());
      json.writeStringField("resource", container.template().get().mappingResource());
      json.writeEndObject();
    }
  }

  private static void reference(ContentValue.Reference reference, JsonGenerator json)
      throws IOException {
    instance(json, "instance", reference.instance());
    SrJson.texts(json, "frames", reference.frames());
    SrJson.texts(json, "segments", reference.segments());
    SrJson.texts(json, "channels", reference.channels());
    if (reference.presentationState().isPresent()) {
      instance(json, "presentationState", reference.presentationState().get());
    }
  }

  private static void instance(JsonGenerator json, String name, InstanceReference to)
      throws IOException {
    json.writeObjectFieldStart(name);
    SrJson.text(json, "sopClassUid", to.sopClassUid());
    SrJson.text(json, "sopInstanceUid", to.sopInstanceUid());
    json.writeEndObject();
  }

  private static void points(List<Float> data, int dimensions, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("points");
    for (int i = 0; i + dimensions <= data.size(); i += dimensions) {
      json.writeStartArray();
      for (float coordinate : data.subList(i, i + dimensions)) {
        if (Float.isFinite(coordinate)) {
          json.writeNumber(coordinate);
        } else {
          json.writeString(Float.toString(coordinate));
        }
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void table(ContentValue.Table table, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("table");
    json.writeNumberField("rows", table.rows());
    json.writeNumberField("columns", table.columns());
    heads("rowHeads", table.rowHeads(), json);
    heads("columnHeads", table.columnHeads(), json);
    JsonOutput.objects(
        json,
        "cells",
        table.cells(),
        cell -> {
          json.writeNumberField("row", cell.row());
          json.writeNumberField("column", cell.column());
          SrJson.texts(json, "values", cell.values());
          if (!cell.codes().isEmpty()) {
            SrJson.code(json, "code", cell.codes().stream().findFirst());
          }
          SrJson.code(json, "unit", cell.units());
          SrJson.code(json, "qualifier", cell.qualifier());
          SrJson.text(json, "target", ItemText.position(cell.target()));
        });
    json.writeEndObject();
  }

  private static void heads(String name, List<Head> heads, JsonGenerator json) throws IOException {
    JsonOutput.objects(
        json,
        name,
        heads,
        head -> {
          json.writeNumberField("number", head.number());
          SrJson.code(json, "name", head.name());
          SrJson.code(json, "unit", head.units());
        });
  }
}
