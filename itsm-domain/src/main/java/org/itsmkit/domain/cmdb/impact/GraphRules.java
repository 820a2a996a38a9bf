package org.itsmkit.domain.cmdb.impact;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.RelationType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;

/**
 * How relations become edges. Immutable, shared by all threads.
 *
 * @param types by key, how impact travels along each type of relation
 * @param isLive whether an item in this stage does its part; one that does not has no edges and is no member of any group
 * @param hours when relations count that are bound to a calendar
 */
public record GraphRules(Map<String, RelationType> types, Predicate<State> isLive, RelationHours hours) {

    public GraphRules {
        types = Map.copyOf(InvalidInput.present("types", types));
        InvalidInput.present("isLive", isLive);
        InvalidInput.present("hours", hours);
    }

    /**
     * Rules of these types. An item counts in the stages that {@link CiClass#isLive} names, and no calendar is known, so that a
     * relation bound to one is refused.
     */
    public static GraphRules of(Collection<RelationType> types) {
        Map<String, RelationType> byKey = new TreeMap<>();
        for (RelationType type : InvalidInput.each("types", types)) {
            if (byKey.put(type.key(), type) != null) {
                throw new InvalidInput("types", "each key once", type.key());
            }
        }
        return new GraphRules(byKey, CiClass::isLive, (calendar, at) -> {
            throw new InvalidInput("calendar", "hours of relations that are bound to one", calendar);
        });
    }

    /** The same, an item counting in these stages. */
    public GraphRules live(Predicate<State> stages) {
        return new GraphRules(types, stages, hours);
    }

    /** The same, with these hours for relations that are bound to a calendar. */
    public GraphRules hours(RelationHours ofCalendars) {
        return new GraphRules(types, isLive, ofCalendars);
    }

    RelationType type(String key) {
        RelationType type = types.get(key);
        if (type == null) {
            throw new InvalidInput("relation type", "one of " + new TreeMap<>(types).keySet(), key);
        }
        return type;
    }
}
