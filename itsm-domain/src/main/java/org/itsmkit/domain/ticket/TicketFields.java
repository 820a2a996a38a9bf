package org.itsmkit.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;

/** The fields that every ticket has: those it holds, and those that follow from it and can only be asked. */
public final class TicketFields {

    public static final Field<String> TITLE =
            Field.text("title").labelled("Title").maxLength(200).personal();
    public static final Field<String> DESCRIPTION =
            Field.text("description").labelled("Description").maxLength(100_000).personal();
    /** The level on the type's impact scale. */
    public static final Field<Long> IMPACT = Field.integer("impact").labelled("Impact");
    /** The level on the type's urgency scale. */
    public static final Field<Long> URGENCY = Field.integer("urgency").labelled("Urgency");
    /** The priority in force: computed, unless overridden with a reason. */
    public static final Field<Long> PRIORITY = Field.integer("priority").labelled("Priority");
    /** What the matrix says, also while an override is in force. */
    public static final Field<Long> PRIORITY_COMPUTED =
            Field.integer("priority-computed").labelled("Computed priority");
    /** Why the priority in force is not the computed one; set while an override is in force. */
    public static final Field<String> PRIORITY_REASON =
            Field.text("priority-reason").labelled("Reason for the priority");

    public static final Field<Team> TEAM = Field.team("team").labelled("Team");
    public static final Field<Person> ASSIGNEE = Field.person("assignee").labelled("Assignee");
    /** When a person who works on it first answered in public. */
    public static final Field<Instant> FIRST_RESPONSE_AT =
            Field.instant("first-response-at").labelled("First response");

    /** Follows from the ticket: its type's key. */
    public static final Field<String> TYPE = Field.choice("type");

    public static final Field<String> NUMBER = Field.text("number").labelled("Number");
    public static final Field<String> STATE = Field.choice("state").labelled("State");
    public static final Field<String> CATEGORY = Field.choice("category", Category.class);
    public static final Field<Instant> STATE_SINCE = Field.instant("state-since");
    public static final Field<Instant> CREATED_AT = Field.instant("created-at");
    public static final Field<Instant> UPDATED_AT = Field.instant("updated-at");
    /** The first requester. */
    public static final Field<Person> REQUESTER = Field.person("requester").labelled("Requester");
    /** The earliest instant at which a running service level of the ticket is due; set by the engine, absent otherwise. */
    public static final Field<Instant> NEXT_DUE = Field.instant("next-due").labelled("Due");

    /** Those a ticket holds, in the order people fill them in. */
    public static final List<Field<?>> HELD = List.of(
            TITLE,
            DESCRIPTION,
            IMPACT,
            URGENCY,
            PRIORITY,
            PRIORITY_COMPUTED,
            PRIORITY_REASON,
            TEAM,
            ASSIGNEE,
            FIRST_RESPONSE_AT);

    /** Those it holds that the library alone sets. */
    public static final List<Field<?>> KEPT = List.of(PRIORITY_COMPUTED, FIRST_RESPONSE_AT);

    /** Those that follow from it: they can be asked, never edited. */
    public static final List<Field<?>> DERIVED =
            List.of(TYPE, NUMBER, STATE, CATEGORY, STATE_SINCE, CREATED_AT, UPDATED_AT, REQUESTER, NEXT_DUE);

    /** What tickets of every type can be searched for, and sorted by: all of these but the long texts. */
    public static final List<Field<?>> SEARCHABLE = Stream.concat(HELD.stream(), DERIVED.stream())
            .filter(field -> !field.equals(DESCRIPTION) && !field.equals(PRIORITY_REASON))
            .toList();

    private TicketFields() {}
}
