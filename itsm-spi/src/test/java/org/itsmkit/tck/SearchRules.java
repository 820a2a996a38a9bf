package org.itsmkit.tck;

import static org.itsmkit.tck.Fixtures.CAUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.IsSet;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketRow;

/** Rules about what a search finds, and in what order. */
abstract class SearchRules extends StorageRules {

    private static final long SEED = 20_260_302;
    private static final int TICKETS = 150;

    SearchRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.CONDITIONS)
    void randomTreesAreCompared() {
        RandomConditions random = new RandomConditions(SEED);
        List<TicketFixture> tickets = filled(random);
        for (int i = 0; i < contract.rounds(); i++) {
            assertSameAsInMemory(tickets, random.next());
        }
    }

    @Holds(Rule.CONDITIONS)
    void everyFieldIsComparedByItself() {
        RandomConditions random = new RandomConditions(SEED + 1);
        List<TicketFixture> tickets = filled(random);
        for (Field<?> field : RandomConditions.fields()) {
            assertSameAsInMemory(tickets, new IsSet(field));
            for (Condition condition : random.all(field)) {
                assertSameAsInMemory(tickets, condition);
            }
            for (int i = 0; i < 5; i++) {
                assertSameAsInMemory(tickets, Condition.not(random.about(field)));
            }
        }
    }

    @Holds(Rule.CONDITIONS)
    void nothingIsAlwaysTrueAndSomethingNever() {
        List<TicketFixture> tickets = filled(new RandomConditions(SEED + 2));
        for (Condition condition : List.of(
                Condition.ALWAYS,
                Condition.NEVER,
                Condition.not(Condition.NEVER),
                Condition.all(Condition.any(), Condition.ALWAYS),
                Condition.where(CAUSE).in(List.of()),
                Condition.not(Condition.where(CAUSE).in(List.of())))) {
            assertSameAsInMemory(tickets, condition);
        }
    }

    @Holds(Rule.EXACT_TEXT)
    void everyTextIsAskedForWithEveryOperator() {
        List<TicketFixture> tickets = new ArrayList<>();
        for (String text : RandomValues.TEXTS) {
            TicketFixture ticket = here.ticket(tickets.size() + 1)
                    .index(new FieldEdit<>(CAUSE, text))
                    .titled(text);
            write(ticket);
            tickets.add(ticket);
        }
        Operator[] operators = {Operator.EQUAL, Operator.AT_LEAST, Operator.STARTS_WITH, Operator.CONTAINS};
        for (String text : RandomValues.TEXTS) {
            for (Operator operator : operators) {
                assertSameAsInMemory(tickets, new Compare<>(CAUSE, operator, text));
                assertSameAsInMemory(tickets, new Compare<>(TicketFields.TITLE, operator, text));
            }
        }
    }

    @Holds(Rule.NOT_INDEXED)
    void aFieldIsHeldAndNotIndexed() {
        TicketFixture ticket = here.ticket(1).set(CAUSE.to("rain"));
        write(ticket, here.ticket(2).index(CAUSE.to("rain")));
        assertEquals(List.of("INC-000002"), numbers(new IsSet(CAUSE)));
        assertEquals(List.of("INC-000002"), numbers(Condition.where(CAUSE).is("rain")));
        assertEquals(List.of("INC-000001"), numbers(Condition.where(CAUSE).isNot("rain")));
        List<String> sorted = numbers(Readers.ENGINE, Condition.ALWAYS, Sort.ascending(CAUSE), 10);
        assertEquals(List.of("INC-000002", "INC-000001"), sorted);
    }

    @Holds(Rule.NOT_INDEXED)
    void twoTypesUseOneNameForDifferentFields() {
        Field<Person> person = Field.person("owner").indexed();
        Field<String> text = Field.text("owner").indexed();
        write(here.ticket(1).index(person.to(Person.of("ann"))), here.ticket(2).index(text.to("ann")));
        assertEquals(List.of("INC-000001"), numbers(new IsSet(person)));
        assertEquals(List.of("INC-000002"), numbers(new IsSet(text)));
        assertEquals(List.of("INC-000001"), numbers(Condition.where(person).is(Person.of("ann"))));
        assertEquals(List.of("INC-000002"), numbers(Condition.where(text).startsWith("a")));
        List<String> sorted = numbers(Readers.ENGINE, Condition.ALWAYS, Sort.ascending(text), 1);
        assertEquals(List.of("INC-000002", "INC-000001"), sorted);
    }

    @Holds(Rule.REINDEXED)
    void valuesChangeAndGo() {
        TicketFixture ticket = here.ticket(1).index(CAUSE.to("rain")).titled("a");
        write(ticket);
        write(ticket.index(CAUSE.to("snow")).titled("b"));
        assertEquals(List.of(), numbers(Condition.where(CAUSE).is("rain")));
        assertEquals(List.of(ticket.number()), numbers(Condition.where(CAUSE).is("snow")));
        assertEquals(List.of(), numbers(Condition.where(TicketFields.TITLE).is("a")));
        write(ticket.index(CAUSE.cleared()));
        assertEquals(List.of(), numbers(new IsSet(CAUSE)));
        write(ticket.index(CAUSE.to("rain")));
        assertEquals(List.of(ticket.number()), numbers(Condition.where(CAUSE).is("rain")));
    }

    @Holds(Rule.ORDER)
    void everyFieldSortsBothWays() {
        List<TicketFixture> tickets = filled(new RandomConditions(SEED + 3));
        for (Field<?> field : RandomConditions.fields()) {
            assertSorted(tickets, Sort.ascending(field));
            assertSorted(tickets, Sort.descending(field));
        }
    }

    @Holds(Rule.ORDER)
    void everyTextHasItsPlace() {
        List<TicketFixture> tickets = new ArrayList<>();
        for (String text : RandomValues.TEXTS) {
            tickets.add(here.ticket(tickets.size() + 1)
                    .index(new FieldEdit<>(CAUSE, text))
                    .titled(text));
        }
        tickets.add(here.ticket(tickets.size() + 1));
        tickets.forEach(this::write);
        for (Field<?> field : List.of(CAUSE, TicketFields.TITLE)) {
            assertSorted(tickets, Sort.ascending(field));
            assertSorted(tickets, Sort.descending(field));
        }
    }

    @Holds(Rule.PRIORITY_ORDER)
    void theScaleRunsTheOtherWay() {
        write(
                here.ticket(1).priority(1, 30),
                here.ticket(2).priority(3, 10),
                here.ticket(3),
                here.ticket(4).priority(2, 20));
        Sort gravest = Sort.ascending(TicketFields.PRIORITY);
        assertEquals(
                List.of("INC-000002", "INC-000004", "INC-000001", "INC-000003"),
                numbers(Readers.ENGINE, Condition.ALWAYS, gravest, 2));
        assertEquals(
                List.of("INC-000001", "INC-000004", "INC-000002", "INC-000003"),
                numbers(Readers.ENGINE, Condition.ALWAYS, Sort.descending(TicketFields.PRIORITY), 1));
        Condition urgent = Condition.where(TicketFields.PRIORITY).lessThan(3L);
        assertEquals(List.of("INC-000004", "INC-000001"), numbers(Readers.ENGINE, urgent, gravest, 1));
    }

    @Holds(Rule.COUNT)
    void aCountIsAskedForWithACursor() {
        filled(new RandomConditions(SEED + 4));
        Sort byCreation = Sort.descending(TicketFields.CREATED_AT);
        Page<TicketRow> first = store().search(query(Readers.ENGINE, Condition.ALWAYS, byCreation, null, 10));
        assertEquals(TICKETS, store().count(query(Readers.ENGINE, Condition.ALWAYS, byCreation, first.cursor(), 10)));
        assertEquals(0, store().count(query(Readers.ENGINE, Condition.NEVER, byCreation, null, 10)));
    }

    @Holds(Rule.ROWS)
    void aFullAndAnEmptyTicketAreListed() {
        TicketFixture full = CommitRules.full(here.ticket(1)).set(TicketFields.TEAM.to(Team.of("t")));
        write(full.set(TicketFields.ASSIGNEE.to(Person.of("a"))), here.ticket(2));
        List<TicketRow> rows = store().search(query(Readers.ENGINE, Condition.ALWAYS, BY_NUMBER, null, 10))
                .items();
        assertEquals(List.of(row(full), row(here.ticket(2).at(journal(2)))), rows);
    }

    private List<SealedEntry> journal(int n) {
        return store().journal(here.tenant(), Fixtures.id(n), 0, 10, Readers.ENGINE);
    }

    private static TicketRow row(TicketFixture fixture) {
        Ticket ticket = fixture.stored().ticket();
        return new TicketRow(
                ticket.id(),
                ticket.number(),
                ticket.type().key(),
                ticket.title(),
                ticket.state(),
                ticket.priority().orElse(null),
                ticket.team().orElse(null),
                ticket.assignee().orElse(null),
                ticket.requester().orElse(null),
                ticket.createdAt(),
                ticket.updatedAt(),
                fixture.stored().nextDue(),
                ticket.version());
    }

    /** Random tickets of this tenant, and others of the other under the same ids. */
    private List<TicketFixture> filled(RandomConditions random) {
        List<TicketFixture> tickets = new ArrayList<>();
        for (int n = 1; n <= TICKETS; n++) {
            TicketFixture ticket = random.fill(here.ticket(n));
            write(ticket);
            tickets.add(ticket);
            if (n % 5 == 0) {
                write(random.fill(there.ticket(n)));
            }
        }
        return tickets;
    }

    private void assertSameAsInMemory(List<TicketFixture> tickets, Condition condition) {
        Predicate<TicketFixture> inMemory = condition::test;
        List<String> expected =
                tickets.stream().filter(inMemory).map(TicketFixture::number).toList();
        assertEquals(expected, numbers(condition), () -> "tickets found by: " + condition);
        long count = store().count(query(Readers.ENGINE, condition, BY_NUMBER, null, 1));
        assertEquals(expected.size(), count, () -> "count of: " + condition);
    }

    private void assertSorted(List<TicketFixture> tickets, Sort sort) {
        List<String> expected = tickets.stream()
                .sorted(inMemory(sort))
                .map(TicketFixture::number)
                .toList();
        assertEquals(expected, numbers(Readers.ENGINE, Condition.ALWAYS, sort, 40), () -> "order by " + sort);
    }

    private static Comparator<TicketFixture> inMemory(Sort sort) {
        return sort.field().name().equals(TicketFields.PRIORITY.name())
                ? order(sort, FieldType.INTEGER, TicketFixture::priorityRank)
                : order(sort, sort.field());
    }

    private static <T> Comparator<TicketFixture> order(Sort sort, Field<T> field) {
        return order(sort, field.type(), ticket -> ticket.value(field));
    }

    private static <T> Comparator<TicketFixture> order(Sort sort, FieldType<T> type, Function<TicketFixture, T> key) {
        Comparator<T> values = sort.descending() ? type.order().reversed() : type.order();
        return Comparator.comparing(key, Comparator.nullsLast(values)).thenComparing(TicketFixture::id);
    }
}
