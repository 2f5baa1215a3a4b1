// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;

/**
 * An element of an object under validation and what PS3.3 and PS3.6 say of it there. What is asked
 * for often is kept, since many rules look at one element.
 *
 * @see ElementRule
 */
public final class ElementAt {
  private final Item item;
  private final Element element;
  private final Optional<ElementDefinition> definition;
  private final VR vr;
  private final Optional<Dictionary.Entry> entry;
  private byte[] bytes;
  private List<String> strings;

  ElementAt(Item item, Element element, Optional<ElementDefinition> definition) {
    this.item = item;
    this.element = element;
    this.definition = definition;
    this.vr = element.vr();
    this.entry = Dictionary.standard().find(element.tag());
  }

  /** The data set that holds it. */
  public Item item() {
    return item;
  }

  /** The element. */
  public Element element() {
    return element;
  }

  /** What PS3.3 says of it; empty if the IOD does not have it at this place. */
  public Optional<ElementDefinition> definition() {
    return definition;
  }

  /** What PS3.6 says of it; empty for private and unknown attributes. */
  public Optional<Dictionary.Entry> entry() {
    return entry;
  }

  public int tag() {
    return element.tag();
  }

  /** As {@link Element#vr}. */
  public VR vr() {
    return vr;
  }

  /** As {@link Element#bytes}; not to be changed. For values that are small. */
  public byte[] bytes() {
    if (bytes == null) {
      bytes = element.bytes();
    }
    return bytes;
  }

  /** As {@link Element#strings}. For values that are small. */
  public List<String> strings() {
    if (strings == null) {
      strings = element.strings();
    }
    return strings;
  }

  public String path() {
    return element.path().toString();
  }
}
