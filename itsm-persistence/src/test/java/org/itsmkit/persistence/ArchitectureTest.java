package org.itsmkit.persistence;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import org.jooq.DSLContext;

@AnalyzeClasses(packages = "org.itsmkit.persistence", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule whatHostsSeeDoesNotKnowJooq = noClasses()
            .that()
            .resideInAPackage("org.itsmkit.persistence")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq..");

    @ArchTest
    static final ArchRule theEngineIsNotKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.itsmkit.engine..", "org.itsmkit.service..");

    @ArchTest
    static final ArchRule oneClassEndsTransactions = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(JdbcTransactions.class.getName())
            .should()
            .callMethodWhere(target(owner(assignableTo(Connection.class)))
                    .and(target(
                            nameMatching("commit|rollback|setAutoCommit|setSavepoint|setTransactionIsolation|abort"))));

    @ArchTest
    static final ArchRule jooqRunsNothing = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(DSLContext.class)))
                    .and(target(nameMatching("transaction.*|connection.*|fetch.*|execute.*|batch.*"))))
            .orShould()
            .callMethodWhere(
                    target(nameMatching("fetch.*|execute")).and(target(owner(assignableTo(org.jooq.QueryPart.class)))));

    @ArchTest
    static final ArchRule theWallClockIsNotRead =
            noClasses().should().callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime")));
}
