package org.itsmkit.engine;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.ElementId;
import org.itsmkit.domain.cmdb.time.Course;
import org.itsmkit.service.ElementEffect;
import org.itsmkit.spi.storage.NewFact;

/**
 * One element while a change is decided: its course as it is known, and as it becomes. Belongs to one thread.
 *
 * @param <E> items or relations
 */
final class ElementDraft<E extends Element> {

    private final ElementId id;
    private final long version;
    private final Course<E> before;
    private Course<E> after;

    /** @param version the graph version of its last fact; 0 when it has none */
    ElementDraft(ElementId id, long version, Course<E> before) {
        this.id = id;
        this.version = version;
        this.before = before;
        this.after = before;
    }

    ElementId id() {
        return id;
    }

    long version() {
        return version;
    }

    Course<E> before() {
        return before;
    }

    Course<E> after() {
        return after;
    }

    void become(Course<E> course) {
        after = course;
    }

    boolean isChanged() {
        return !turns().isEmpty();
    }

    List<Course.Turn<E>> turns() {
        return after.differencesFrom(before);
    }

    List<NewFact> facts() {
        return turns().stream()
                .map(turn -> new NewFact(turn.validFrom(), turn.standing(), turn.value()))
                .toList();
    }

    /** From when on it is what it is afterwards; {@code otherwise} when it never was anything. */
    Instant validFrom(Instant otherwise) {
        return after.lastTurn().orElse(otherwise);
    }

    ElementEffect<E> effect() {
        return new ElementEffect<>(id, before.last().orElse(null), after.last().orElse(null), turns());
    }
}
