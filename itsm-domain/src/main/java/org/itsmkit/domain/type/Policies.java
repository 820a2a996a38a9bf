package org.itsmkit.domain.type;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.approval.ApprovalStage;
import org.itsmkit.domain.approval.ApproverSource;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.workflow.Guard;
import org.itsmkit.domain.workflow.Trigger;
import org.itsmkit.domain.workflow.Workflow;
import org.itsmkit.sla.InvalidInput;

/** The approval policies of a type: those it names and those that its workflow speaks of, each key once. */
final class Policies {

    private final Map<String, ApprovalPolicy> byKey = new LinkedHashMap<>();

    private Policies() {}

    /** Throws {@link InvalidInput} when a policy is not fit for the type, or the workflow names one by key that is not there. */
    static Map<String, ApprovalPolicy> of(
            Collection<ApprovalPolicy> named, Workflow workflow, FieldSchema askable, Set<Role> roles) {
        Policies policies = new Policies();
        named.forEach(policies::add);
        guards(workflow).forEach(guard -> {
            if (guard instanceof Guard.Approved approved) {
                policies.add(approved.policy());
            }
        });
        asked(workflow).forEach(policies::add);
        guards(workflow).forEach(guard -> {
            if (guard instanceof Guard.SeparateDuties duties) {
                policies.require(duties.policy());
            }
        });
        workflow.automatics().forEach(automatic -> {
            if (automatic.trigger() instanceof Trigger.ApprovalReached reached) {
                policies.require(reached.policy());
            }
        });
        policies.byKey.values().forEach(policy -> check(policy, askable, roles));
        return Collections.unmodifiableMap(policies.byKey);
    }

    private void add(ApprovalPolicy policy) {
        ApprovalPolicy known = byKey.putIfAbsent(policy.key(), policy);
        if (known != null && !known.equals(policy)) {
            throw new InvalidInput("approval policies", "each key for one policy", policy.key());
        }
    }

    private void require(String key) {
        if (!byKey.containsKey(key)) {
            throw new InvalidInput("approval policy", "one of the type: " + byKey.keySet(), key);
        }
    }

    private static void check(ApprovalPolicy policy, FieldSchema askable, Set<Role> roles) {
        for (Field<?> field : policy.material()) {
            if (!askable.find(field.name())
                    .filter(known -> known.type() == field.type())
                    .isPresent()) {
                throw new InvalidInput("fields of approval policy " + policy, "fields of the type", field);
            }
        }
        Stream<Role> spokenOf = Stream.concat(
                policy.separated().stream(), policy.stages().stream().flatMap(Policies::roles));
        spokenOf.filter(role -> !roles.contains(role)).findFirst().ifPresent(role -> {
            throw new InvalidInput("roles of approval policy " + policy, "roles of the type", role);
        });
    }

    private static Stream<Role> roles(ApprovalStage stage) {
        return stage.who().stream().flatMap(source -> {
            if (source instanceof ApproverSource.Holders holders) {
                return Stream.of(holders.role());
            }
            return source instanceof ApproverSource.Managers managers ? Stream.of(managers.of()) : Stream.empty();
        });
    }

    private static Stream<Guard> guards(Workflow workflow) {
        return workflow.transitions().stream()
                .flatMap(transition -> transition.guards().stream())
                .flatMap(Policies::each);
    }

    private static Stream<Guard> each(Guard guard) {
        return guard instanceof Guard.Either either
                ? Stream.concat(each(either.one()), each(either.other()))
                : Stream.of(guard);
    }

    private static List<ApprovalPolicy> asked(Workflow workflow) {
        return Stream.concat(
                        workflow.transitions().stream().flatMap(transition -> transition.outward().stream()),
                        workflow.automatics().stream().flatMap(automatic -> automatic.outward().stream()))
                .filter(Effect.AskApproval.class::isInstance)
                .map(effect -> ((Effect.AskApproval) effect).policy())
                .toList();
    }
}
