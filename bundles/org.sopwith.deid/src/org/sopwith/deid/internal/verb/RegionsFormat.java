// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sopwith.deid.clean.PixelRedactor.Blanked;
import org.sopwith.deid.clean.internal.pixel.TextCandidate;
import org.sopwith.deid.pixels.PlannedRegion;
import org.sopwith.operation.json.JsonOutput;

/** How {@code deid regions} writes. */
enum RegionsFormat {
  TEXT {
    @Override
    void write(List<DeidRegions.Listed> images, Writer out) throws IOException {
      for (DeidRegions.Listed image : images) {
        line(out, "%s", image.file());
        for (PlannedRegion region : image.plan().regions()) {
          text(region, "  ", out);
        }
        for (TextCandidate candidate : image.candidates()) {
          text(candidate.region(), "  candidate: ", out);
        }
        for (String remark : image.plan().remarks()) {
          line(out, "  %s", remark);
        }
        String proven = image.plan().proven();
        if (!proven.isEmpty()) {
          line(out, "  No text elsewhere: %s", proven);
        } else {
          line(out, "  Nothing says that there is no text elsewhere.");
        }
      }
    }

    private static void text(PlannedRegion region, String head, Writer out) throws IOException {
      Blanked shown = region.blanked();
      line(
          out,
          "%s%s, frames %s, %s (%s)",
          head,
          shown.region(),
          shown.frames(),
          shown.by(),
          shown.source());
    }

    private static void line(Writer out, String format, Object... values) throws IOException {
      out.write(format.formatted(values) + System.lineSeparator());
    }
  },
  JSON {
    @Override
    void write(List<DeidRegions.Listed> images, Writer out) throws IOException {
      JsonOutput.indented(
          out,
          json ->
              JsonOutput.objects(
                  json,
                  images,
                  image -> {
                    json.writeStringField("file", image.file().toString());
                    JsonOutput.objects(
                        json, "regions", image.plan().regions(), region -> json(region, json));
                    JsonOutput.objects(
                        json,
                        "candidates",
                        image.candidates(),
                        candidate -> {
                          json(candidate.region(), json);
                          json.writeBooleanField("identity", candidate.known());
                        });
                    json.writeStringField("proven", image.plan().proven());
                    JsonOutput.texts(json, "remarks", image.plan().remarks());
                  }));
    }

    private static void json(PlannedRegion region, JsonGenerator json) throws IOException {
      Blanked shown = region.blanked();
      json.writeStringField("region", shown.region());
      json.writeStringField("frames", shown.frames());
      json.writeStringField("by", shown.by());
      json.writeStringField("source", shown.source());
    }
  };

  abstract void write(List<DeidRegions.Listed> images, Writer out) throws IOException;
}
