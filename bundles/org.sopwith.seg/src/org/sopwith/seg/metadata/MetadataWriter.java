// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.metadata;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;
import org.sopwith.standard.Code;

/** Writes metadata files as {@link MetadataReader} and dcmqi read them. */
public final class MetadataWriter {
  private static final String SCHEMA =
      "https://raw.githubusercontent.com/qiicr/dcmqi/master/doc/schemas/seg-schema.json#";

  private MetadataWriter() {}

  /** Writes a file, whole or not at all. */
  public static void write(SegmentationMetadata metadata, Path file) throws IOException {
    AtomicFile.write(
        file, out -> write(metadata, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  private static void write(SegmentationMetadata metadata, Writer out) throws IOException {
    JsonOutput.indented(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("@schema", SCHEMA);
          content(metadata.content(), json);
          json.writeArrayFieldStart("segmentAttributes");
          for (List<LabelledSegment> file : metadata.files()) {
            json.writeStartArray();
            for (LabelledSegment one : file) {
              segment(one, json);
            }
            json.writeEndArray();
          }
          json.writeEndArray();
          if (!metadata.fileNames().isEmpty()) {
            JsonOutput.texts(json, "segmentAttributesFileMapping", metadata.fileNames());
          }
          json.writeEndObject();
        });
  }

  private static void content(SegmentationContent content, JsonGenerator json) throws IOException {
    text("ContentLabel", content.contentLabel(), json);
    text("ContentDescription", content.contentDescription(), json);
    text("ContentCreatorName", content.contentCreatorName(), json);
    text("SeriesDescription", content.seriesDescription(), json);
    text("SeriesNumber", "" + content.seriesNumber(), json);
    text("InstanceNumber", "" + content.instanceNumber(), json);
    text("BodyPartExamined", content.bodyPart(), json);
    text("ClinicalTrialSeriesID", content.clinicalTrialSeriesId(), json);
    text("ClinicalTrialTimePointID", content.clinicalTrialTimePointId(), json);
    text("ClinicalTrialCoordinatingCenterName", content.clinicalTrialCoordinatingCenter(), json);
  }

  private static void segment(LabelledSegment one, JsonGenerator json) throws IOException {
    Segment segment = one.segment();
    json.writeStartObject();
    json.writeNumberField("labelID", one.label());
    text("SegmentLabel", segment.label(), json);
    text("SegmentDescription", segment.description(), json);
    code("SegmentedPropertyCategoryCodeSequence", segment.category(), json);
    code("SegmentedPropertyTypeCodeSequence", segment.type(), json);
    codes("SegmentedPropertyTypeModifierCodeSequence", segment.typeModifiers(), json);
    codes(
        "AnatomicRegionSequence",
        segment.regions().stream().map(Segment.Region::code).toList(),
        json);
    codes(
        "AnatomicRegionModifierSequence",
        segment.regions().stream().flatMap(region -> region.modifiers().stream()).toList(),
        json);
    text("SegmentAlgorithmType", segment.algorithmType(), json);
    text("SegmentAlgorithmName", segment.algorithmName(), json);
    if (segment.color().isPresent()) {
      color(segment.color().get(), json);
    }
    text("TrackingIdentifier", segment.trackingId(), json);
    text("TrackingUniqueIdentifier", segment.trackingUid(), json);
    json.writeEndObject();
  }

  private static void color(CieLab color, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("recommendedDisplayRGBValue");
    for (int shift = 16; shift >= 0; shift -= 8) {
      json.writeNumber(color.rgb() >> shift & 0xFF);
    }
    json.writeEndArray();
  }

  private static void text(String name, String text, JsonGenerator json) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }

  private static void code(String name, Optional<Code> code, JsonGenerator json)
      throws IOException {
    if (code.isPresent()) {
      json.writeFieldName(name);
      write(code.get(), json);
    }
  }

  /** One code alone, as dcmqi has it, several in an array. */
  private static void codes(String name, List<Code> codes, JsonGenerator json) throws IOException {
    if (codes.size() == 1) {
      json.writeFieldName(name);
      write(codes.getFirst(), json);
    } else if (!codes.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (Code code : codes) {
        write(code, json);
      }
      json.writeEndArray();
    }
  }

  private static void write(Code code, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("CodeValue", code.value());
    json.writeStringField("CodingSchemeDesignator", code.scheme());
    json.writeStringField("CodeMeaning", code.meaning());
    json.writeEndObject();
  }
}
