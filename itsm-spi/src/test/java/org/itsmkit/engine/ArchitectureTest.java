package org.itsmkit.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.itsmkit.service.ServiceDeskBuilder;

/** The arrows of the doorway: both sides stand in it, and the engine between them is nobody's business. */
@AnalyzeClasses(packages = "org.itsmkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheBuilderKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("org.itsmkit.engine..")
            .and()
            .doNotBelongToAnyOf(ServiceDeskBuilder.class)
            .should()
            .dependOnClassesThat(are(resideInAPackage("org.itsmkit.engine..")));

    @ArchTest
    static final ArchRule whatAHostImplementsKnowsNothingOfWhatItCalls = noClasses()
            .that()
            .resideInAPackage("org.itsmkit.spi..")
            .should()
            .dependOnClassesThat(are(resideInAPackage("org.itsmkit.service..")));

    @ArchTest
    static final ArchRule theEngineKnowsNoStoreAndNoPolicy = noClasses()
            .that()
            .resideInAPackage("org.itsmkit.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.itsmkit.spi.memory..", "org.itsmkit.spi.standard..");

    /** The builder's default is the one clock; everybody else is handed an instant. */
    @ArchTest
    static final ArchRule nothingReadsTheClockOnTheWall = noClasses()
            .that()
            .resideInAnyPackage("org.itsmkit.engine..", "org.itsmkit.service..", "org.itsmkit.spi..")
            .and()
            .doNotBelongToAnyOf(ServiceDeskBuilder.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static final ArchRule whatIsNotExportedIsNotPublic = classes()
            .that()
            .resideInAPackage("org.itsmkit.engine..")
            .and()
            .haveSimpleNameNotStartingWith("DefaultServiceDesk")
            .and()
            .haveSimpleNameNotStartingWith("Collaborators")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule nobodyStartsThreadsButTheRunnerThatAHostAsksFor = noClasses()
            .that()
            .resideInAnyPackage("org.itsmkit.engine..", "org.itsmkit.service..", "org.itsmkit.spi..")
            .and()
            .haveSimpleNameNotStartingWith("BackgroundRunner")
            .should()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callMethod(Thread.class, "start")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.concurrent\\.(Executors?|ForkJoinPool|CompletableFuture)");
}
