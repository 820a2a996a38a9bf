package org.itsmkit.sla.holiday;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The public holidays of the Republic of Korea, 2020 to 2035, for the region {@code KR}. Immutable.
 *
 * <p><b>Which days.</b> New Year's Day, Seollal and Chuseok with the day before and after each, Buddha's Birthday,
 * Children's Day, Memorial Day, Christmas Day, the national days (1 March, 15 August, 3 and 9 October; 17 July from 2026),
 * Labour Day from 2026, the days of regular elections, and the days that the government designated. Sundays are public
 * holidays too but are not listed: leave them out of the weekly hours. Labour Day before 2026 was a paid holiday of
 * employees without being a public one; {@link #publicHolidaysAndLabourDay} has it in every year.
 *
 * <p><b>Substitutes</b> are the first day afterwards that is neither a public holiday nor a Saturday:
 *
 * <table>
 *   <caption>Which holiday is replaced</caption>
 *   <tr><th>holiday</th><th>on</th><th>since</th></tr>
 *   <tr><td>Seollal, Chuseok, each of their three days</td><td>Sunday, never Saturday</td><td>5 November 2013</td></tr>
 *   <tr><td>Children's Day</td><td>Saturday or Sunday</td><td>5 November 2013</td></tr>
 *   <tr><td>1 March, 15 August, 3 and 9 October</td><td>Saturday or Sunday</td><td>4 August 2021</td></tr>
 *   <tr><td>Buddha's Birthday, Christmas Day</td><td>Saturday or Sunday</td><td>4 May 2023</td></tr>
 *   <tr><td>Labour Day, Constitution Day (17 July)</td><td>Saturday or Sunday</td><td>2026</td></tr>
 *   <tr><td>New Year's Day, Memorial Day</td><td>not at all</td><td></td></tr>
 * </table>
 *
 * A holiday of the table is also replaced where it shares a date from Monday to Friday with another one. The words of the
 * regulation would allow a substitute for each of the two; one day was given for both on 6 October 2017 and 6 May 2025, and
 * so it is here (5 October 2028). Two substitutes that would meet on a day follow each other.
 *
 * <p><b>Sources.</b> Public Holidays Act and Regulations on Holidays of Government Offices (articles 2 and 3, in the
 * versions of 5 November 2013, 4 August 2021, 4 May 2023 and 2026); for 2020 to 2027 every day was compared with the
 * official almanac (wollyeok-yohang). Dates of the moon are those of the almanac, and from 2028 of the Korean calendar as
 * computed for Seoul: Seollal of 2027 and 2028 is a day later than the new year in China.
 *
 * <p><b>What cannot be known.</b> The government designates further days, often weeks ahead: this data holds what was known
 * on {@link #KNOWN_ON}. Elections after that are where article 34 of the Public Official Election Act puts them if every
 * term lasts as long as it should; a president who leaves early moves the presidential ones of 2030 and 2035. Put what
 * is decided later in a {@link HolidayTable}, or close the calendar on it.
 */
public final class KoreanHolidays implements HolidaySource {

    /** The region of these holidays, {@code KR}. */
    public static final HolidayRegion REGION = HolidayRegion.of("KR");

    /** The day up to which designated days and changes of the law are in this data. */
    public static final LocalDate KNOWN_ON = LocalDate.of(2026, 8, 11);

    private static final KoreanHolidays PUBLIC = new KoreanHolidays(KoreanFacts.load(), false);
    private static final KoreanHolidays WITH_LABOUR_DAY = new KoreanHolidays(PUBLIC.facts, true);

    private final KoreanFacts facts;
    private final boolean labourDayInEveryYear;

    private KoreanHolidays(KoreanFacts facts, boolean labourDayInEveryYear) {
        this.facts = facts;
        this.labourDayInEveryYear = labourDayInEveryYear;
    }

    /** The public holidays by law. */
    public static KoreanHolidays publicHolidays() {
        return PUBLIC;
    }

    /** The public holidays by law, and Labour Day (1 May) also in the years before 2026: when employees are free. */
    public static KoreanHolidays publicHolidaysAndLabourDay() {
        return WITH_LABOUR_DAY;
    }

    /** The holidays of {@code KR} in a year from 2020 to 2035, substitutes included; empty for anything else. */
    @Override
    public Optional<List<Holiday>> find(HolidayRegion region, int year) {
        Objects.requireNonNull(region, "region");
        return region.equals(REGION)
                ? Optional.ofNullable(facts.feasts().get(year)).map(feasts -> holidaysOf(year, feasts))
                : Optional.empty();
    }

    private List<Holiday> holidaysOf(int year, KoreanFacts.Feasts feasts) {
        List<Holiday> days = new ArrayList<>(KoreanYear.holidays(year, feasts, facts.datedIn(year)));
        if (labourDayInEveryYear && year < KoreanYear.LABOUR_DAY_PUBLIC_SINCE) {
            days.add(Holiday.of(LocalDate.of(year, Month.MAY, 1), KoreanYear.LABOUR_DAY));
        }
        return days.stream().sorted().toList();
    }
}
