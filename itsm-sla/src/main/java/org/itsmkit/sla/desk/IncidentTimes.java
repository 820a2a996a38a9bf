package org.itsmkit.sla.desk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * When the marks of one incident were passed, each at most once. Instants out of order are taken as they are: they are told
 * as errors of the data by {@link MeanTimes}. Immutable.
 */
public final class IncidentTimes {

    private final String id;
    private final Map<IncidentMark, Instant> marks;

    private IncidentTimes(String id, Map<IncidentMark, Instant> marks) {
        this.id = id;
        this.marks = marks;
    }

    /**
     * An incident of which nothing is known but its opening.
     *
     * @param id by which the host knows it; 1 to 200 characters
     * @param openedAt when it was reported or detected
     */
    public static IncidentTimes opened(String id, Instant openedAt) {
        return new IncidentTimes(InvalidInput.text("id", id, 200), Map.of()).with(IncidentMark.OPENED, openedAt);
    }

    /** The same with one more mark, or with another instant of it. */
    public IncidentTimes with(IncidentMark mark, Instant at) {
        Map<IncidentMark, Instant> more = new EnumMap<>(IncidentMark.class);
        more.putAll(marks);
        more.put(InvalidInput.present("mark", mark), InvalidInput.present("at", at));
        return new IncidentTimes(id, more);
    }

    /** By which the host knows it. */
    public String id() {
        return id;
    }

    /** When a mark was passed; empty if it was not, or nobody knows. */
    public Optional<Instant> at(IncidentMark mark) {
        return Optional.ofNullable(marks.get(mark));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IncidentTimes that && id.equals(that.id) && marks.equals(that.marks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, marks);
    }

    /** Its id and its marks. */
    @Override
    public String toString() {
        return id + marks;
    }
}
