// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.table;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.tables.Row;
import org.sopwith.tables.TableSchema;

/**
 * The tables {@code quantitative_measurements} and {@code qualitative_measurements}: measurements
 * and evaluations of TID 1500 with what is said of them by the measurement group and the report
 * around them, in the columns that the Imaging Data Commons has. Measurements of other templates
 * are there too, but those of dose reports, which have tables of their own.
 */
final class MeasurementTables implements Table {
  /** Codes and texts of a measurement group that are its context, and no evaluation. */
  private static final Set<String> CONTEXT =
      Set.of(Concepts.FINDING, Concepts.FINDING_CATEGORY, "DCM 130400", "DCM 121106");

  /** Modifiers that have columns of their own. */
  private static final Set<String> KNOWN_MODIFIERS =
      Set.of(
          Concepts.FINDING_SITE,
          Concepts.LATERALITY,
          Concepts.METHOD,
          Concepts.DERIVATION,
          Concepts.ALGORITHM_NAME,
          Concepts.ALGORITHM_VERSION);

  private final DocumentColumns columns;
  private final DoseTables doses;
  private final TableSchema quantitative;
  private final TableSchema qualitative;

  MeasurementTables(DocumentColumns columns, DoseTables doses) {
    this.columns = columns;
    this.doses = doses;
    TableSchema.Builder numbers = schema("quantitative_measurements");
    numbers.real("Value").text("ValueText");
    Cells.code(numbers, "Units", "qualifier", "derivationModifier");
    this.quantitative = numbers.build();
    TableSchema.Builder codes = schema("qualitative_measurements");
    Cells.code(codes, "Value");
    codes.text("ValueText");
    this.qualitative = codes.build();
  }

  private TableSchema.Builder schema(String name) {
    TableSchema.Builder builder = TableSchema.named(name);
    columns.add(builder);
    builder.text("position").integer("measurementGroup_number");
    builder.text("measurementGroup_template", "trackingIdentifier", "trackingUniqueIdentifier");
    builder.text("activitySession", "timePoint");
    Cells.code(builder, "finding", "findingCategory", "findingSite", "lateralityModifier");
    builder.text("segmentationInstanceUID", "segmentationSegmentNumber");
    builder.text("sourceSegmentedSeriesUID", "sourceImageInstanceUID", "sourceImageFrames");
    builder.text("graphicType", "algorithmName", "algorithmVersion");
    builder.text("observerType", "deviceObserverUID", "deviceObserverName");
    if (columns.persons()) {
      builder.text("personObserverName");
    }
    Cells.code(builder, "measurementMethod", "Quantity");
    return builder.text("modifiers");
  }

  @Override
  public List<TableSchema> schemas() {
    return List.of(quantitative, qualitative);
  }

  @Override
  public void read(SrDocument document, String file, RowSink sink) throws IOException {
    if (document.items().stream().anyMatch(doses::isRow)) {
      return;
    }
    Surroundings surroundings = new Surroundings();
    Map<ContentItem, Integer> groups = new IdentityHashMap<>();
    for (ContentItem item : document.items()) {
      if (Concepts.key(item).equals(Concepts.MEASUREMENT_GROUP)) {
        groups.put(item, groups.size() + 1);
      }
      boolean contained = item.relationship().filter(RelationshipType.CONTAINS::equals).isPresent();
      if (contained && item.value() instanceof ContentValue.Numeric numeric) {
        Row row = columns.row(quantitative, document, file);
        context(row, item, surroundings, groups);
        numeric.real().ifPresent(value -> row.real("Value", value));
        row.text("ValueText", numeric.number().orElse(""));
        Cells.code(row, "Units", numeric.units());
        Cells.code(row, "qualifier", numeric.qualifier());
        Cells.code(
            row,
            "derivationModifier",
            Cells.codeOf(surroundings.children(item, Concepts.DERIVATION).stream().findFirst()));
        sink.add(row);
      } else if (contained && isEvaluation(item)) {
        Row row = columns.row(qualitative, document, file);
        context(row, item, surroundings, groups);
        Cells.code(row, "Value", Cells.codeOf(Optional.of(item)));
        row.text("ValueText", Cells.textOf(item));
        sink.add(row);
      }
    }
  }

  private static boolean isEvaluation(ContentItem item) {
    boolean isValue =
        item.value() instanceof ContentValue.Coded
            || item.value() instanceof ContentValue.Plain plain && isText(plain);
    String parent = item.parent().map(Concepts::key).orElse("");
    return isValue
        && (parent.equals(Concepts.QUALITATIVE_EVALUATIONS)
            || parent.equals(Concepts.MEASUREMENT_GROUP) && !CONTEXT.contains(Concepts.key(item)));
  }

  private static boolean isText(ContentValue.Plain plain) {
    return plain.valueType() == ValueType.TEXT;
  }

  private void context(
      Row row, ContentItem item, Surroundings around, Map<ContentItem, Integer> groups) {
    row.text("position", item.positionText());
    Surroundings.around(item, Concepts.MEASUREMENT_GROUP)
        .filter(groups::containsKey)
        .ifPresent(
            group -> {
              row.integer("measurementGroup_number", groups.get(group));
              row.text(
                  "measurementGroup_template",
                  group.template().map(TemplateIdentification::identifier).orElse(""));
            });
    text(row, "trackingIdentifier", around.nearest(item, Concepts.TRACKING_IDENTIFIER));
    text(row, "trackingUniqueIdentifier", around.nearest(item, Concepts.TRACKING_UID));
    text(row, "activitySession", around.nearest(item, Concepts.ACTIVITY_SESSION));
    text(row, "timePoint", around.nearest(item, Concepts.TIME_POINT));
    Cells.code(row, "finding", Cells.codeOf(around.nearest(item, Concepts.FINDING)));
    Cells.code(
        row, "findingCategory", Cells.codeOf(around.nearest(item, Concepts.FINDING_CATEGORY)));
    Optional<ContentItem> site = around.nearest(item, Concepts.FINDING_SITE);
    Cells.code(row, "findingSite", Cells.codeOf(site));
    Cells.code(
        row,
        "lateralityModifier",
        Cells.codeOf(around.nearest(site.orElse(item), Concepts.LATERALITY)));
    Cells.code(row, "measurementMethod", Cells.codeOf(around.nearest(item, Concepts.METHOD)));
    text(row, "algorithmName", around.nearest(item, Concepts.ALGORITHM_NAME));
    text(row, "algorithmVersion", around.nearest(item, Concepts.ALGORITHM_VERSION));
    text(row, "sourceSegmentedSeriesUID", around.nearest(item, Concepts.SOURCE_SERIES));
    text(row, "observerType", around.nearest(item, Concepts.OBSERVER_TYPE));
    text(row, "deviceObserverUID", around.nearest(item, Concepts.DEVICE_OBSERVER_UID));
    text(row, "deviceObserverName", around.nearest(item, Concepts.DEVICE_OBSERVER_NAME));
    if (columns.persons()) {
      text(row, "personObserverName", around.nearest(item, Concepts.PERSON_OBSERVER));
    }
    Cells.code(row, "Quantity", item.name());
    row.text("modifiers", modifiers(item));
    Sources.set(row, item);
  }

  private static void text(Row row, String column, Optional<ContentItem> item) {
    item.ifPresent(one -> row.text(column, Cells.textOf(one)));
  }

  private static String modifiers(ContentItem item) {
    StringJoiner modifiers = new StringJoiner("; ");
    for (ContentItem child : item.children()) {
      boolean modifies =
          child.relationship().filter(RelationshipType.HAS_CONCEPT_MOD::equals).isPresent();
      if (modifies && !KNOWN_MODIFIERS.contains(Concepts.key(child))) {
        modifiers.add(
            child.name().map(name -> name.meaning()).orElse("") + "=" + Cells.textOf(child));
      }
    }
    return modifiers.toString();
  }
}
