package org.itsmkit.sla.jollyday;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.itsmkit.sla.holiday.Holiday;
import org.itsmkit.sla.holiday.HolidayRegion;
import org.itsmkit.sla.holiday.HolidaySource;

/**
 * The public and bank holidays that Jollyday knows, for countries and their parts; days that are only observed are left out.
 *
 * <p>A holiday that is kept on another day than its own is there twice: on its own day, and as a substitute on the day on
 * which it is kept, even if that lies in the year before, such as 31 December 2021 for New Year's Day of 2022 in the United
 * States. A country or a part of one that Jollyday has no data for is not known, and neither are years out of 1900 to 2199.
 *
 * <p><b>Known gaps</b> of the data of 2.19.0: there is none for Korea ({@code KR}; see
 * {@link org.itsmkit.sla.holiday.KoreanHolidays}) and for mainland China ({@code CN}); Columbus Day is not a holiday of the
 * United States but of some of them; the Emperor's birthday in Japan is the one of the emperor before, and the two equinox
 * days are missing. Substitutes are there only where its rules move a holiday. Compare a country with another source before
 * you rely on it.
 *
 * <p>Safe for use by several threads: it keeps nothing that changes, and the managers of Jollyday, which it shares with
 * everyone in the process, are cached there.
 */
public final class JollydayHolidays implements HolidaySource {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Set<HolidayType> FREE_DAYS = Set.of(HolidayType.PUBLIC_HOLIDAY, HolidayType.BANK_HOLIDAY);

    private final Locale language;
    private final Set<String> countries;

    /** Holidays with their English names. */
    public JollydayHolidays() {
        this(Locale.ENGLISH);
    }

    /**
     * Holidays with their names in a language.
     *
     * @param language used where Jollyday has the name in it; it has another one otherwise
     */
    public JollydayHolidays(Locale language) {
        this.language = Objects.requireNonNull(language, "language");
        this.countries = Set.copyOf(HolidayManager.getSupportedCalendarCodes());
    }

    /**
     * The holidays of a region in a year.
     *
     * @return empty if Jollyday has no data for the country or for the part of it, or the year is out of 1900 to 2199
     */
    @Override
    public Optional<List<Holiday>> find(HolidayRegion region, int year) {
        Objects.requireNonNull(region, "region");
        if (year < FIRST_YEAR || year > LAST_YEAR || !countries.contains(region.country())) {
            return Optional.empty();
        }
        HolidayManager manager = HolidayManager.getInstance(
                ManagerParameters.create(region.country().toLowerCase(Locale.ROOT)));
        Optional<String> part = region.subdivision().map(code -> code.toLowerCase(Locale.ROOT));
        Set<String> parts = manager.getCalendarHierarchy().getChildren().keySet();
        return part.isEmpty() || parts.contains(part.get())
                ? Optional.of(holidays(manager, part.stream().toArray(String[]::new), year))
                : Optional.empty();
    }

    /** Looks at the years around as well: a holiday may be kept in another year than its own. */
    private List<Holiday> holidays(HolidayManager manager, String[] part, int year) {
        Set<Holiday> found = new TreeSet<>();
        IntStream.rangeClosed(year - 1, year + 1)
                .forEach(around -> manager.getHolidays(Year.of(around), part).stream()
                        .filter(day -> FREE_DAYS.contains(day.getType()))
                        .flatMap(day -> onItsDays(day).stream())
                        .filter(day -> day.date().getYear() == year)
                        .forEach(found::add));
        return List.copyOf(found);
    }

    private List<Holiday> onItsDays(de.focus_shift.jollyday.core.Holiday day) {
        String name = day.getDescription(language).strip();
        LocalDate own = day.getActualDate();
        List<Holiday> days = new ArrayList<>(List.of(Holiday.of(own, name)));
        day.getObservedDate()
                .filter(kept -> !kept.equals(own))
                .ifPresent(kept -> days.add(Holiday.substituteFor(name, kept)));
        return days;
    }
}
