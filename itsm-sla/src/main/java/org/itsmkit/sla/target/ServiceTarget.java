package org.itsmkit.sla.target;

import java.util.List;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.ClockFact;

/**
 * One of the usual targets: which events of a piece of work its clock hears, as what. How much time is allowed, in which
 * calendar, is the policy's to say; a date that was agreed is a {@link Kind#RESOLUTION} whose budget is
 * {@link org.itsmkit.sla.clock.Budget#until}. Immutable.
 *
 * @param kind what is promised
 * @param states for {@link Kind#STATE_TIME} those in which time counts; for the others those in which the work is done,
 *     which end {@link Kind#RESOLUTION} and {@link Kind#PERIODIC_UPDATE} and no other
 * @param pausedIn the states in which this target is paused
 * @param cancelledIn the states that make this target void
 * @param contact whose messages begin a {@link Kind#PERIODIC_UPDATE} anew
 * @param machinesAnswer whether a machine's message counts as one of the provider; not unless said
 */
public record ServiceTarget(
        Kind kind,
        Set<String> states,
        Set<String> pausedIn,
        Set<String> cancelledIn,
        Contact contact,
        boolean machinesAnswer) {

    /** What is promised. */
    public enum Kind {
        /** From the first event until the provider writes. */
        FIRST_RESPONSE,
        /** From the first message of the requester that nobody has answered until the provider writes: a cycle each. */
        NEXT_RESPONSE,
        /** Since the last contact, again and again, until the work is done. */
        PERIODIC_UPDATE,
        /** From the first event until somebody owns it. */
        OWN,
        /** From the first event until the work is done. */
        RESOLUTION,
        /** In a set of states, whenever. */
        STATE_TIME
    }

    /** Whose message is a contact. */
    public enum Contact {
        /** The requester's and the provider's. */
        ANY,
        /** Only the provider's. */
        PROVIDER
    }

    /**
     * Copies the sets.
     *
     * @throws InvalidInput naming what is missing, or that a target which ends or counts by states has none
     */
    public ServiceTarget {
        InvalidInput.present("kind of a target", kind);
        InvalidInput.present("contact of a target", contact);
        states = Set.copyOf(states);
        pausedIn = Set.copyOf(pausedIn);
        cancelledIn = Set.copyOf(cancelledIn);
        boolean needsStates = kind == Kind.RESOLUTION || kind == Kind.STATE_TIME;
        if (needsStates && states.isEmpty()) {
            throw new InvalidInput("states of " + kind, "at least one", states);
        }
    }

    /** Until the provider's first message. */
    public static ServiceTarget firstResponse() {
        return of(Kind.FIRST_RESPONSE, Set.of());
    }

    /** Until the provider's next message, for every exchange; see {@link Exchanges}. */
    public static ServiceTarget nextResponse() {
        return of(Kind.NEXT_RESPONSE, Set.of());
    }

    /** Since the last contact, until the work is done. */
    public static ServiceTarget periodicUpdate(Contact contact, Set<String> doneIn) {
        return new ServiceTarget(Kind.PERIODIC_UPDATE, doneIn, Set.of(), Set.of(), contact, false);
    }

    /** Until somebody owns it. */
    public static ServiceTarget own() {
        return of(Kind.OWN, Set.of());
    }

    /** Until it is in one of these states. */
    public static ServiceTarget resolution(Set<String> doneIn) {
        return of(Kind.RESOLUTION, doneIn);
    }

    /** The time in these states, together. */
    public static ServiceTarget timeIn(Set<String> counted) {
        return of(Kind.STATE_TIME, counted);
    }

    private static ServiceTarget of(Kind kind, Set<String> states) {
        return new ServiceTarget(kind, states, Set.of(), Set.of(), Contact.ANY, false);
    }

    /** The same, paused in these states. */
    public ServiceTarget pausedIn(Set<String> paused) {
        return new ServiceTarget(kind, states, paused, cancelledIn, contact, machinesAnswer);
    }

    /** The same, void in these states. */
    public ServiceTarget cancelledIn(Set<String> cancelling) {
        return new ServiceTarget(kind, states, pausedIn, cancelling, contact, machinesAnswer);
    }

    /** The same, with a machine's message counted as one of the provider. */
    public ServiceTarget countingMachines() {
        return new ServiceTarget(kind, states, pausedIn, cancelledIn, contact, true);
    }

    /** What its clock hears of a history, in any order of arrival. */
    public List<ClockFact> facts(List<WorkEvent> events) {
        return definition().facts(WorkItem.history(events));
    }

    /** The conditions. */
    public ClockDefinition<WorkItem> definition() {
        ClockDefinition.Builder<WorkItem> clock = ClockDefinition.<WorkItem>define()
                .pausedWhen(item -> pausedIn.contains(item.state()), item -> "state " + item.state())
                .cancelledWhen(item -> cancelledIn.contains(item.state()));
        return switch (kind) {
            case FIRST_RESPONSE -> clock.metWhen(item -> answer(item) > 0).build();
            case NEXT_RESPONSE ->
                clock.startsWhen(item -> item.requester() > answer(item))
                        .metWhen(item -> item.requester() < answer(item))
                        .build();
            case PERIODIC_UPDATE ->
                clock.resetsWith(this::contact)
                        .metWhen(item -> states.contains(item.state()))
                        .build();
            case OWN -> clock.metWhen(WorkItem::owned).build();
            case RESOLUTION ->
                clock.metWhen(item -> states.contains(item.state())).build();
            case STATE_TIME ->
                clock.pausedWhen(
                                item -> !states.contains(item.state()) || pausedIn.contains(item.state()),
                                item -> "state " + item.state())
                        .build();
        };
    }

    private int answer(WorkItem item) {
        return machinesAnswer ? Math.max(item.provider(), item.machine()) : item.provider();
    }

    private int contact(WorkItem item) {
        return contact == Contact.PROVIDER ? answer(item) : Math.max(answer(item), item.requester());
    }
}
