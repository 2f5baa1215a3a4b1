// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.FrameException;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.operation.TextOrJson;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentSizes;
import org.sopwith.seg.Segmentation;
import org.sopwith.standard.Code;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** The verb {@code seg info}: what a segmentation holds. */
public final class SegInfo implements Operation {
  private static final Parameter<Path> FILE =
      Parameter.inputFile("file")
          .positional()
          .label("FILE")
          .required()
          .describedAs("A Segmentation or Label Map Segmentation");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "seg info", "Segments", "Lists the segments of a segmentation with their sizes")
          .paragraph(
              "Volumes count every voxel that is not 0, times the spacing of its pixels, times"
                  + " Spacing Between Slices or else the distance of the planes or else Slice"
                  + " Thickness; of a fractional segmentation the sum of the fractions is given"
                  + " besides.")
          .example("liver.dcm", "Lists the segments.")
          .example("liver.dcm --format json", "The same for a program.")
          .menu("Inspect")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(FILE, TextOrJson.FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path path = arguments.get(FILE);
    Inputs.requireFile(path);
    try (DicomFile file = DicomFile.open(path)) {
      Segmentation segmentation = Segmentation.of(file);
      SegmentSizes sizes = SegmentSizes.count(segmentation, context.progress());
      if (!sizes.unreadable().isEmpty()) {
        context.message(
            "%s: %d of %d frames cannot be read. %s"
                .formatted(
                    path.getFileName(),
                    sizes.unreadable().size(),
                    segmentation.frames(),
                    sizes.unreadable().getFirst().getMessage()));
      }
      int findings = findings(file, path, context);
      if (arguments.get(TextOrJson.FORMAT) == TextOrJson.JSON) {
        json(segmentation, sizes, findings, context.out());
      } else {
        text(segmentation, sizes, findings, context.out());
      }
      return sizes.unreadable().isEmpty()
          ? Outcome.done(segmentation.segments().size() + " segments")
          : new Outcome(Outcome.Status.FOUND, "", List.of(), List.of());
    } catch (FrameException e) {
      throw new OperationException(path.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static int findings(DicomFile file, Path path, Context context) {
    Rules rules = Rules.load(context.host().classLoaders());
    Map<String, Boolean> on = new HashMap<>();
    rules.all().forEach(rule -> on.put(rule.id(), rule.id().startsWith("seg.")));
    Findings findings = new Findings();
    Validator validator = new Validator(rules, on);
    validator.validate(validator.instance(file), path.toString(), findings);
    return findings.list().size();
  }

  private static void text(Segmentation segmentation, SegmentSizes sizes, int findings, Writer out)
      throws IOException {
    out.write(
        "%s, %d x %d, %d frames, %d segments%n"
            .formatted(
                segmentation.type(),
                segmentation.columns(),
                segmentation.rows(),
                segmentation.frames(),
                segmentation.segments().size()));
    out.write(
        "%5s  %-28s %-36s %-13s %6s %10s %12s%n"
            .formatted("#", "Label", "Type", "Algorithm", "Frames", "Voxels", "Volume (ml)"));
    for (Segment segment : segmentation.segments()) {
      OptionalDouble volume = sizes.volume(segment.number());
      out.write(
          "%5d  %-28s %-36s %-13s %6d %10d %12s%n"
              .formatted(
                  segment.number(),
                  cut(segment.label(), 28),
                  cut(typeText(segment), 36),
                  segment.algorithmType(),
                  sizes.of(segment.number()).frames(),
                  sizes.of(segment.number()).voxels(),
                  volume.isPresent()
                      ? String.format(Locale.ROOT, "%.3f", volume.getAsDouble())
                      : "-"));
    }
    if (findings > 0) {
      out.write("%d findings; 'sopwith seg check' tells them.%n".formatted(findings));
    }
  }

  private static String typeText(Segment segment) {
    StringBuilder text = new StringBuilder(segment.type().map(Code::meaning).orElse(""));
    segment.typeModifiers().forEach(code -> text.append(", ").append(code.meaning()));
    return text.toString();
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  private static void json(Segmentation segmentation, SegmentSizes sizes, int findings, Writer out)
      throws IOException {
    JsonOutput.indented(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("type", segmentation.type().name());
          json.writeNumberField("rows", segmentation.rows());
          json.writeNumberField("columns", segmentation.columns());
          json.writeNumberField("frames", segmentation.frames());
          json.writeNumberField("framesWithPixels", segmentation.framesWithPixels());
          JsonOutput.objects(
              json,
              "segments",
              segmentation.segments(),
              segment -> json(segment, segmentation, sizes, json));
          json.writeNumberField("findings", findings);
          json.writeEndObject();
        });
  }

  private static void json(
      Segment segment, Segmentation segmentation, SegmentSizes sizes, JsonGenerator json)
      throws IOException {
    SegmentSizes.Size size = sizes.of(segment.number());
    json.writeNumberField("number", segment.number());
    json.writeStringField("label", segment.label());
    code("category", segment.category(), json);
    code("propertyType", segment.type(), json);
    codes("propertyTypeModifiers", segment.typeModifiers(), json);
    JsonOutput.objects(
        json,
        "anatomicRegions",
        segment.regions(),
        region -> {
          code("region", Optional.of(region.code()), json);
          codes("modifiers", region.modifiers(), json);
        });
    json.writeStringField("algorithmType", segment.algorithmType());
    json.writeStringField("algorithmName", segment.algorithmName());
    if (segment.color().isPresent()) {
      json.writeStringField("color", "#%06X".formatted(segment.color().get().rgb()));
    }
    json.writeNumberField("frames", size.frames());
    json.writeNumberField("voxels", size.voxels());
    OptionalDouble volume = sizes.volume(segment.number());
    if (volume.isPresent()) {
      json.writeNumberField("volumeMl", volume.getAsDouble());
    } else {
      json.writeNullField("volumeMl");
    }
    if (segmentation.fractionalType().isPresent()) {
      json.writeNumberField("fractionalSum", size.sum());
    }
  }

  private static void codes(String field, Iterable<Code> codes, JsonGenerator json)
      throws IOException {
    JsonOutput.objects(json, field, codes, code -> JsonOutput.code(json, code));
  }

  private static void code(String field, Optional<Code> code, JsonGenerator json)
      throws IOException {
    if (code.isPresent()) {
      JsonOutput.code(json, field, code.get());
    } else {
      json.writeNullField(field);
    }
  }
}
