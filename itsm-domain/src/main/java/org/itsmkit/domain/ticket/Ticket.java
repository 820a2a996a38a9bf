package org.itsmkit.domain.ticket;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of any kind, as it stands at one version. Immutable; what led to it is in its journal.
 *
 * @param tenant whose it is
 * @param id its opaque id
 * @param number what people call it: {@code INC-000123}; unique in its tenant
 * @param type the version of the type it was opened under
 * @param state where it is in its life cycle
 * @param stateSince when it came there; a transition into the same state does not change it
 * @param fields what its fields hold
 * @param participants who takes part
 * @param items the configuration items it is about, as people named them
 * @param links how many links it has to other tickets, 0 or more
 * @param timerFirings how often each timer has fired since {@code stateSince}; a timer that has not is absent
 * @param approvals what was asked for its approval last, by the key of the policy
 * @param createdAt when the work began, as true in the world
 * @param updatedAt when it last changed, as true in the world
 * @param version the number of its journal entries, 1 when it was just opened
 */
public record Ticket(
        TenantId tenant,
        TicketId id,
        String number,
        TypeRef type,
        State state,
        Instant stateSince,
        FieldValues fields,
        Participants participants,
        AffectedItems items,
        int links,
        Map<String, Integer> timerFirings,
        Map<String, Approval> approvals,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Subject {

    public Ticket {
        InvalidInput.text("ticket.number", number, 64);
        InvalidInput.present("ticket.items", items);
        timerFirings = Map.copyOf(timerFirings);
        approvals = Map.copyOf(approvals);
    }

    /** The value of a field that the ticket holds or that follows from it; empty when it has none. */
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable(value(field));
    }

    @Override
    public <T> @Nullable T value(Field<T> field) {
        T held = fields.value(field);
        return held != null
                ? held
                : field.type().javaType().isInstance(derived(field.name()))
                        ? field.type().javaType().cast(derived(field.name()))
                        : null;
    }

    /** The same ticket with other values in its fields: for showing less of it. */
    public Ticket withFields(FieldValues shown) {
        return new Ticket(
                tenant,
                id,
                number,
                type,
                state,
                stateSince,
                shown,
                participants,
                items,
                links,
                timerFirings,
                approvals,
                createdAt,
                updatedAt,
                version);
    }

    /** Whose vote on an approval is waited for now. */
    public Set<Person> awaiting() {
        return approvals.values().stream()
                .flatMap(approval -> approval.waitingFor().stream())
                .collect(Collectors.toSet());
    }

    /** The title; a text that says so when it was erased. */
    public String title() {
        return get(TicketFields.TITLE).orElse("");
    }

    public Optional<Long> priority() {
        return get(TicketFields.PRIORITY);
    }

    public Optional<Team> team() {
        return get(TicketFields.TEAM);
    }

    public Optional<Person> assignee() {
        return get(TicketFields.ASSIGNEE);
    }

    public Optional<Person> requester() {
        return participants.requester();
    }

    private @Nullable Object derived(String name) {
        return switch (name) {
            case "type" -> type.key();
            case "number" -> number;
            case "state" -> state.key();
            case "category" -> state.category().name();
            case "state-since" -> stateSince;
            case "created-at" -> createdAt;
            case "updated-at" -> updatedAt;
            case "requester" -> participants.requester().orElse(null);
            default -> null;
        };
    }
}
