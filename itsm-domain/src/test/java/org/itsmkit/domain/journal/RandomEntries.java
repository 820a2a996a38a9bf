package org.itsmkit.domain.journal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.field.Money;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.ticket.Visibility;
import org.jspecify.annotations.Nullable;

/** Random journals with every kind of event, every type of value and nasty text, all from one seed. */
final class RandomEntries {

    /** The kinds of event besides {@code opened}. */
    static final int KINDS = 20;

    private static final String[] NASTY = {
        "\"",
        "\\",
        "\\u0041",
        "\u0000",
        "\u001f",
        "\n",
        "\r\n",
        "\t",
        "é",
        "e\u0301",
        "\u2028",
        "\u202e",
        "\uFEFF",
        "\uFFFF",
        "\uD83D\uDE00",
        "\uDBFF\uDFFF",
        "{\"sealed\":\"\"}",
        "]}",
        "'; drop table",
        "[erased]",
        "null",
        " ",
        "<b>",
        "ß",
        "漢字"
    };

    private final Random random;

    RandomEntries(Random random) {
        this.random = random;
    }

    /** A journal of the sample ticket: opened first, then anything. */
    List<JournalEntry> journal(int entries) {
        return IntStream.rangeClosed(1, entries)
                .mapToObj(i -> entry(Sample.ACME, Sample.TICKET, i))
                .toList();
    }

    JournalEntry entry(TenantId tenant, TicketId ticket, long sequence) {
        List<TicketEvent> events = new ArrayList<>();
        if (sequence == 1) {
            events.add(opened());
        }
        int more = random.nextInt(4) + (sequence == 1 ? 0 : 1);
        IntStream.range(0, more).forEach(i -> events.add(event(random.nextInt(KINDS))));
        return new JournalEntry(
                tenant, ticket, sequence, instant(), instant(), actor(), cause(), text(20), text(20), events);
    }

    TicketEvent event(int kind) {
        return switch (kind) {
            case 0 -> new TicketEvent.ActionPerformed(text(8), state(), state());
            case 1 -> new TicketEvent.FieldsChanged(changes());
            case 2 -> new TicketEvent.Commented(text(200), pick(Visibility.values()));
            case 3 -> new TicketEvent.WorkLogged(duration(), text(50));
            case 4 -> new TicketEvent.Attached(attachment());
            case 5 -> new TicketEvent.ParticipantAdded(pick("requester", "watcher", "subject"), person());
            case 6 -> new TicketEvent.ParticipantRemoved(pick("requester", "watcher", "subject"), person());
            case 7 -> new TicketEvent.Linked(pick(LinkType.PARENT_OF, LinkType.CHILD_OF), ticketId());
            case 8 -> new TicketEvent.Unlinked(pick(LinkType.PARENT_OF, LinkType.WAITS_FOR), ticketId());
            case 9 -> new TicketEvent.LinkedMoved(LinkType.CAUSED_BY, ticketId(), state());
            case 10 -> new TicketEvent.TimerFired(pick("close", "remind"), random.nextInt(5) + 1, instant());
            case 11 -> new TicketEvent.Absorbed(ticketId(), random.nextLong(), hash().toString());
            case 12 -> new TicketEvent.MergedInto(ticketId());
            case 13 ->
                new TicketEvent.Erased(
                        LongStream.range(0, random.nextInt(3)).boxed().toList(), text(20));
            case 14 -> new TicketEvent.LevelsRecomputed(text(30));
            case 15 ->
                new TicketEvent.ThresholdReached(
                        pick("standard", "vendor"),
                        1 + random.nextInt(3),
                        "resolution",
                        1,
                        pick("75%", "due-PT1H"),
                        instant());
            case 16 -> new TicketEvent.ItemsChanged(itemChanges());
            case 17 -> new TicketEvent.Approving("cab", Approvals.requested(random));
            case 18 -> new TicketEvent.ApprovalEnded("cab", pick(ApprovalOutcome.values()));
            default -> new TicketEvent.Deviated(text(10), text(40));
        };
    }

    TicketEvent.Opened opened() {
        Map<String, FieldValue<?>> fields = new HashMap<>();
        List<String> personal = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            String name = "field" + random.nextInt(20);
            fields.put(name, value());
            if (random.nextBoolean() && !personal.contains(name)) {
                personal.add(name);
            }
        }
        return new TicketEvent.Opened(
                "INC-" + random.nextInt(1000),
                new TypeRef("incident", random.nextInt(9) + 1),
                state(),
                FieldValues.of(fields),
                personal,
                participants());
    }

    Participants participants() {
        Participants participants = Participants.NONE;
        for (int i = random.nextInt(5); i > 0; i--) {
            participants = participants.with(Role.of(pick("requester", "watcher", "subject")), person());
        }
        return participants;
    }

    AffectedItems items() {
        return AffectedItems.NONE.after(itemChanges());
    }

    private List<ItemChange> itemChanges() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new CiId(new java.util.UUID(random.nextInt(6), random.nextInt(3))))
                .distinct()
                .sorted()
                .map(this::itemChange)
                .toList();
    }

    private ItemChange itemChange(CiId item) {
        return switch (random.nextInt(4)) {
            case 0 -> new ItemChange(item, null, pick(ItemRole.values()));
            case 1 -> new ItemChange(item, pick(ItemRole.values()), null);
            case 2 -> new ItemChange(item, ItemRole.AFFECTED, ItemRole.NOT_IMPACTED);
            default -> new ItemChange(item, ItemRole.NOT_IMPACTED, ItemRole.AFFECTED);
        };
    }

    FieldValue<?> value() {
        return switch (random.nextInt(11)) {
            case 0 -> of(FieldType.TEXT, fieldText(100));
            case 1 -> of(FieldType.CHOICE, fieldText(10));
            case 2 -> of(FieldType.INTEGER, random.nextLong());
            case 3 -> of(FieldType.DECIMAL, decimal());
            case 4 -> of(FieldType.FLAG, random.nextBoolean());
            case 5 -> of(FieldType.INSTANT, fieldInstant());
            case 6 -> of(FieldType.DATE, LocalDate.ofEpochDay(random.nextInt(3_600_000) - 700_000));
            case 7 -> of(FieldType.DURATION, duration());
            case 8 -> of(FieldType.MONEY, new Money(decimal(), Currency.getInstance(pick("EUR", "JPY", "USD"))));
            case 9 -> of(FieldType.PERSON, person());
            default -> of(FieldType.TEAM, Team.of("team " + fieldText(10)));
        };
    }

    String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(most / 4 + 2); pieces > 0; pieces--) {
            text.append(random.nextInt(3) == 0 ? pick(NASTY) : "word" + random.nextInt(100));
        }
        return text.toString();
    }

    /** What a field may hold: stores cannot keep U+0000. */
    private String fieldText(int most) {
        return text(most).replace("\0", "0");
    }

    Sha256 hash() {
        byte[] bytes = new byte[Sha256.LENGTH];
        random.nextBytes(bytes);
        return Sha256.of(bytes);
    }

    TicketId ticketId() {
        return new TicketId(new java.util.UUID(random.nextLong(), random.nextLong()));
    }

    private List<FieldChange> changes() {
        List<FieldChange> changes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            changes.add(new FieldChange("field" + i, valueOrNot(), valueOrNot(), random.nextBoolean()));
        }
        return changes;
    }

    private @Nullable FieldValue<?> valueOrNot() {
        return random.nextInt(3) == 0 ? null : value();
    }

    private Attachment attachment() {
        return new Attachment(
                "store/" + text(10), "f " + text(20), "text/plain", random.nextInt(1_000_000_000), hash().toString());
    }

    private Actor actor() {
        Actor actor = random.nextBoolean() ? Actor.person("a" + text(10)) : Actor.automation("robot");
        return random.nextBoolean() ? actor : actor.onBehalfOf(person());
    }

    private Cause cause() {
        return new Cause(pick(Cause.Kind.values()), text(20));
    }

    private Person person() {
        return Person.of("p" + fieldText(8));
    }

    private State state() {
        return State.of("state" + random.nextInt(4), pick(Category.values()));
    }

    private Instant instant() {
        long spread = random.nextInt(20) == 0 ? 300_000_000_000L : 2_000_000_000L;
        return Instant.ofEpochSecond(random.nextLong(-spread, spread), 1000L * random.nextInt(1_000_000));
    }

    /** A field's instants are in the years 1 to 9999. */
    private Instant fieldInstant() {
        return Instant.ofEpochSecond(
                random.nextLong(-60_000_000_000L, 60_000_000_000L), 1000L * random.nextInt(1_000_000));
    }

    private Duration duration() {
        return Duration.ofSeconds(random.nextInt(), 1000L * random.nextInt(1_000_000));
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextLong() >> random.nextInt(63), random.nextInt(6) + 1)
                .setScale(Math.max(1, random.nextInt(6)), java.math.RoundingMode.DOWN)
                .remainder(BigDecimal.TEN.pow(18));
    }

    private static <T> FieldValue<T> of(FieldType<T> type, T value) {
        return new FieldValue<>(type, type.normalise(value));
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
