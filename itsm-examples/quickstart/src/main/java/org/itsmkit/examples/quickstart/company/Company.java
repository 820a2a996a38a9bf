package org.itsmkit.examples.quickstart.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.spi.Directory;
import org.jspecify.annotations.Nullable;

/**
 * A small company, read from five files.
 *
 * @param names of persons and teams, by id: the library does not know them
 * @param directory who there is, as the library asks for it
 * @param calendars when it works, by key
 * @param services what it runs on, by key
 * @param agreements what is promised
 * @param routines the ordinary incidents, by day
 */
public record Company(
        Map<String, String> names,
        Directory directory,
        Map<String, BusinessCalendar> calendars,
        Map<String, Service> services,
        List<Agreement> agreements,
        Map<String, List<Routine>> routines) {

    /** Gives the text of a file. */
    @FunctionalInterface
    public interface Files {
        String text(String file);
    }

    /** The company that comes with the example. */
    public static Company example() {
        return read(Company::resource);
    }

    /** Reads a company; throws {@link CompanyFileError} with file and line when something in it cannot be. */
    public static Company read(Files files) {
        PeopleFile people = PeopleFile.read(files.text("people.txt"));
        Map<String, BusinessCalendar> calendars = CalendarsFile.read(files.text("calendars.txt"));
        Map<String, Service> services = ServicesFile.read(files.text("services.txt"), people);
        return new Company(
                people.names(),
                people.directory(),
                calendars,
                services,
                AgreementsFile.read(files.text("agreements.txt"), calendars),
                RoutineFile.read(files.text("routine.txt"), people, services));
    }

    /** What people call a person or a team. */
    public String name(String id) {
        return names.getOrDefault(id, id);
    }

    /** What people call a person among colleagues. */
    public String firstName(String id) {
        return name(id).split(" ")[0];
    }

    public Service service(String key) {
        return Objects.requireNonNull(services.get(key), key);
    }

    /** The hours of the office. */
    public BusinessCalendar office() {
        return Objects.requireNonNull(calendars.get(CompanyIncident.OFFICE.value()), "office");
    }

    public ZoneId zone() {
        return office().zone();
    }

    /** The ordinary incidents of a day; a day that is not named gets one of three. */
    public List<Routine> routine(LocalDate day) {
        List<Routine> named = routines.get(day.toString());
        return named != null ? named : routines.getOrDefault("further-" + (day.toEpochDay() % 3 + 1), List.of());
    }

    private static String resource(String file) {
        try (@Nullable InputStream in = Company.class.getResourceAsStream("/company/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
