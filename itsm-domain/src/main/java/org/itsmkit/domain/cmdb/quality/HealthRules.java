package org.itsmkit.domain.cmdb.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.sla.InvalidInput;

/** By what a configuration graph is judged. Immutable and thread-safe. */
public final class HealthRules {

    private static final ClassHealth UNRULED = ClassHealth.of("any");

    private final ClassLineage lineage;
    private final Map<String, ClassHealth> classes = new HashMap<>();
    private final List<Audit> audits;
    private final RelationCheck relations;
    private final HealthWeights weights;

    /**
     * @param lineage which class inherits from which
     * @param classes at most one for a class; items of a class for which nothing is said are judged as by {@link ClassHealth#of}
     * @param audits each name once
     * @param relations what may not be related
     * @param weights what scores weigh
     */
    public HealthRules(
            ClassLineage lineage,
            Collection<ClassHealth> classes,
            Collection<Audit> audits,
            RelationCheck relations,
            HealthWeights weights) {
        this.lineage = InvalidInput.present("lineage", lineage);
        for (ClassHealth one : InvalidInput.each("classes", classes)) {
            if (this.classes.put(one.ciClass(), one) != null) {
                throw new InvalidInput("classes", "one rule for a class", one.ciClass());
            }
        }
        this.audits = InvalidInput.each("audits", audits);
        this.relations = InvalidInput.present("relations", relations);
        this.weights = InvalidInput.present("weights", weights);
        if (this.audits.stream().map(Audit::name).distinct().count() < this.audits.size()) {
            throw new InvalidInput("audits", "each name once", this.audits);
        }
    }

    /** What is expected of items of a class: what it says itself, else what the nearest class above says. */
    public ClassHealth of(String ciClass) {
        return lineage.nearest(ciClass, one -> Optional.ofNullable(classes.get(one)))
                .orElse(UNRULED);
    }

    HealthWeights weights() {
        return weights;
    }

    List<Audit> audits() {
        return audits;
    }

    List<Audit> auditsOf(String ciClass) {
        return audits.stream()
                .filter(audit -> lineage.isA(ciClass, audit.ciClass()))
                .toList();
    }

    RelationCheck relations() {
        return relations;
    }
}
