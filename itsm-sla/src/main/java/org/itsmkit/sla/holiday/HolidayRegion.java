package org.itsmkit.sla.holiday;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itsmkit.sla.InvalidInput;

/**
 * Where a holiday holds: a country, or a part of one. Immutable; ordered by its code.
 *
 * <p>A part has the holidays of its country and its own; a source answers for a part with both.
 *
 * @param code a country of ISO 3166-1 with two letters, {@code KR}, or a subdivision of ISO 3166-2, {@code DE-HH}; only the
 *     form is checked, since countries come and go
 */
public record HolidayRegion(String code) implements Comparable<HolidayRegion> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /**
     * Refuses text of another form.
     *
     * @throws InvalidInput if the code has another form
     */
    public HolidayRegion {
        Objects.requireNonNull(code, "code");
        if (!FORM.matcher(code).matches()) {
            throw new InvalidInput("region", "a country such as KR or a part of one such as DE-HH", code);
        }
    }

    /**
     * The region with this code.
     *
     * @throws InvalidInput if the code has another form
     */
    public static HolidayRegion of(String code) {
        return new HolidayRegion(code);
    }

    /** The two letters of the country. */
    public String country() {
        return code.substring(0, 2);
    }

    /** What follows the country: {@code HH} of {@code DE-HH}; empty for a whole country. */
    public Optional<String> subdivision() {
        return code.length() == 2 ? Optional.empty() : Optional.of(code.substring(3));
    }

    @Override
    public int compareTo(HolidayRegion other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
