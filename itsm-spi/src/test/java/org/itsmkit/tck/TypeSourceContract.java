package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.spi.TypeSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link TypeSource}, as tests: extend it and supply your source, filled with the types you are handed. Each
 * test is named after the numbered {@link Rule} it holds, and a failure says which one was broken and what it is for.
 *
 * <pre>{@code
 * class StoredTypesTest extends TypeSourceContract {
 *     @Override protected TypeSource open(Map<TenantId, List<TicketType>> types) {
 *         types.forEach(designer::publish);
 *         return new StoredTypes(designer);
 *     }
 * }
 * }</pre>
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class TypeSourceContract {

    private static final TenantId HERE = TenantId.of("here");
    private static final TenantId THERE = TenantId.of("there");
    private static final Map<TenantId, List<TicketType>> TYPES = Map.of(
            HERE, List.of(SampleTypes.INCIDENT, SampleTypes.INCIDENT_2, SampleTypes.FAULT),
            THERE, List.of(SampleTypes.INCIDENT, SampleTypes.GRIEVANCE));

    private @Nullable TypeSource source;

    /** For subclasses. */
    protected TypeSourceContract() {}

    /** A source that holds these types of these tenants, in the order in which they were made. Called before each test. */
    protected abstract TypeSource open(Map<TenantId, List<TicketType>> types) throws Exception;

    /** Whether tenants have types of their own; otherwise every tenant has all of them, and rule K-05 is not tested. */
    protected boolean separatesTenants() {
        return true;
    }

    @BeforeEach
    final void openSource() throws Exception {
        source = open(TYPES);
    }

    private TypeSource source() {
        TypeSource opened = source;
        if (opened == null) {
            throw new IllegalStateException("no source is open");
        }
        return opened;
    }

    /** What a type says, to be compared: two readings of one type need not be one object. */
    private record Said(
            TypeRef ref,
            String label,
            String prefix,
            Confidentiality confidentiality,
            Set<Role> roles,
            FieldSchema schema,
            String workflow,
            State initial,
            List<String> transitions) {

        static Said of(TicketType type) {
            return new Said(
                    type.ref(),
                    type.label(),
                    type.numberPrefix(),
                    type.confidentiality(),
                    type.roles(),
                    type.schema(),
                    type.workflow().name(),
                    type.workflow().initial(),
                    type.workflow().transitions().stream()
                            .map(Transition::action)
                            .toList());
        }
    }

    private Optional<Said> found(TenantId tenant, TypeRef ref) {
        return source().find(tenant, ref).map(Said::of);
    }

    private void assertAllFound() {
        TYPES.forEach((tenant, types) -> types.forEach(
                type -> assertEquals(Optional.of(Said.of(type)), found(tenant, type.ref()), type + " of " + tenant)));
    }

    @Holds(Rule.TYPES_FOUND)
    void oldAndNewVersionsAreAskedFor() {
        assertAllFound();
    }

    @Holds(Rule.TYPES_ABSENT)
    void theyNeverWere() {
        for (TypeRef ref : List.of(
                new TypeRef("incident", 3),
                new TypeRef("fault", 2),
                new TypeRef("Incident", 1),
                new TypeRef("incident.", 1),
                new TypeRef("inciden", 1),
                new TypeRef("problem", 1),
                new TypeRef("problem", Integer.MAX_VALUE))) {
            assertEquals(Optional.empty(), found(HERE, ref), ref + "");
        }
        for (String key :
                List.of("problem", "Incident", "INCIDENT", "incident ", "incident.", "", "%", "../incident", "\0")) {
            assertEquals(Optional.empty(), source().current(HERE, key).map(Said::of), "the type \"" + key + "\"");
        }
    }

    @Holds(Rule.TYPES_CURRENT)
    void ticketsAreOpened() {
        TYPES.forEach((tenant, types) -> types.forEach(type -> {
            Optional<TicketType> current = source().current(tenant, type.key());
            assertTrue(current.isPresent(), "there is a current " + type.key() + " of " + tenant);
            assertEquals(type.key(), current.get().key(), "the key of the current type");
            assertEquals(
                    Optional.of(Said.of(current.get())),
                    found(tenant, current.get().ref()),
                    "by its version");
        }));
    }

    @Holds(Rule.TYPES_STEADY)
    void theyAreAskedForAgain() {
        for (int i = 0; i < 5; i++) {
            TYPES.keySet().forEach(tenant -> source().current(tenant, "incident"));
            assertAllFound();
        }
    }

    @Holds(Rule.TYPES_TENANTS)
    void theOtherTenantHasThem() {
        Assumptions.assumeTrue(separatesTenants(), "every tenant has the same types");
        TYPES.forEach((tenant, types) -> types.forEach(type -> {
            TenantId other = tenant.equals(HERE) ? THERE : HERE;
            boolean both = TYPES.get(other).contains(type);
            assertEquals(both, found(other, type.ref()).isPresent(), type + " of " + other);
            boolean anyVersion =
                    TYPES.get(other).stream().anyMatch(it -> it.key().equals(type.key()));
            assertEquals(
                    anyVersion,
                    source().current(other, type.key()).isPresent(),
                    "a current " + type.key() + " of " + other);
        }));
        assertEquals(1, source().current(THERE, "incident").orElseThrow().ref().version(), "the version of there");
    }

    @Holds(Rule.TYPES_ALL)
    void theyAreListed() {
        TYPES.forEach((tenant, types) -> {
            Set<Said> all = source().all(tenant).stream().map(Said::of).collect(Collectors.toSet());
            for (TicketType type : types) {
                assertTrue(all.contains(Said.of(type)), type + " is among all of " + tenant);
            }
            all.forEach(said -> assertEquals(Optional.of(said), found(tenant, said.ref()), "found in " + tenant));
            assertEquals(all.size(), source().all(tenant).size(), "each of " + tenant + " once");
        });
    }

    @Holds(Rule.TYPES_THREADS)
    void eightThreadsAsk() {
        Together.run(8, thread -> {
            for (int i = 0; i < 200; i++) {
                assertAllFound();
            }
            return true;
        });
    }
}
