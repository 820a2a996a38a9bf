package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.NumberSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link NumberSource}, as tests: extend it and supply your source. Each test is named after the numbered
 * {@link Rule} it holds, and a failure says which one was broken and what it is for.
 *
 * <pre>{@code
 * class SequenceNumbersTest extends NumberSourceContract {
 *     private DataSource database;
 *
 *     @Override protected NumberSource open() {
 *         database = freshDatabase();
 *         return reopen();
 *     }
 *
 *     @Override protected NumberSource reopen() { return new SequenceNumbers(database); }
 * }
 * }</pre>
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class NumberSourceContract {

    private static final TenantId HERE = TenantId.of("here");
    private static final TenantId THERE = TenantId.of("there");
    private static final int LONGEST = 64;

    /** For subclasses. */
    protected NumberSourceContract() {}

    /** A source that has given no number yet. Called several times for some tests. */
    protected abstract NumberSource open() throws Exception;

    /** Another source of the same data as the one opened last: as of another node, or after a restart. */
    protected abstract NumberSource reopen() throws Exception;

    private static List<String> draw(NumberSource source, TenantId tenant, TicketType type, int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(source.next(tenant, type));
        }
        return numbers;
    }

    private static void assertDistinct(Collection<String> numbers) {
        assertEquals(numbers.size(), new HashSet<>(numbers).size(), "different numbers");
    }

    private static List<String> together(List<NumberSource> sources, int threads, int each) {
        List<TicketType> types = List.of(SampleTypes.INCIDENT, SampleTypes.FAULT, SampleTypes.INCIDENT_2);
        return Together.run(
                        threads,
                        thread -> draw(
                                sources.get(thread % sources.size()), HERE, types.get(thread % types.size()), each))
                .stream()
                .flatMap(Collection::stream)
                .toList();
    }

    @Holds(Rule.NUMBERING_UNIQUE)
    void eightThreadsDraw() throws Exception {
        assertDistinct(together(List.of(open()), 8, 300));
    }

    @Holds(Rule.NUMBERING_UNIQUE)
    void typesShareAPrefix() throws Exception {
        NumberSource source = open();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            all.add(source.next(HERE, SampleTypes.INCIDENT));
            all.add(source.next(HERE, SampleTypes.FAULT));
            all.add(source.next(HERE, SampleTypes.INCIDENT_2));
            all.add(source.next(HERE, SampleTypes.GRIEVANCE));
        }
        assertDistinct(all);
    }

    @Holds(Rule.NUMBERING_NODES)
    void severalNodesDraw() throws Exception {
        assertDistinct(together(List.of(open(), reopen(), reopen()), 6, 200));
    }

    @Holds(Rule.NUMBERING_REOPENED)
    void itIsOpenedAnew() throws Exception {
        List<String> all = new ArrayList<>(draw(open(), HERE, SampleTypes.INCIDENT, 7));
        for (int restart = 0; restart < 5; restart++) {
            all.addAll(draw(reopen(), HERE, SampleTypes.INCIDENT, 60));
        }
        assertDistinct(all);
    }

    @Holds(Rule.NUMBERING_FORM)
    void theyAreLookedAt() throws Exception {
        NumberSource source = open();
        for (TicketType type : List.of(SampleTypes.INCIDENT, SampleTypes.GRIEVANCE)) {
            for (String number : draw(source, HERE, type, 200)) {
                assertTrue(!number.isEmpty() && number.length() <= LONGEST, "the length of " + number);
                assertEquals(number.strip(), number, "without space at its ends");
                assertTrue(
                        number.codePoints().noneMatch(NumberSourceContract::doesNotPrint), "\"" + number + "\" prints");
            }
        }
    }

    private static boolean doesNotPrint(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.UNASSIGNED;
    }

    @Holds(Rule.NUMBERING_PREFIX)
    void eachTypeHasOne() throws Exception {
        NumberSource source = open();
        for (TicketType type : List.of(SampleTypes.INCIDENT, SampleTypes.GRIEVANCE, SampleTypes.FAULT)) {
            draw(source, THERE, type, 100)
                    .forEach(number -> assertTrue(
                            number.startsWith(type.numberPrefix()), number + " begins with " + type.numberPrefix()));
        }
    }

    @Holds(Rule.NUMBERING_TENANTS)
    void theOtherTenantIsBusy() throws Exception {
        List<String> expected = draw(open(), HERE, SampleTypes.INCIDENT, 5);
        List<String> again = draw(open(), HERE, SampleTypes.INCIDENT, 5);
        Assumptions.assumeTrue(expected.equals(again), "the numbers are not counted");
        NumberSource source = open();
        draw(source, THERE, SampleTypes.INCIDENT, 120);
        assertEquals(expected, draw(source, HERE, SampleTypes.INCIDENT, 5));
    }

    @Holds(Rule.NUMBERING_RESTRICTED)
    void theyAreCompared() throws Exception {
        List<String> first = draw(open(), HERE, SampleTypes.GRIEVANCE, 50);
        assertNotEquals(first, first.stream().sorted().toList(), "as they were given, and sorted");
        List<String> second = draw(open(), HERE, SampleTypes.GRIEVANCE, 50);
        assertTrue(first.stream().noneMatch(second::contains), "two desks give different numbers: " + first);
    }
}
