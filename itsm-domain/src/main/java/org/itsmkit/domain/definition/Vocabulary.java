package org.itsmkit.domain.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.NearNames;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.sla.InvalidInput;

/**
 * The names that parts of a workflow may use. Each reading refuses what is not known with the names that are near.
 *
 * @param held the fields that can be set
 * @param askable those and the ones that can only be asked
 * @param roles by key
 * @param states by key; more come while states are read
 * @param policies by key; more come while they are read
 */
record Vocabulary(
        FieldSchema held,
        FieldSchema askable,
        Map<String, Role> roles,
        Map<String, State> states,
        Map<String, ApprovalPolicy> policies) {

    Vocabulary(FieldSchema held, FieldSchema askable, Map<String, Role> roles) {
        this(held, askable, roles, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Field<?> field(String name) {
        return held.require(name);
    }

    Role role(String key) {
        return known("role", key, roles);
    }

    State state(String key) {
        return known("state", key, states);
    }

    ApprovalPolicy policy(String key) {
        return known("policy", key, policies);
    }

    Condition condition(String text) {
        return Condition.parse(text, askable);
    }

    static FieldPolicy fieldPolicy(String name) {
        return TypeReader.constant(FieldPolicy.class, name);
    }

    static LinkType link(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new InvalidInput("link", "a link and its inverse such as parent-of/child-of", text);
        }
        return new LinkType(text.substring(0, slash), text.substring(slash + 1));
    }

    private static <T> T known(String what, String key, Map<String, T> known) {
        T value = known.get(key);
        if (value == null) {
            throw new InvalidInput(what, "a " + what + NearNames.hint(key, known.keySet()), key);
        }
        return value;
    }
}
