package org.itsmkit.domain.xes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * The attributes of a log, a trace or an event, by key, in the order in which they were written: a {@link String}, an
 * {@link Instant}, a {@link Long}, a {@link BigDecimal} or a {@link Boolean} each. Of two of one key the last counts, as XES
 * says. Immutable.
 *
 * @param values by key
 */
public record XesAttributes(Map<String, Object> values) {

    public static final XesAttributes NONE = new XesAttributes(Map.of());

    public XesAttributes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(InvalidInput.present("xes.attributes", values)));
        values.forEach((key, value) -> {
            if (!(value instanceof String
                    || value instanceof Instant
                    || value instanceof Long
                    || value instanceof BigDecimal
                    || value instanceof Boolean)) {
                throw new InvalidInput(
                        "xes.attributes." + key, "a String, Instant, Long, BigDecimal or Boolean", value);
            }
        });
    }

    /** The attribute as text, whatever its type; empty when there is none. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    /** The attribute when it is a date; empty when there is none, or one of another type. */
    public Optional<Instant> instant(String key) {
        return values.get(key) instanceof Instant instant ? Optional.of(instant) : Optional.empty();
    }
}
