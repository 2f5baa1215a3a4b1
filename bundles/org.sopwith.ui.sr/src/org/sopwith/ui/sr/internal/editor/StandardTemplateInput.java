// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.ui.FilelessInput;

/** A template of PS3.16, to be read. */
public record StandardTemplateInput(String tid) implements FilelessInput, IPersistableElement {
  private static final String TID = "tid";

  /** Makes inputs of what the workbench has saved. */
  public static final class Factory implements IElementFactory {
    static final String ID = "org.sopwith.ui.sr.standardTemplate";

    @Override
    public IAdaptable createElement(IMemento memento) {
      String tid = memento.getString(TID);
      return tid == null ? null : new StandardTemplateInput(tid);
    }
  }

  @Override
  public boolean exists() {
    return TemplateCatalog.standard().template(tid).isPresent();
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return ResourceLocator.imageDescriptorFromBundle("org.sopwith.ui.sr", "icons/template.svg")
        .orElse(ImageDescriptor.getMissingImageDescriptor());
  }

  @Override
  public String getName() {
    return "TID " + tid;
  }

  @Override
  public String getToolTipText() {
    return TemplateCatalog.standard()
        .template(tid)
        .map(Template::getName)
        .map(name -> "TID " + tid + " " + name + ", PS3.16")
        .orElse("TID " + tid + ", which is not in PS3.16");
  }

  @Override
  public IPersistableElement getPersistable() {
    return this;
  }

  @Override
  public String getFactoryId() {
    return Factory.ID;
  }

  @Override
  public void saveState(IMemento memento) {
    memento.putString(TID, tid);
  }
}
