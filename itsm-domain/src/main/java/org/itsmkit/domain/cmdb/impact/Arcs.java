package org.itsmkit.domain.cmdb.impact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.ImpactTravel;
import org.itsmkit.domain.cmdb.model.RelationType;

/** Which needs stem from a relation. */
final class Arcs {

    private Arcs() {}

    /** By dependent: none where impact does not travel or the relation is switched off, else one or two. */
    static Map<Integer, Arc> of(Relation relation, GraphRules rules, ToIntFunction<CiId> numbers) {
        RelationType type = rules.type(relation.type());
        Map<Integer, Arc> byDependent = new LinkedHashMap<>();
        if (!relation.isEnabled() || type.impact() == ImpactTravel.NONE) {
            return byDependent;
        }
        String group = relation.group() != null ? relation.group() : type.group();
        ArcKind kind = new ArcKind(type.key(), group, relation.calendar());
        int source = numbers.applyAsInt(relation.source());
        int target = numbers.applyAsInt(relation.target());
        if (type.impact() != ImpactTravel.TARGET_NEEDS_SOURCE) {
            byDependent.put(source, new Arc(relation.id(), target, kind));
        }
        if (type.impact() != ImpactTravel.SOURCE_NEEDS_TARGET) {
            byDependent.put(target, new Arc(relation.id(), source, kind));
        }
        return byDependent;
    }
}
