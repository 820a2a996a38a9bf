package org.itsmkit.sla.holiday;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * Where holidays come from: a table, rules, a library, a feed.
 *
 * <p>An implementation
 *
 * <ol>
 *   <li>MUST answer a region or a year that it does not know with an empty result, and a year without holidays with an
 *       empty list, so that a caller can tell the one from the other
 *   <li>MUST answer only holidays that lie in the year asked for, each once
 *   <li>MUST answer for a part of a country with the holidays of the country as well
 *   <li>MUST be safe for use by several threads
 *   <li>SHOULD give the same answer to the same question, since calendars are built from it once
 * </ol>
 */
@FunctionalInterface
public interface HolidaySource {

    /**
     * The holidays of a region in a year, in any order, or empty if this source does not know them.
     *
     * @param year a year of ISO 8601; out of what the source knows is empty, not an error
     */
    Optional<List<Holiday>> find(HolidayRegion region, int year);

    /**
     * The holidays of a region in a run of years, both ends included.
     *
     * @throws InvalidInput if the years are no run within 1 to 9999, or the source does not know the region in one of them
     */
    default Holidays between(HolidayRegion region, int firstYear, int lastYear) {
        Objects.requireNonNull(region, "region");
        Holidays.checkYears(firstYear, lastYear);
        List<Holiday> days = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            int asked = year;
            days.addAll(find(region, year)
                    .orElseThrow(() -> new InvalidInput(
                            "holidays", "a region and years that the source knows", region + " in " + asked)));
        }
        return new Holidays(region, firstYear, lastYear, days);
    }

    /**
     * The same as {@link #between(HolidayRegion, int, int)}, with the region as its code.
     *
     * @throws InvalidInput if the code has another form, the years are no run within 1 to 9999, or the source does not know
     *     the region in one of them
     */
    default Holidays between(String region, int firstYear, int lastYear) {
        return between(HolidayRegion.of(region), firstYear, lastYear);
    }

    /** This source where it knows the region and the year, else the other. */
    default HolidaySource orElse(HolidaySource other) {
        Objects.requireNonNull(other, "other");
        return (region, year) -> find(region, year).or(() -> other.find(region, year));
    }
}
