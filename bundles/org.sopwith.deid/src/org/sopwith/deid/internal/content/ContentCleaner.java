// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.Optional;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.deid.clean.StructuredContentCleaner;
import org.sopwith.deid.clean.TextCleaner;
import org.sopwith.deid.decision.Decision;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.expand.ValueSets;

/**
 * Cleans content items by their concepts and by the rows of templates that they match, and keeps
 * what is left as valid as it was.
 */
public final class ContentCleaner implements StructuredContentCleaner {
  private final TextCleaner texts;

  /**
   * @param texts cleans free text
   */
  public ContentCleaner(TextCleaner texts) {
    this.texts = texts;
  }

  @Override
  public void clean(Decision sequence, DataSet target, CleaningContext object)
      throws CleaningException {
    Element element = sequence.element();
    DataSet original = object.original().dataSet();
    boolean document =
        element.tag() == Tag.ContentSequence
            && sequence.owner() == original
            && SrDocument.isDocument(original);
    ItemPolicy items = new ItemPolicy(object, texts);
    Node root;
    Optional<TemplateCheck> check = Optional.empty();
    Dummies dummies;
    if (document) {
      Matching matching = Matching.of(SrDocument.of(original), TemplateCatalog.standard());
      root = Node.of(matching.document().root());
      dummies = new Dummies(object.surrogates().pseudonym(), matching.valueSets());
      check = Optional.of(new TemplateCheck(root, matching, dummies));
    } else {
      root = Node.of(element);
      dummies =
          new Dummies(object.surrogates().pseudonym(), new ValueSets(TemplateCatalog.standard()));
      FlatTemplates.stand(root, element.tag());
    }
    decide(root, sequence, items);
    ContentPlan plan = new ContentPlan(root);
    plan.settle();
    check.ifPresent(it -> it.repair(plan));
    if (root.kept().isEmpty() && element.tag() != Tag.ContentSequence) {
      target.setEmptySequence(element.tag());
    }
    new ContentWriter(root, sequence, object, dummies, new TableWriter(root, object, items::cell))
        .write(target);
  }

  private static void decide(Node root, Decision sequence, ItemPolicy items) {
    DummyPolicy dummies = new DummyPolicy(items, sequence.reason());
    for (Node node : root.all()) {
      node.setFate(
          node == root
              ? Fate.of(Action.KEEP, sequence.reason())
              : sequence.action() == Action.DUMMY ? dummies.of(node) : items.of(node));
    }
  }
}
