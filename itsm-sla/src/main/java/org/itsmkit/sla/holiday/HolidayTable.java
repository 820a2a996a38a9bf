package org.itsmkit.sla.holiday;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * Holidays that were listed: knows the regions and years it was given, and no other. A part of a country is a region of its
 * own here, listed with the holidays of the country. Immutable.
 */
public final class HolidayTable implements HolidaySource {

    private final List<Holidays> tables;

    private HolidayTable(List<Holidays> tables) {
        this.tables = tables;
    }

    /**
     * A source of these.
     *
     * @throws InvalidInput if two of them hold the same year of the same region
     */
    public static HolidayTable of(Holidays... tables) {
        List<Holidays> all = List.of(tables);
        for (int i = 0; i < all.size(); i++) {
            for (Holidays earlier : all.subList(0, i)) {
                refuseCommonYears(earlier, all.get(i));
            }
        }
        return new HolidayTable(all);
    }

    private static void refuseCommonYears(Holidays one, Holidays other) {
        int firstYear = Math.max(one.firstYear(), other.firstYear());
        if (one.region().equals(other.region()) && firstYear <= Math.min(one.lastYear(), other.lastYear())) {
            throw new InvalidInput("holidays", "each year of a region once", one.region() + " in " + firstYear);
        }
    }

    @Override
    public Optional<List<Holiday>> find(HolidayRegion region, int year) {
        Objects.requireNonNull(region, "region");
        return tables.stream()
                .filter(table -> table.region().equals(region) && table.covers(year))
                .findFirst()
                .map(table -> table.days().stream()
                        .filter(day -> day.date().getYear() == year)
                        .toList());
    }
}
