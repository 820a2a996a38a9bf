package org.itsmkit.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

@AnalyzeClasses(packages = "org.itsmkit.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> READERS_OF_SYSTEM_TIME =
            Set.of("currentTimeMillis", "nanoTime", "now", "systemUTC", "systemDefaultZone", "system", "tickMillis");

    @ArchTest
    static final ArchRule nothingBeyondTheJdkIsUsed = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "javax.xml..", "org.jspecify.annotations", "org.itsmkit.sla..", "org.itsmkit.domain..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.itsmkit.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyReadsTheWallClock = noClasses()
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("the wall clock is read") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    String owner = access.getTargetOwner().getName();
                    return (owner.startsWith("java.time.") || owner.equals(System.class.getName()))
                            && READERS_OF_SYSTEM_TIME.contains(access.getName());
                }
            })
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, java.util.Date.class, java.util.Calendar.class, java.util.TimeZone.class)
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault");

    @ArchTest
    static final ArchRule nothingIsLoggedOrPrinted = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "java.lang.System$Logger")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothingStaticCanChange =
            fields().that().areStatic().should().haveModifier(JavaModifier.FINAL);
}
