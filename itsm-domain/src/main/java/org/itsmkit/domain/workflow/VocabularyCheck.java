package org.itsmkit.domain.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.workflow.WorkflowProblem.Kind;

/** Whether a type has the fields and roles that a workflow speaks of. */
final class VocabularyCheck {

    private final Workflow workflow;
    private final FieldSchema schema;
    private final FieldSchema askable;
    private final Set<Role> roles;
    private final List<WorkflowProblem> problems = new ArrayList<>();

    VocabularyCheck(Workflow workflow, FieldSchema schema, FieldSchema askable, Set<Role> roles) {
        this.workflow = workflow;
        this.schema = schema;
        this.askable = askable;
        this.roles = roles;
    }

    List<WorkflowProblem> problems() {
        Set<String> settable = settable();
        for (Field<?> field : workflow.fields().values()) {
            boolean held = has(schema, field);
            if (!held && (settable.contains(field.name()) || !has(askable, field))) {
                problem(
                        Kind.UNKNOWN_FIELD,
                        field.name(),
                        "The type has no field of this name and type that can be set.");
            }
        }
        outward()
                .flatMap(effect -> effect.fold(Inherited.OF).stream())
                .distinct()
                .filter(field -> cannotBeOpenedWith(field.name()))
                .forEach(field -> problem(
                        Kind.UNPERFORMABLE,
                        field.name(),
                        "No ticket can be opened with it, so a linked one cannot take it over."));
        spokenOf().forEach((role, where) -> {
            if (!roles.contains(role)) {
                problem(Kind.UNKNOWN_ROLE, role.key(), "The type has no such role; " + where + " speaks of it.");
            }
        });
        return problems;
    }

    /** The names of fields of which something is demanded or that are set or listened for: being asked is not enough. */
    private Set<String> settable() {
        Set<String> names = new TreeSet<>();
        workflow.states()
                .forEach(state -> names.addAll(workflow.policiesIn(state).keySet()));
        workflow.transitions().forEach(transition -> {
            names.addAll(transition.policies().keySet());
            transition.effects().forEach(effect -> names.add(effect.field().name()));
        });
        workflow.automatics().forEach(automatic -> {
            automatic.effects().forEach(effect -> names.add(effect.field().name()));
            automatic.trigger().fields().forEach(field -> names.add(field.name()));
        });
        outward().forEach(effect -> effect.fold(Inherited.OF).forEach(field -> names.add(field.name())));
        return names;
    }

    private Stream<Effect> outward() {
        return Stream.concat(
                workflow.transitions().stream().flatMap(transition -> transition.outward().stream()),
                workflow.automatics().stream().flatMap(automatic -> automatic.outward().stream()));
    }

    private boolean cannotBeOpenedWith(String field) {
        return TicketFields.KEPT.stream().anyMatch(kept -> kept.name().equals(field))
                || workflow.policy(workflow.initial(), field).forbidsEdits();
    }

    private static boolean has(FieldSchema some, Field<?> field) {
        return some.find(field.name())
                .filter(known -> known.type() == field.type())
                .isPresent();
    }

    private Map<Role, String> spokenOf() {
        Map<Role, String> found = new LinkedHashMap<>();
        for (Transition transition : workflow.transitions()) {
            String where = "action " + transition.action();
            Stream.of(
                            transition.roles().stream(),
                            transition.guards().stream().flatMap(guard -> guard.roles().stream()),
                            recipients(transition.outward()))
                    .flatMap(some -> some)
                    .sorted(Comparator.comparing(Role::key))
                    .forEach(role -> found.putIfAbsent(role, where));
        }
        for (Automatic automatic : workflow.automatics()) {
            String where = "the answer to " + automatic.trigger();
            Stream.concat(automatic.trigger().roles().stream(), recipients(automatic.outward()))
                    .sorted(Comparator.comparing(Role::key))
                    .forEach(role -> found.putIfAbsent(role, where));
        }
        return found;
    }

    private static Stream<Role> recipients(List<Effect> effects) {
        return effects.stream().flatMap(effect -> effect.fold(Recipients.INSTANCE).stream());
    }

    private void problem(Kind kind, String subject, String message) {
        problems.add(new WorkflowProblem(kind, subject, message));
    }

    private enum Recipients implements Effect.Fold<Set<Role>> {
        INSTANCE;

        @Override
        public Set<Role> inform(Effect.Notify effect) {
            return effect.recipients();
        }

        @Override
        public Set<Role> openLinked(Effect.OpenLinked effect) {
            return Set.of();
        }

        @Override
        public Set<Role> askApproval(Effect.AskApproval effect) {
            return Set.of();
        }
    }
}
