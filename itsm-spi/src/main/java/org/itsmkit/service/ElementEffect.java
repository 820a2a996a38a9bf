package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.ElementId;
import org.itsmkit.domain.cmdb.time.Course;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes of one item or relation.
 *
 * @param id whose it is
 * @param before what it was until the change, or null when it was not there
 * @param after what it is now, or null when it is not there
 * @param recorded what is recorded of it, in the order of valid time: more than one where a change reaches back
 * @param <E> items or relations
 */
public record ElementEffect<E extends Element>(
        ElementId id, @Nullable E before, @Nullable E after, List<Course.Turn<E>> recorded) {

    public ElementEffect {
        recorded = List.copyOf(recorded);
    }
}
