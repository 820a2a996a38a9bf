package org.itsmkit.domain.actor;

import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;

/**
 * What somebody is to a ticket or to the desk: requester, agent, manager, the subject of a grievance.
 *
 * <p>Some roles are taken part in, person by person, and stand on the ticket ({@link #REQUESTER}); the others are held
 * in the organisation and are answered by the access policy ({@link #AGENT}). Roles are equal when their keys are.
 *
 * @param key the name that is stored
 * @param label what people read, with its article, as it stands in a sentence: {@code "the assignee"}
 * @param deniesAccess whether who holds this role on a ticket may never see it, whatever else allows it
 */
public record Role(String key, String label, boolean deniesAccess) {

    /** Who asked for the work, or is served by it. */
    public static final Role REQUESTER = of("requester").labelled("the requester");
    /** Who is kept informed. */
    public static final Role WATCHER = of("watcher");
    /** Who the work is assigned to. */
    public static final Role ASSIGNEE = of("assignee").labelled("the assignee");
    /** Who works on tickets of the assigned team, or of any team while none is assigned. */
    public static final Role AGENT = of("agent");
    /** Who is asked to approve it, or acts for them: the engine adds whom an approval asks. */
    public static final Role APPROVER = of("approver");
    /** Who leads: accepts major incidents, overrides priorities, closes early. */
    public static final Role MANAGER = of("manager");
    /**
     * The engine itself, when a timer fires or a follow-up runs: nobody else performs anything by it, whatever an access policy
     * answers. The host's automation acts by the roles that the policy gives it, such as {@link #AGENT}.
     */
    public static final Role SYSTEM = of("system").labelled("the engine");

    public Role {
        Keys.check("role", key);
        InvalidInput.text("label of role " + key, label, 200);
    }

    /** A role labelled with its key and an article: {@code "a manager"} unless {@link #labelled} says otherwise. */
    public static Role of(String key) {
        boolean vowel = "aeiouAEIOU".indexOf(Keys.check("role", key).charAt(0)) >= 0;
        return new Role(key, (vowel ? "an " : "a ") + key, false);
    }

    /** The same role under another name for people, with its article: {@code "the assignee"}. */
    public Role labelled(String newLabel) {
        return new Role(key, newLabel, deniesAccess);
    }

    /** The same role, whose holders may never see the ticket they hold it on. */
    public Role deniedAccess() {
        return new Role(key, label, true);
    }

    /** Whether the other has the same key, label and denial: more than being equal. */
    public boolean saysTheSame(Role other) {
        return key.equals(other.key) && label.equals(other.label) && deniesAccess == other.deniesAccess;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Role role && role.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
