// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Does in the view Templates what plugin.xml names after the colon: {@code
 * class="org.sopwith.ui.sr.internal.browser.BrowserHandler:back"}.
 */
public final class BrowserHandler extends AbstractHandler implements IExecutableExtension {
  private static final Map<String, Consumer<TemplatesView>> ACTIONS =
      Map.ofEntries(
          Map.entry("back", TemplatesView::back),
          Map.entry("forward", TemplatesView::forward),
          Map.entry("open", view -> view.chosen().ifPresent(view::open)),
          Map.entry("reveal", view -> view.chosen().ifPresent(view::show)),
          Map.entry("graph", BrowserHandler::graph),
          Map.entry("derive", TemplatesView::derive),
          Map.entry("copy", TemplatesView::copy),
          Map.entry("search", TemplatesView::search),
          Map.entry("zoomIn", view -> canvas(view).ifPresent(GraphCanvas::zoomIn)),
          Map.entry("zoomOut", view -> canvas(view).ifPresent(GraphCanvas::zoomOut)),
          Map.entry("fit", view -> canvas(view).ifPresent(GraphCanvas::fit)),
          Map.entry("savePicture", TemplatesView::savePicture));

  private String action = "";

  @Override
  public void setInitializationData(IConfigurationElement config, String name, Object data) {
    action = String.valueOf(data);
  }

  private static Optional<GraphCanvas> canvas(TemplatesView view) {
    return view.tabs().graph().map(GraphPage::canvas);
  }

  private static void graph(TemplatesView view) {
    view.chosen().ifPresent(view::show);
    view.tabs().select(Tabs.Tab.GRAPH);
  }

  @Override
  public Object execute(ExecutionEvent event) {
    view().ifPresent(ACTIONS.get(action));
    return null;
  }

  private static Optional<TemplatesView> view() {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    return window == null || window.getActivePage() == null
        ? Optional.empty()
        : TemplatesView.find(window.getActivePage());
  }

  @Override
  public void setEnabled(Object context) {
    boolean template =
        view()
            .flatMap(TemplatesView::chosen)
            .filter(Subject.OfTemplate.class::isInstance)
            .isPresent();
    setBaseEnabled(
        switch (action) {
          case "open", "derive", "graph" -> template;
          default -> true;
        });
  }
}
