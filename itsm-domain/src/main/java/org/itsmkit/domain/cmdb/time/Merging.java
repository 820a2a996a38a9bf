package org.itsmkit.domain.cmdb.time;

import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.Relation;

/**
 * Takes what was changed of an element into what it became later: field by field, so that each keeps what was said of it.
 *
 * @param <E> items or relations
 */
@FunctionalInterface
public interface Merging<E extends Element> {

    /** Of items, whose class and stage go together. */
    Merging<ConfigurationItem> ITEMS = (next, before, after, wins) -> {
        MergedPart part = new MergedPart(wins);
        boolean isReclassified = !after.ciClass().equals(before.ciClass())
                && (wins || before.ciClass().equals(next.ciClass()));
        return new ConfigurationItem(
                next.id(),
                isReclassified ? after.ciClass() : next.ciClass(),
                part.of(next.name(), before.name(), after.name()),
                isReclassified ? after.stage() : part.of(next.stage(), before.stage(), after.stage()),
                part.of(next.status(), before.status(), after.status()),
                part.of(next.health(), before.health(), after.health()),
                part.of(next.criticality(), before.criticality(), after.criticality()),
                part.orNull(next.owner(), before.owner(), after.owner()),
                part.orNull(next.supportGroup(), before.supportGroup(), after.supportGroup()),
                part.orNull(next.duplicateOf(), before.duplicateOf(), after.duplicateOf()),
                part.each(next.redundancy(), before.redundancy(), after.redundancy()),
                part.each(next.attributes(), before.attributes(), after.attributes()));
    };

    /** Of relations, which never change their type and ends. */
    Merging<Relation> RELATIONS = (next, before, after, wins) -> {
        MergedPart part = new MergedPart(wins);
        return new Relation(
                next.id(),
                next.type(),
                next.source(),
                next.target(),
                part.orNull(next.group(), before.group(), after.group()),
                part.of(next.isEnabled(), before.isEnabled(), after.isEnabled()),
                part.orNull(next.calendar(), before.calendar(), after.calendar()),
                part.each(next.attributes(), before.attributes(), after.attributes()));
    };

    /**
     * What came {@code next} with what {@code after} has changed of {@code before}.
     *
     * @param wins whether a change stands also where {@code next} had changed the same
     */
    E into(E next, E before, E after, boolean wins);
}
