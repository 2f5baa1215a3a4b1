// SPDX-License-Identifier: EPL-2.0
package org.sopwith.layers;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ARCHITECTURE.md promises of the dependencies between bundles. */
class LayersTest {
  private static final DescribedPredicate<JavaClass> BELOW_THE_SCREEN =
      describe("are of a bundle below the workbench", Bundles::isBelowTheScreen);

  private static JavaClasses all;

  @BeforeAll
  static void readClasses() {
    all = Bundles.classes();
    assertFalse(all.isEmpty(), "build the bundles first");
  }

  @Test
  void everyBundleHasItsLayer() {
    List<String> strangers =
        Bundles.folders().stream()
            .map(folder -> folder.getFileName().toString().replaceFirst("^org\\.sopwith\\.", ""))
            .filter(bundle -> Bundles.layer(bundle).isEmpty())
            .toList();
    assertEquals(List.of(), strangers);
  }

  @Test
  void layersUseOnlyLowerLayers() {
    classes().should(notDepend("use only lower layers", LayersTest::isUpward)).check(all);
  }

  @Test
  void internalPackagesStayInTheirBundle() {
    classes()
        .should(
            notDepend(
                "leave the internal packages of other bundles alone",
                (from, to) ->
                    isInternal(to)
                        && !Bundles.bundle(to).isEmpty()
                        && !Bundles.bundle(from).equals(Bundles.bundle(to))
                        && !Bundles.areFriends(from, to)))
        .check(all);
  }

  @Test
  void nothingBelowTheWorkbenchNeedsEclipse() {
    noClasses()
        .that(BELOW_THE_SCREEN)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.eclipse..", "org.osgi..")
                .and(not(resideInAPackage("org.eclipse.emf.."))))
        .check(all);
  }

  @Test
  void onlyTheCommandLineWritesToTheConsole() {
    noClasses()
        .that(
            describe(
                "are not of the command line", type -> !Bundles.bundle(type).startsWith("cli")))
        .should(ACCESS_STANDARD_STREAMS)
        .check(all);
  }

  @Test
  void nothingPrintsStackTracesByItself() {
    noClasses()
        .should(
            callMethodWhere(
                describe(
                    "the method is printStackTrace()",
                    call ->
                        call.getTarget().getName().equals("printStackTrace")
                            && call.getTarget().getRawParameterTypes().isEmpty())))
        .check(all);
  }

  @Test
  void nothingBelowTheWorkbenchHasStaticState() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .areDeclaredInClassesThat(
            BELOW_THE_SCREEN.and(
                describe("are written by hand", type -> !Bundles.isGenerated(type))))
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(all);
  }

  private static boolean isInternal(JavaClass type) {
    return (type.getPackageName() + ".").contains(".internal.");
  }

  private static boolean isUpward(JavaClass from, JavaClass to) {
    String lower = Bundles.layer(Bundles.bundle(from));
    String upper = Bundles.layer(Bundles.bundle(to));
    if (upper.isEmpty() || lower.equals(upper)) {
      return false;
    }
    return Bundles.FRONTS.contains(upper)
        || Bundles.LAYERS.contains(lower)
            && Bundles.LAYERS.indexOf(lower) < Bundles.LAYERS.indexOf(upper);
  }

  private static ArchCondition<JavaClass> notDepend(
      String description, BiPredicate<JavaClass, JavaClass> wrong) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          boolean broken =
              wrong.test(
                  type.getBaseComponentType(), dependency.getTargetClass().getBaseComponentType());
          if (broken) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}
