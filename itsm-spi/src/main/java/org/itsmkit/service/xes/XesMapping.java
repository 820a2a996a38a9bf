package org.itsmkit.service.xes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.xes.Xes;
import org.itsmkit.domain.xes.XesAttributes;
import org.itsmkit.domain.xes.XesTrace;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.service.ImportedTicket.Step;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a trace, as data: a ticket, opened at its first event and with a step for each, the first one included, in
 * the order of the log. Immutable, and used by any number of threads.
 *
 * <p>What cannot be taken as it stands is named beside the step: {@code xes.no-time} (the time of the event before is
 * assumed, at the beginning that of the next one that has one), {@code xes.unknown-state} (the state stays as it was),
 * {@code xes.unreadable-value} (the field is emptied).
 *
 * @param source the other system, as {@link ImportedTicket#source()}
 * @param type the key of the type that tickets become
 * @param stateKeys the attributes of an event that together say its state
 * @param states the key of a state by the texts of those attributes, joined by {@code /}
 * @param eventFields what fields the attributes of events become
 * @param traceFields what fields the attributes of traces become
 */
public record XesMapping(
        String source,
        String type,
        List<String> stateKeys,
        Map<String, String> states,
        Map<String, Field<?>> eventFields,
        Map<String, Field<?>> traceFields) {

    /** Who did what the log names nobody for, or nobody that can be an actor. */
    public static final Actor UNKNOWN = Actor.automation("unknown");

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_SHOWN = 60;

    public XesMapping {
        InvalidInput.text("xes.source", source, 100);
        Keys.check("xes.type", type);
        stateKeys = InvalidInput.each("xes.stateKeys", stateKeys);
        states = Map.copyOf(states);
        eventFields = Collections.unmodifiableMap(new LinkedHashMap<>(eventFields));
        traceFields = Collections.unmodifiableMap(new LinkedHashMap<>(traceFields));
    }

    /** Takes over who and when, and nothing else. */
    public static XesMapping of(String source, String type) {
        return new XesMapping(source, type, List.of(), Map.of(), Map.of(), Map.of());
    }

    /** The state of an event is what these attributes say together, joined by {@code /}. */
    public XesMapping states(List<String> keys, Map<String, String> byText) {
        return new XesMapping(source, type, keys, byText, eventFields, traceFields);
    }

    /** An attribute of events becomes this field; where an event lacks it, the field keeps its value. */
    public XesMapping field(String attribute, Field<?> field) {
        return new XesMapping(source, type, stateKeys, states, with(eventFields, attribute, field), traceFields);
    }

    /** An attribute of traces becomes this field when the ticket is opened. */
    public XesMapping traceField(String attribute, Field<?> field) {
        return new XesMapping(source, type, stateKeys, states, eventFields, with(traceFields, attribute, field));
    }

    /**
     * The ticket that a trace becomes. Its key and number are the trace's {@code concept:name}, and so is its title unless
     * a field of the trace is mapped to it.
     *
     * @throws InvalidInput when the trace has no name, or none of its events has a time
     */
    public ImportedTicket ticket(XesTrace trace) {
        String name = trace.attributes()
                .text(Xes.NAME)
                .orElseThrow(() -> new InvalidInput("xes.trace", "the attribute " + Xes.NAME, "none"));
        Instant opened = trace.events().stream()
                .flatMap(event -> event.instant(Xes.TIMESTAMP).stream())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("xes.trace " + name, "an event with " + Xes.TIMESTAMP, "none"));
        List<Deviated> oddities = new ArrayList<>(0);
        List<FieldEdit<?>> opening = edits(trace.attributes(), traceFields, oddities);
        if (opening.stream().noneMatch(edit -> edit.field().name().equals(TicketFields.TITLE.name()))) {
            opening.add(TicketFields.TITLE.to(name));
        }
        XesAttributes first = trace.events().get(0);
        opening.addAll(edits(first, eventFields, new ArrayList<>(0)));
        List<Step> steps = new ArrayList<>(trace.events().size());
        Instant latest = opened;
        for (XesAttributes event : trace.events()) {
            Instant at = event.instant(Xes.TIMESTAMP).orElse(latest);
            steps.add(step(event, at, oddities));
            oddities = new ArrayList<>(0);
            latest = at;
        }
        return new ImportedTicket(
                source, name, name, type, opened, actor(first), state(first), opening, Participants.NONE, steps);
    }

    private Step step(XesAttributes event, Instant at, List<Deviated> oddities) {
        List<FieldEdit<?>> edits = edits(event, eventFields, oddities);
        if (event.instant(Xes.TIMESTAMP).isEmpty()) {
            oddities.add(new Deviated("xes.no-time", "The log does not say when it happened."));
        }
        String state = state(event);
        if (state == null && !stateKeys.isEmpty()) {
            oddities.add(new Deviated("xes.unknown-state", "The log says \"" + shown(stateText(event)) + "\"."));
        }
        return new Step(at, actor(event), state, edits, null, oddities);
    }

    private @Nullable String state(XesAttributes event) {
        return states.get(stateText(event));
    }

    private String stateText(XesAttributes event) {
        return String.join(
                "/", stateKeys.stream().map(key -> event.text(key).orElse("")).toList());
    }

    private static List<FieldEdit<?>> edits(
            XesAttributes attributes, Map<String, Field<?>> fields, List<Deviated> oddities) {
        List<FieldEdit<?>> edits = new ArrayList<>(fields.size());
        fields.forEach((key, field) ->
                attributes.text(key).ifPresent(text -> edits.add(edit(field, key, attributes, text, oddities))));
        return edits;
    }

    private static <T> FieldEdit<T> edit(
            Field<T> field, String key, XesAttributes attributes, String text, List<Deviated> oddities) {
        try {
            Optional<Object> same = Optional.ofNullable(attributes.values().get(key))
                    .filter(field.type().javaType()::isInstance);
            return field.to(
                    field.accept(same.isPresent() ? same.get() : field.type().read(text)));
        } catch (IllegalArgumentException e) {
            oddities.add(new Deviated(
                    "xes.unreadable-value", shown(key) + ": \"" + shown(text) + "\" is no value of " + field + "."));
            return field.cleared();
        }
    }

    private static Actor actor(XesAttributes event) {
        return event.text(Xes.RESOURCE)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .map(Actor::person)
                .orElse(UNKNOWN);
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    private static Map<String, Field<?>> with(Map<String, Field<?>> fields, String attribute, Field<?> field) {
        Map<String, Field<?>> more = new LinkedHashMap<>(fields);
        more.put(attribute, field);
        return more;
    }
}
