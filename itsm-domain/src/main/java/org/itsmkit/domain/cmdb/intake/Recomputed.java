package org.itsmkit.domain.cmdb.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;

/**
 * What an item would be if only some sources had told of it, or rules had been others.
 *
 * @param changes of its values, in the order of names
 * @param sightings what is then known of who said what: those of the sources that still count
 */
public record Recomputed(List<FieldChange> changes, List<Sighting> sightings) {

    private static final Set<String> ALWAYS_THERE =
            Set.of(ItemFields.NAME.name(), ItemFields.STATUS.name(), ItemFields.CRITICALITY.name());

    public Recomputed {
        changes = InvalidInput.each("changes", changes);
        sightings = InvalidInput.each("sightings", sightings);
    }

    /**
     * Decides again, attribute by attribute, from what each source last said. A value that no source wrote stays; one that only
     * a left out source wrote goes, unless every item must have it.
     *
     * @param item the item with all its sightings
     * @param without the sources that count no longer; may be empty, when only rules changed
     */
    public static Recomputed of(
            KnownItem item, Collection<String> without, Reconciliation reconciliation, IntakeModel model) {
        Map<SourceKey, Sighting> kept = new TreeMap<>();
        Set<String> attributes = new TreeSet<>();
        for (Sighting sighting : item.sightings()) {
            attributes.addAll(sighting.attributes().keySet());
            if (!without.contains(sighting.source())) {
                kept.put(sighting.key(), sighting);
            }
        }
        List<FieldChange> changes = new ArrayList<>();
        for (String attribute : attributes) {
            List<Statement> all = Statement.about(attribute, item.sightings());
            FieldValue<?> before = item.value(attribute);
            if (before != null && all.stream().noneMatch(Statement::isWriter)) {
                continue;
            }
            Statement writer =
                    reconciliation.replay(item.ciClass(), attribute, Statement.about(attribute, kept.values()));
            FieldValue<?> after = writer == null ? null : writer.value();
            if (after == null && ALWAYS_THERE.contains(attribute)) {
                continue;
            }
            kept.replaceAll((key, sighting) -> writing(sighting, attribute, writer != null && key.equals(writer.by())));
            if (!Objects.equals(before, after)) {
                boolean isPersonal = model.isPersonal(item.ciClass(), attribute);
                changes.add(new FieldChange(attribute, before, after, isPersonal));
            }
        }
        return new Recomputed(changes, List.copyOf(kept.values()));
    }

    private static Sighting writing(Sighting sighting, String attribute, boolean isWriter) {
        Attested said = sighting.attributes().get(attribute);
        if (said == null || said.isWriter() == isWriter) {
            return sighting;
        }
        Map<String, Attested> all = new TreeMap<>(sighting.attributes());
        all.put(attribute, new Attested(said.value(), said.at(), isWriter));
        return sighting.telling(all);
    }
}
