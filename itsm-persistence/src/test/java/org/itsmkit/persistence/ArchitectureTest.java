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

    private static final String INTERNAL = "org.itsmkit.persistence.internal.";

    @ArchTest
    static final ArchRule whatHostsSeeDoesNotKnowJooq = noClasses()
            .that()
            .resideInAPackage("org.itsmkit.persistence")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq..");

    /** By package name: Jakarta Persistence is not on the class path here. */
    @ArchTest
    static final ArchRule whatAdaptersShareKnowsNeither = noClasses()
            .that()
            .resideInAnyPackage(INTERNAL + "values..", INTERNAL + "search..", INTERNAL + "store..", INTERNAL + "jdbc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jooq..",
                    "jakarta.persistence..",
                    INTERNAL + "jooq..",
                    INTERNAL + "schema..",
                    INTERNAL + "jpa..");

    @ArchTest
    static final ArchRule oneAdapterDoesNotKnowTheOther = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "jpa..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", INTERNAL + "jooq..", INTERNAL + "schema..");

    @ArchTest
    static final ArchRule norTheOtherTheOne = noClasses()
            .that()
            .resideInAnyPackage(INTERNAL + "jooq..", INTERNAL + "schema..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", INTERNAL + "jpa..");

    @ArchTest
    static final ArchRule noProviderOfJakartaPersistenceIsNeeded =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.hibernate..", "org.eclipse..");

    @ArchTest
    static final ArchRule thePersistenceContextIsTheHosts = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(JpaTransactions.class.getName())
            .should()
            .callMethodWhere(
                    target(owner(nameMatching("jakarta\\.persistence\\.Entity(Manager|Transaction)")))
                            .and(
                                    target(
                                            nameMatching(
                                                    "getTransaction|begin|commit|rollback|setRollbackOnly|joinTransaction|flush|"
                                                            + "clear|detach|close|persist|merge|remove|find|getReference|refresh|lock|setFlushMode"))));

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
    static final ArchRule theWallClockIsNotRead = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime"))
                    .and(target(owner(nameMatching("java\\..*")))));
}
