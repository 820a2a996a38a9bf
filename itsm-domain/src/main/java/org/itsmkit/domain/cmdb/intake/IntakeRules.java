package org.itsmkit.domain.cmdb.intake;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.domain.cmdb.ClassLineage;
import org.itsmkit.sla.InvalidInput;

/** By what a record is told to mean an item, and whose word counts. Immutable and thread-safe. */
public final class IntakeRules {

    private final IntakeModel model;
    private final Map<String, IdentificationRule> identification;
    private final Reconciliation reconciliation;
    private final DuplicatePolicy duplicates;

    /**
     * @param model which classes, attributes and types of relations there are
     * @param identification in any order, at most one for a class
     * @param reconciliation whose word counts
     * @param duplicates what is done with several items that look the same
     * @throws InvalidInput when a class has two rules
     */
    public IntakeRules(
            IntakeModel model,
            Collection<IdentificationRule> identification,
            Reconciliation reconciliation,
            DuplicatePolicy duplicates) {
        this.model = InvalidInput.present("model", model);
        this.reconciliation = InvalidInput.present("reconciliation", reconciliation);
        this.duplicates = InvalidInput.present("duplicates", duplicates);
        this.identification = new TreeMap<>();
        for (IdentificationRule rule : InvalidInput.each("identification", identification)) {
            if (this.identification.put(rule.ciClass(), rule) != null) {
                throw new InvalidInput("identification", "one rule for a class", rule.ciClass());
            }
        }
    }

    public IntakeModel model() {
        return model;
    }

    public Reconciliation reconciliation() {
        return reconciliation;
    }

    public DuplicatePolicy duplicates() {
        return duplicates;
    }

    /** The rule for items of a class: its own, else that of the nearest class above that has one. */
    public Optional<IdentificationRule> identification(String ciClass) {
        ClassLineage lineage = model.lineage();
        return lineage.nearest(ciClass, one -> Optional.ofNullable(identification.get(one)));
    }
}
