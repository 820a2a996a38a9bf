package org.itsmkit.domain.cmdb;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A configuration item as it is at one time: anything that has to be managed to deliver a service. Immutable.
 *
 * @param id its id
 * @param ciClass the key of its class, which says what attributes it has and what life it leads
 * @param name what people call it, 1 to 200 characters; need not be unique
 * @param stage where it stands in the life cycle of its class
 * @param status whether it does its work, as it is administered
 * @param health how ill it is, as monitoring sees it
 * @param criticality how much the business depends on it
 * @param owner who answers for it, or null
 * @param supportGroup who looks after it, or null
 * @param duplicateOf the item that it was marked a duplicate of, for people to merge, or null; not itself
 * @param redundancy by the name of a group of providers, how many of them it needs; of a group not named here its relations'
 *     type says
 * @param attributes the values of its class's attributes
 */
public record ConfigurationItem(
        CiId id,
        String ciClass,
        String name,
        State stage,
        OperationalStatus status,
        Severity health,
        Criticality criticality,
        @Nullable Person owner,
        @Nullable Team supportGroup,
        @Nullable CiId duplicateOf,
        Map<String, Redundancy> redundancy,
        FieldValues attributes)
        implements Element {

    public ConfigurationItem {
        InvalidInput.present("configuration item id", id);
        Keys.check("class", ciClass);
        InvalidInput.text("name", name, 200);
        InvalidInput.present("stage", stage);
        InvalidInput.present("status", status);
        InvalidInput.present("health", health);
        InvalidInput.present("criticality", criticality);
        InvalidInput.present("attributes", attributes);
        if (duplicateOf != null && duplicateOf.equals(id)) {
            throw new InvalidInput("duplicate of", "another item", duplicateOf);
        }
        InvalidInput.present("redundancy", redundancy)
                .forEach((group, rule) -> InvalidInput.present("redundancy of " + Keys.check("group", group), rule));
        redundancy = Collections.unmodifiableMap(new TreeMap<>(redundancy));
    }

    /** A new item that is operational, of unknown health and of medium criticality, and says nothing else. */
    public static ConfigurationItem of(CiId id, String ciClass, String name, State stage) {
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                OperationalStatus.OPERATIONAL,
                Severity.INDETERMINATE,
                Criticality.MEDIUM,
                null,
                null,
                null,
                Map.of(),
                FieldValues.EMPTY);
    }

    public ConfigurationItem named(String newName) {
        return new ConfigurationItem(
                id,
                ciClass,
                newName,
                stage,
                status,
                health,
                criticality,
                owner,
                supportGroup,
                duplicateOf,
                redundancy,
                attributes);
    }

    /** The same item as one of another class, in this stage of that class's life cycle. */
    public ConfigurationItem ofClass(String key, State itsStage) {
        return new ConfigurationItem(
                id,
                key,
                name,
                itsStage,
                status,
                health,
                criticality,
                owner,
                supportGroup,
                duplicateOf,
                redundancy,
                attributes);
    }

    public ConfigurationItem in(State newStage) {
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                newStage,
                status,
                health,
                criticality,
                owner,
                supportGroup,
                duplicateOf,
                redundancy,
                attributes);
    }

    public ConfigurationItem status(OperationalStatus newStatus) {
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                newStatus,
                health,
                criticality,
                owner,
                supportGroup,
                duplicateOf,
                redundancy,
                attributes);
    }

    public ConfigurationItem health(Severity newHealth) {
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                status,
                newHealth,
                criticality,
                owner,
                supportGroup,
                duplicateOf,
                redundancy,
                attributes);
    }

    public ConfigurationItem criticality(Criticality newCriticality) {
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                status,
                health,
                newCriticality,
                owner,
                supportGroup,
                duplicateOf,
                redundancy,
                attributes);
    }

    public ConfigurationItem owner(@Nullable Person newOwner) {
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                status,
                health,
                criticality,
                newOwner,
                supportGroup,
                duplicateOf,
                redundancy,
                attributes);
    }

    public ConfigurationItem supportGroup(@Nullable Team newGroup) {
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                status,
                health,
                criticality,
                owner,
                newGroup,
                duplicateOf,
                redundancy,
                attributes);
    }

    /** The same item, marked as a duplicate of another; as none when null. */
    public ConfigurationItem duplicateOf(@Nullable CiId original) {
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                status,
                health,
                criticality,
                owner,
                supportGroup,
                original,
                redundancy,
                attributes);
    }

    /** The same item that needs so many of the providers in this group. */
    public ConfigurationItem needing(Redundancy rule, String group) {
        return withNeed(group, InvalidInput.present("rule", rule));
    }

    /** The same item that needs so many of the providers in this group; as many as their relations' type says when null. */
    public ConfigurationItem withNeed(String group, @Nullable Redundancy rule) {
        Map<String, Redundancy> rules = new TreeMap<>(redundancy);
        if (rule == null) {
            rules.remove(group);
        } else {
            rules.put(group, rule);
        }
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                status,
                health,
                criticality,
                owner,
                supportGroup,
                duplicateOf,
                rules,
                attributes);
    }

    public ConfigurationItem withAttributes(FieldValues values) {
        return new ConfigurationItem(
                id,
                ciClass,
                name,
                stage,
                status,
                health,
                criticality,
                owner,
                supportGroup,
                duplicateOf,
                redundancy,
                values);
    }
}
