package org.itsmkit.sla.holiday;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.itsmkit.sla.text.TextLine;

/**
 * What no rule tells about Korean holidays: the dates of the feasts that follow the moon, and days that were decided one by
 * one. Read from {@code korea.txt} beside this class. Immutable.
 *
 * @param feasts by year; a year without is not known
 * @param dated elections and designated days
 */
record KoreanFacts(Map<Integer, Feasts> feasts, List<Holiday> dated) {

    /** The feasts of one year, each on its main day. */
    record Feasts(LocalDate seollal, LocalDate buddhasBirthday, LocalDate chuseok) {}

    KoreanFacts {
        feasts = Map.copyOf(feasts);
        dated = List.copyOf(dated);
    }

    static KoreanFacts load() {
        try (InputStream file = KoreanFacts.class.getResourceAsStream("korea.txt")) {
            return parse(new String(Objects.requireNonNull(file, "korea.txt").readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KoreanFacts parse(String text) {
        Map<Integer, Feasts> feasts = new HashMap<>();
        List<Holiday> dated = new ArrayList<>();
        for (TextLine line : TextLine.read(text)) {
            switch (line.name()) {
                case "feasts" -> {
                    Feasts year = line.read("three dates", KoreanFacts::feasts);
                    if (feasts.put(year.seollal().getYear(), year) != null) {
                        throw line.repeated();
                    }
                }
                case "election", "designated" ->
                    dated.add(line.read(
                            "a date and a name",
                            value -> Holiday.of(LocalDate.parse(value.substring(0, 10)), value.substring(11))));
                default -> throw line.unknownName("feasts, election or designated");
            }
        }
        return new KoreanFacts(feasts, dated);
    }

    private static Feasts feasts(String value) {
        List<LocalDate> dates =
                Stream.of(value.split(" ")).map(LocalDate::parse).toList();
        return new Feasts(dates.get(0), dates.get(1), dates.get(2));
    }

    List<Holiday> datedIn(int year) {
        return dated.stream().filter(day -> day.date().getYear() == year).toList();
    }
}
