// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.window.Window;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileFactory;
import org.sopwith.dicom.AttributePath;

/** What is done to overrides, by keys, buttons and the menu of the table. */
final class OverrideActions {
  private final ProfileHost host;
  private final AttributesPane pane;

  OverrideActions(ProfileHost host, AttributesPane pane) {
    this.host = host;
    this.pane = pane;
  }

  private Profile profile() {
    return host.document().profile();
  }

  /** Asks for an override of the selected attribute and adds it. */
  void add() {
    AttributeOverride override = ProfileFactory.eINSTANCE.createAttributeOverride();
    pane.selected().stream()
        .findFirst()
        .filter(AttributeLine.OfTable.class::isInstance)
        .ifPresent(line -> override.setAttribute(selector(line)));
    ask(override, 0);
  }

  private static String selector(AttributeLine line) {
    return line.attribute().map(AttributePath::toString).orElseGet(() -> tags(line));
  }

  /** A row of a range, or of all private attributes, which no pattern of a tag stands for. */
  private static String tags(AttributeLine line) {
    return line.tag().matches("\\([0-9A-Fa-fx]{4},[0-9A-Fa-fx]{4}\\)") ? line.tag() : "";
  }

  /** Asks for what is different about the override of the selected row. */
  void edit() {
    AttributeLine line = pane.selected().stream().findFirst().orElse(null);
    if (line == null || line.override() == 0) {
      add();
      return;
    }
    ask(EcoreUtil.copy(profile().getOverrides().get(line.override() - 1)), line.override());
  }

  private void ask(AttributeOverride override, int number) {
    if (host.document().isReadOnly()) {
      host.tell("Built-in profiles are read only; derive one of your own to change it.");
      return;
    }
    OverrideDialog dialog = new OverrideDialog(host, override, number);
    if (dialog.open() == Window.OK) {
      put(override, number);
    }
  }

  /**
   * Puts an override into the profile.
   *
   * @param number in place of which one, from 1; 0 to add it
   */
  private void put(AttributeOverride override, int number) {
    host.change(
        number == 0 ? "Add Override" : "Change Override",
        profile -> {
          AttributeOverride own = EcoreUtil.copy(override);
          if (number == 0) {
            profile.getOverrides().add(own);
          } else {
            profile.getOverrides().set(number - 1, own);
          }
        });
    pane.reveal(number == 0 ? profile().getOverrides().size() : number);
  }

  /** Deletes the overrides of the selected rows. */
  void delete() {
    List<Integer> numbers =
        pane.selected().stream()
            .map(AttributeLine::override)
            .filter(number -> number > 0)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    if (numbers.isEmpty()) {
      host.tell("None of the selected rows has an override of yours.");
      return;
    }
    host.change(
        "Delete Override",
        profile -> numbers.forEach(number -> profile.getOverrides().remove(number - 1)));
  }

  /** Moves the selected override to the one before or behind: the first that matches decides. */
  void move(int by) {
    pane.selected().stream()
        .filter(AttributeLine.Own.class::isInstance)
        .map(AttributeLine::override)
        .filter(number -> number + by >= 1 && number + by <= profile().getOverrides().size())
        .findFirst()
        .ifPresent(
            number ->
                host.change(
                    "Move Override",
                    profile -> profile.getOverrides().move(number - 1 + by, number - 1)));
  }

  /** Gives the selected attributes an action, by overrides of their own. */
  private void act(Action action) {
    List<AttributeLine> lines = pane.selected();
    host.change(
        "Override with " + action.getLiteral(),
        profile -> {
          for (AttributeLine line : lines) {
            if (line.override() > 0) {
              profile.getOverrides().get(line.override() - 1).setAction(action);
            } else if (!selector(line).isEmpty()) {
              AttributeOverride override = ProfileFactory.eINSTANCE.createAttributeOverride();
              override.setAttribute(selector(line));
              override.setAction(action);
              profile.getOverrides().add(override);
            }
          }
        });
  }

  /** Adds the actions to the menu of the table each time that it is shown. */
  void fill(MenuManager menu) {
    menu.addMenuListener(
        manager -> {
          if (!host.document().isReadOnly() && !pane.selected().isEmpty()) {
            manager.add(actions());
          }
        });
  }

  private IMenuManager actions() {
    MenuManager menu = new MenuManager("&Override with");
    Arrays.stream(Action.values())
        .filter(action -> action != Action.MAP)
        .forEach(
            action ->
                menu.add(
                    new org.eclipse.jface.action.Action(action.getLiteral()) {
                      @Override
                      public void run() {
                        act(action);
                      }
                    }));
    return menu;
  }
}
