package org.itsmkit.domain.approval;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.approval.ApprovalCommand.Cast;
import org.itsmkit.domain.approval.ApprovalEvent.Requested;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.field.Money;
import org.itsmkit.sla.calendar.Calendars;

/** A small organisation, and one request for approval that is led through it. */
final class ApprovalCase implements ApprovalPeople {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Field<Money> COST = Field.money("cost");
    static final Field<String> NOTE = Field.text("note");

    final Map<String, Set<Person>> participants = new HashMap<>(Map.of("requester", Set.of(p("rita"))));
    final Map<Team, Set<Person>> teams = new HashMap<>();
    final Map<Person, Person> managers = new HashMap<>();
    final Map<Person, Set<Person>> substitutes = new HashMap<>();
    final Set<Person> gone = new HashSet<>();
    Instant now = NOON;
    FieldValues fields = FieldValues.EMPTY;

    static Person p(String id) {
        return Person.of(id);
    }

    static Set<Person> people(String... ids) {
        Set<Person> all = new LinkedHashSet<>();
        for (String id : ids) {
            all.add(p(id));
        }
        return all;
    }

    ApprovalCase team(String team, String... members) {
        teams.put(Team.of(team), people(members));
        return this;
    }

    ApprovalContext as(String person) {
        return as(Actor.person(person));
    }

    ApprovalContext as(Actor actor) {
        return new ApprovalContext(actor, now, participants, this, Calendars.none());
    }

    ApprovalDecision asking(ApprovalPolicy policy, String by) {
        return ApprovalRules.ask(policy, fields::value, as(by));
    }

    Approval asked(ApprovalPolicy policy) {
        return asked(policy, "agent");
    }

    Approval asked(ApprovalPolicy policy, String by) {
        ApprovalDecision decision = asking(policy, by);
        Approval approval = Approval.of((Requested) decision.events().get(0), now);
        for (ApprovalEvent event :
                decision.events().subList(1, decision.events().size())) {
            approval = approval.after(event, now);
        }
        return approval;
    }

    Approval accepted(Approval approval, ApprovalCommand command, String by) {
        ApprovalDecision decision = ApprovalRules.decide(approval, command, as(by));
        if (!decision.isAccepted()) {
            throw new AssertionError(decision.reasons());
        }
        Approval after = approval;
        for (ApprovalEvent event : decision.events()) {
            after = after.after(event, now);
        }
        return after;
    }

    List<String> refused(Approval approval, ApprovalCommand command, String by) {
        return ApprovalRules.decide(approval, command, as(by)).reasons().stream()
                .map(reason -> reason.code())
                .toList();
    }

    static Cast vote(Approval approval, String stage, VoteChoice choice) {
        return Cast.of(stage, choice, approval.request().digest());
    }

    Approval yes(Approval approval, String stage, String by) {
        return accepted(approval, vote(approval, stage, VoteChoice.APPROVE), by);
    }

    Approval no(Approval approval, String stage, String by) {
        return accepted(approval, vote(approval, stage, VoteChoice.REJECT), by);
    }

    @Override
    public boolean knows(Person person) {
        return !gone.contains(person);
    }

    @Override
    public Set<Person> membersOf(Team team) {
        return teams.getOrDefault(team, Set.of());
    }

    @Override
    public Optional<Person> managerOf(Person person) {
        return Optional.ofNullable(managers.get(person));
    }

    @Override
    public Set<Person> substitutesOf(Person person, Instant at) {
        return substitutes.getOrDefault(person, Set.of());
    }
}
