package org.itsmkit.sla.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules for one year of Korean public holidays: which days there are, and which days replace them. What they are taken
 * from is said in {@link KoreanHolidays}.
 */
final class KoreanYear {

    static final String LABOUR_DAY = "Labour Day";
    static final int LABOUR_DAY_PUBLIC_SINCE = 2026;

    private static final LocalDate FEASTS_REPLACED_SINCE = LocalDate.of(2013, 11, 5);
    private static final LocalDate NATIONAL_DAYS_REPLACED_SINCE = LocalDate.of(2021, 8, 4);
    private static final LocalDate BIRTHDAYS_REPLACED_SINCE = LocalDate.of(2023, 5, 4);
    private static final LocalDate ADDED_DAYS_REPLACED_SINCE = LocalDate.of(2026, 1, 1);
    private static final int CONSTITUTION_DAY_PUBLIC_AGAIN_SINCE = 2026;

    /** On which days of the week a holiday is replaced. */
    private enum Replaced {
        NEVER,
        ON_SUNDAY,
        ON_WEEKENDS;

        boolean on(LocalDate date) {
            return switch (this) {
                case NEVER -> false;
                case ON_SUNDAY -> date.getDayOfWeek() == DayOfWeek.SUNDAY;
                case ON_WEEKENDS -> isWeekend(date);
            };
        }
    }

    /** A holiday by statute, and what its substitute is called. */
    private record StatutoryDay(Holiday day, String substituteName, Replaced replaced) {

        boolean isReplacedForItsWeekday() {
            return replaced.on(day.date());
        }

        boolean isEverReplaced() {
            return replaced != Replaced.NEVER;
        }
    }

    private final int year;
    private final SortedMap<LocalDate, List<StatutoryDay>> statutory = new TreeMap<>();

    private KoreanYear(int year, KoreanFacts.Feasts feasts) {
        this.year = year;
        fixed(1, 1, "New Year's Day");
        feast(feasts.seollal(), "Seollal");
        fixed(3, 1, "Independence Movement Day", NATIONAL_DAYS_REPLACED_SINCE);
        day(feasts.buddhasBirthday(), "Buddha's Birthday", BIRTHDAYS_REPLACED_SINCE);
        if (year >= LABOUR_DAY_PUBLIC_SINCE) {
            fixed(5, 1, LABOUR_DAY, ADDED_DAYS_REPLACED_SINCE);
        }
        fixed(5, 5, "Children's Day", FEASTS_REPLACED_SINCE);
        fixed(6, 6, "Memorial Day");
        if (year >= CONSTITUTION_DAY_PUBLIC_AGAIN_SINCE) {
            fixed(7, 17, "Constitution Day", ADDED_DAYS_REPLACED_SINCE);
        }
        fixed(8, 15, "Liberation Day", NATIONAL_DAYS_REPLACED_SINCE);
        feast(feasts.chuseok(), "Chuseok");
        fixed(10, 3, "National Foundation Day", NATIONAL_DAYS_REPLACED_SINCE);
        fixed(10, 9, "Hangeul Day", NATIONAL_DAYS_REPLACED_SINCE);
        fixed(12, 25, "Christmas Day", BIRTHDAYS_REPLACED_SINCE);
    }

    /** The holidays of a year from 2008, with those that were dated one by one and every substitute; in no order. */
    static List<Holiday> holidays(int year, KoreanFacts.Feasts feasts, List<Holiday> dated) {
        KoreanYear rules = new KoreanYear(year, feasts);
        List<Holiday> days = new ArrayList<>(dated);
        rules.statutory.values().forEach(list -> list.forEach(day -> days.add(day.day())));
        rules.addSubstitutes(days);
        return days;
    }

    private void fixed(int month, int dayOfMonth, String name) {
        add(MonthDay.of(month, dayOfMonth).atYear(year), name, name, Replaced.NEVER);
    }

    private void fixed(int month, int dayOfMonth, String name, LocalDate replacedSince) {
        day(MonthDay.of(month, dayOfMonth).atYear(year), name, replacedSince);
    }

    private void day(LocalDate date, String name, LocalDate replacedSince) {
        add(date, name, name, date.isBefore(replacedSince) ? Replaced.NEVER : Replaced.ON_WEEKENDS);
    }

    private void feast(LocalDate date, String name) {
        Replaced replaced = date.isBefore(FEASTS_REPLACED_SINCE) ? Replaced.NEVER : Replaced.ON_SUNDAY;
        add(date.minusDays(1), "Day before " + name, name, replaced);
        add(date, name, name, replaced);
        add(date.plusDays(1), "Day after " + name, name, replaced);
    }

    private void add(LocalDate date, String name, String substituteName, Replaced replaced) {
        statutory
                .computeIfAbsent(date, unused -> new ArrayList<>())
                .add(new StatutoryDay(Holiday.of(date, name), substituteName, replaced));
    }

    private void addSubstitutes(List<Holiday> days) {
        Set<LocalDate> taken = days.stream().map(Holiday::date).collect(Collectors.toCollection(HashSet::new));
        statutory.forEach((date, list) -> namesToReplace(date, list).forEach(name -> {
            LocalDate substitute = date.plusDays(1);
            while (isWeekend(substitute) || taken.contains(substitute)) {
                substitute = substitute.plusDays(1);
            }
            taken.add(substitute);
            days.add(Holiday.substituteFor(name, substitute));
        }));
    }

    /** A name for each substitute that the holidays of one date are due. */
    private static List<String> namesToReplace(LocalDate date, List<StatutoryDay> list) {
        if (list.size() > 1 && !isWeekend(date) && list.stream().anyMatch(StatutoryDay::isEverReplaced)) {
            return List.of(list.stream().map(StatutoryDay::substituteName).collect(Collectors.joining(" / ")));
        }
        return list.stream()
                .filter(StatutoryDay::isReplacedForItsWeekday)
                .map(StatutoryDay::substituteName)
                .toList();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
