package org.itsmkit.service;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.intake.DuplicatePolicy;
import org.itsmkit.domain.cmdb.intake.IntakeModel;
import org.itsmkit.domain.cmdb.intake.IntakeRules;
import org.itsmkit.domain.cmdb.intake.Reconciliation;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.level.Agreements;
import org.itsmkit.domain.level.Target;
import org.itsmkit.domain.problem.Problem;
import org.itsmkit.domain.survey.Survey;
import org.itsmkit.domain.survey.SurveyPolicy;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.engine.Collaborators;
import org.itsmkit.engine.DefaultServiceDesk;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.calendar.Calendars;
import org.itsmkit.sla.clock.CalendarSource;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.AttachmentStore;
import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.IdSource;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.NumberSource;
import org.itsmkit.spi.TicketListener;
import org.itsmkit.spi.TypeSource;
import org.itsmkit.spi.memory.MemoryAnchors;
import org.itsmkit.spi.memory.MemoryAttachments;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.standard.AccessPolicies;
import org.itsmkit.spi.standard.BlockNumbers;
import org.itsmkit.spi.standard.FixedTypes;
import org.itsmkit.spi.standard.OpenDirectory;
import org.itsmkit.spi.standard.TimeOrderedIds;
import org.itsmkit.spi.storage.Storage;
import org.jspecify.annotations.Nullable;

/**
 * Builds a desk from the parts that a host brings; each part it does not bring has a default that works. Used by one
 * thread, once.
 */
public final class ServiceDeskBuilder {

    /** The calendar that the built-in practices name: always open, unless a host gives another under this key. */
    public static final CalendarKey DEFAULT_CALENDAR = CalendarKey.of("default");

    /** How long a command id is remembered unless said. */
    public static final Duration DEFAULT_COMMAND_MEMORY = Duration.ofDays(30);

    private static final Duration DEFAULT_GRAPH_LAG = Duration.ofSeconds(1);
    private static final long DEFAULT_GRAPH_MEMORY = 256_000_000;

    private final List<TicketType> types = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<TicketListener> listeners = new ArrayList<>();
    private final Map<CalendarKey, BusinessCalendar> calendars = new LinkedHashMap<>();
    private CalendarSource calendarSource = owner -> Optional.empty();
    private final SecureRandom random = new SecureRandom();
    private @Nullable Storage storage;
    private @Nullable Directory directory;
    private @Nullable AccessPolicy access;
    private @Nullable NumberSource numbers;
    private @Nullable TypeSource typeSource;
    private @Nullable AuditAnchors anchors;
    private @Nullable AttachmentStore attachments;
    private @Nullable IdSource ids;
    private NotificationChannel channel = NotificationChannel.none();
    private InstantSource clock = InstantSource.system();
    private @Nullable SurveyPolicy surveys;
    private ConfigurationModel model = StandardModel.model();
    private @Nullable IntakeRules intake;
    private BiFunction<ConfigurationItem, FieldValues, FieldValues> workOn = (service, known) -> known;
    private Duration commandMemory = DEFAULT_COMMAND_MEMORY;
    private Duration graphLag = DEFAULT_GRAPH_LAG;
    private long graphMemory = DEFAULT_GRAPH_MEMORY;

    ServiceDeskBuilder() {
        calendars.put(DEFAULT_CALENDAR, BusinessCalendar.alwaysOpen());
    }

    /** Where everything is kept; in memory unless said. The host closes what it brings. */
    public ServiceDeskBuilder storage(Storage store) {
        storage = InvalidInput.present("storage", store);
        return this;
    }

    /** Who there is; unless said, everybody is known and everybody is an agent and a manager. */
    public ServiceDeskBuilder directory(Directory people) {
        directory = InvalidInput.present("directory", people);
        return this;
    }

    /** Who may see and do what; unless said, everyone may. */
    public ServiceDeskBuilder access(AccessPolicy policy) {
        access = InvalidInput.present("access", policy);
        return this;
    }

    /** Who delivers notifications; nobody unless said. */
    public ServiceDeskBuilder notify(NotificationChannel deliverer) {
        channel = InvalidInput.present("notify", deliverer);
        return this;
    }

    /** Somebody who hears of every change after it was committed. */
    public ServiceDeskBuilder listener(TicketListener listener) {
        listeners.add(InvalidInput.present("listener", listener));
        return this;
    }

    /**
     * The types of work there are, every version of each that tickets were opened under; {@link Incident#TYPE} and
     * {@link Problem#TYPE} unless one of their keys is given.
     */
    public ServiceDeskBuilder types(TicketType... more) {
        types.addAll(each("types", more));
        return this;
    }

    /**
     * Where types come from, in the place of {@link #types}. What their timers need of the desk's calendars is checked when the
     * first ticket of a type is opened.
     */
    public ServiceDeskBuilder types(TypeSource source) {
        typeSource = InvalidInput.present("types", source);
        return this;
    }

    /**
     * The field in which tickets keep the service that they are about, for {@link ServiceLevelService#atStake}. Agreements ask
     * by it which service they cover.
     *
     * @param value what it holds for a service, such as its name; empty when no ticket can name it
     */
    public <T> ServiceDeskBuilder serviceField(Field<T> field, Function<ConfigurationItem, Optional<T>> value) {
        InvalidInput.present("service field", field);
        InvalidInput.present("value of the service field", value);
        workOn = (service, known) -> value.apply(service)
                .map(named -> known.with(List.of(field.to(named))))
                .orElse(known);
        return this;
    }

    /** What is promised for which work. */
    public ServiceDeskBuilder agreements(Agreement... more) {
        agreements.addAll(each("agreements", more));
        return this;
    }

    /** What configuration items and relations there may be; {@link StandardModel#model} unless said. */
    public ServiceDeskBuilder configuration(ConfigurationModel itsModel) {
        model = InvalidInput.present("configuration", itsModel);
        return this;
    }

    /**
     * By what a record of a source is told to mean an item, and whose word counts. Unless said, only the source's own key tells an
     * item, and the last word counts. The rules are of the model that the desk has, and tell items apart by attributes that can be
     * searched by: those that classes index, and those that every item has.
     */
    public ServiceDeskBuilder intake(IntakeRules rules) {
        intake = InvalidInput.present("intake", rules);
        return this;
    }

    /** The calendar of this key. */
    public ServiceDeskBuilder calendar(CalendarKey key, BusinessCalendar calendar) {
        calendars.put(InvalidInput.present("calendar key", key), InvalidInput.present("calendar", calendar));
        return this;
    }

    /**
     * Who keeps which of these calendars, for targets that run {@link org.itsmkit.domain.level.Target#inCalendarOf in the
     * calendar of} a customer, contract, service, site or group. Nobody keeps one unless this is said.
     */
    public ServiceDeskBuilder calendarsOf(CalendarSource source) {
        calendarSource = InvalidInput.present("calendar source", source);
        return this;
    }

    /** The calendar of this key. */
    public ServiceDeskBuilder calendar(String key, BusinessCalendar calendar) {
        return calendar(CalendarKey.of(InvalidInput.present("calendar key", key)), calendar);
    }

    /** What time it is; the system's clock unless said. Nothing else in the library asks. */
    public ServiceDeskBuilder clock(InstantSource source) {
        clock = InvalidInput.present("clock", source);
        return this;
    }

    /** Where opaque ids come from; version 7 UUIDs unless said. */
    public ServiceDeskBuilder ids(IdSource source) {
        ids = InvalidInput.present("ids", source);
        return this;
    }

    /** Where the numbers come from that people use; taken from the storage in blocks unless said. */
    public ServiceDeskBuilder numbers(NumberSource source) {
        numbers = InvalidInput.present("numbers", source);
        return this;
    }

    /** Who keeps audit anchors; memory unless said, which shows nothing after a restart. */
    public ServiceDeskBuilder anchors(AuditAnchors keeper) {
        anchors = InvalidInput.present("anchors", keeper);
        return this;
    }

    /** Who keeps the contents of attachments; memory unless said. */
    public ServiceDeskBuilder attachments(AttachmentStore keeper) {
        attachments = InvalidInput.present("attachments", keeper);
        return this;
    }

    /** How long a command id is remembered: more than zero; 30 days unless said. */
    public ServiceDeskBuilder commandMemory(Duration duration) {
        if (InvalidInput.present("commandMemory", duration).isZero() || duration.isNegative()) {
            throw new InvalidInput("commandMemory", "more than zero", duration);
        }
        commandMemory = duration;
        return this;
    }

    /**
     * How old the configuration graph in memory may be before a reader brings it up to date with what other desks commit; 1 second
     * unless said, and with zero every reader looks.
     */
    public ServiceDeskBuilder graphLag(Duration atMost) {
        if (InvalidInput.present("graphLag", atMost).isNegative()) {
            throw new InvalidInput("graphLag", "zero or more", atMost);
        }
        graphLag = atMost;
        return this;
    }

    /** How many bytes the graphs of the past that are kept may take together, about; 256 MB unless said, 0 keeps none. */
    public ServiceDeskBuilder graphMemory(long bytes) {
        if (bytes < 0) {
            throw new InvalidInput("graphMemory", "0 or more", bytes);
        }
        graphMemory = bytes;
        return this;
    }

    /** Whom to ask how it went, and when; nobody is asked unless said. The type of invitations comes with it. */
    public ServiceDeskBuilder surveys(SurveyPolicy policy) {
        surveys = InvalidInput.present("surveys", policy);
        return this;
    }

    /** The desk. Throws {@link InvalidInput} when parts do not fit together. */
    public ServiceDesk build() {
        Storage store = storage == null ? new MemoryStorage() : storage;
        Directory people = directory == null ? new OpenDirectory() : directory;
        Collaborators with = new Collaborators(
                store,
                people,
                access == null ? AccessPolicies.everyone() : access,
                channel,
                listeners,
                typeSource == null ? FixedTypes.of(withBuiltIn()) : typeSource,
                Agreements.of(agreements),
                model,
                intake == null ? keysAlone(model) : intake,
                Calendars.of(calendars),
                calendarSource,
                clock,
                ids == null ? new TimeOrderedIds() : ids,
                numbers == null ? new BlockNumbers(store) : numbers,
                anchors == null ? new MemoryAnchors() : anchors,
                attachments == null ? new MemoryAttachments() : attachments,
                random::nextBytes,
                commandMemory,
                graphLag,
                graphMemory,
                surveys,
                workOn);
        requireCalendars(with);
        requireSearchable(model, with.intake());
        if (typeSource == null) {
            withBuiltIn().forEach(type -> type.requireCalendars(with.calendars()));
        }
        return new DefaultServiceDesk(with, storage == null);
    }

    private static IntakeRules keysAlone(ConfigurationModel model) {
        IntakeModel known = IntakeModel.of(model);
        return new IntakeRules(
                known, List.of(), new Reconciliation(known.lineage(), List.of(), List.of()), DuplicatePolicy.DEFAULT);
    }

    private static void requireSearchable(ConfigurationModel model, IntakeRules rules) {
        for (CiClass ciClass : model.classes()) {
            rules.identification(ciClass.key())
                    .ifPresent(rule -> rule.entries().forEach(entry -> {
                        requireSearchable(ciClass, entry.attributes());
                        if (entry.lookup() != null) {
                            requireSearchable(
                                    model.require(entry.lookup().childClass()),
                                    entry.lookup().attributes());
                        }
                    }));
        }
    }

    private static void requireSearchable(CiClass ciClass, List<String> attributes) {
        for (String attribute : attributes) {
            if (ciClass.searchable().find(attribute).isEmpty()) {
                throw new InvalidInput(
                        "intake.identification of " + ciClass.key(),
                        "attributes that the class indexes, or that every item has",
                        attribute);
            }
        }
    }

    private static <T> List<T> each(String what, T[] items) {
        return InvalidInput.each(what, Arrays.asList(InvalidInput.present(what, items)));
    }

    private List<TicketType> withBuiltIn() {
        List<TicketType> all = new ArrayList<>(types);
        addUnlessGiven(all, Incident.TYPE);
        addUnlessGiven(all, Problem.TYPE);
        if (surveys != null) {
            addUnlessGiven(all, Survey.type(surveys).build());
        }
        return all;
    }

    private static void addUnlessGiven(List<TicketType> all, TicketType type) {
        if (all.stream().noneMatch(given -> given.key().equals(type.key()))) {
            all.add(type);
        }
    }

    private static void requireCalendars(Collaborators with) {
        for (Agreement agreement : with.agreements().all()) {
            for (Target target : agreement.targets()) {
                if (with.calendars().find(target.calendar()).isEmpty()) {
                    throw new InvalidInput(
                            "calendar of target " + target.key() + " of agreement " + agreement.key(),
                            "the key of a calendar that the desk is built with",
                            target.calendar());
                }
            }
        }
    }
}
