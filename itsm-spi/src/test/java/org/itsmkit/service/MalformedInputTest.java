package org.itsmkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.incident.CancelReason;
import org.itsmkit.domain.incident.HoldReason;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.incident.ResolutionCode;
import org.itsmkit.domain.level.Agreement;
import org.itsmkit.domain.survey.SurveyAnswer;
import org.itsmkit.domain.survey.SurveyPolicy;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.Visibility;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.experience.AnswerScale;
import org.itsmkit.spi.memory.MemoryStorage;
import org.itsmkit.spi.standard.FixedDirectory;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.DeskCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not well formed is told by field, and changes nothing. */
class MalformedInputTest extends DeskCase {

    private static final String NUL = "a\0b";
    private static final String HALF = "a\uD800b";

    private Ticket mail;
    private Ticket other;

    @Override
    protected Storage open() {
        return new MemoryStorage();
    }

    @Override
    protected void configure(ServiceDeskBuilder builder) {
        builder.directory(FixedDirectory.builder()
                .person("kim", it -> it.roles(Role.AGENT, Role.MANAGER).teams("mail"))
                .person("lee")
                .build());
    }

    @BeforeEach
    void twoTickets() {
        mail = incident();
        other = incident("Other");
    }

    @AfterEach
    void nothingChanged() {
        assertThat(now(mail.id())).isEqualTo(mail);
        assertThat(now(other.id())).isEqualTo(other);
        assertThat(kim().tickets().count(TicketSearch.all())).isEqualTo(2);
    }

    /** Every argument of every method that a host calls, unless it is documented as {@code @Nullable}. */
    static Stream<Missing> everyMissingArgumentIsNamed() {
        return SERVICES.entrySet().stream()
                .flatMap(service -> Stream.of(service.getKey().getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .flatMap(method -> IntStream.range(0, method.getParameterCount())
                                .filter(i -> !method.getParameterTypes()[i].isPrimitive())
                                .filter(i -> !method.getParameters()[i]
                                        .getAnnotatedType()
                                        .isAnnotationPresent(Nullable.class))
                                .mapToObj(i -> new Missing(service.getValue(), method, i))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyMissingArgumentIsNamed(Missing missing) {
        Object[] arguments = new Object[missing.method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == missing.argument ? null : sample(missing.method.getParameterTypes()[i], i);
        }
        assertThatThrownBy(() -> call(missing.method, missing.service.of(desk), arguments))
                .as(missing.toString())
                .isInstanceOf(InvalidInput.class);
    }

    private record Missing(Service service, Method method, int argument) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " without argument "
                    + argument;
        }
    }

    private interface Service {
        Object of(ServiceDesk desk);
    }

    private static final Map<Class<?>, Service> SERVICES = Map.ofEntries(
            Map.entry(TicketService.class, desk -> desk.as(Actor.person("kim")).tickets()),
            Map.entry(
                    IncidentService.class, desk -> desk.as(Actor.person("kim")).incidents()),
            Map.entry(
                    ServiceLevelService.class,
                    desk -> desk.as(Actor.person("kim")).serviceLevels()),
            Map.entry(HistoryImport.class, desk -> desk.as(Actor.person("kim")).imports()),
            Map.entry(AuditService.class, desk -> desk.as(Actor.person("kim")).audit()),
            Map.entry(
                    OperationsService.class,
                    desk -> desk.as(Actor.person("kim")).operations()),
            Map.entry(SurveyService.class, desk -> desk.as(Actor.person("kim")).surveys()),
            Map.entry(Desk.class, desk -> desk.as(Actor.person("kim"))),
            Map.entry(ServiceDesk.class, desk -> desk),
            Map.entry(ServiceDesk.TenantDesk.class, desk -> desk.tenant("x")),
            Map.entry(DueWork.class, ServiceDesk::dueWork),
            Map.entry(ServiceDeskBuilder.class, desk -> ServiceDesk.builder()));

    private static void call(Method method, Object on, Object[] arguments) throws Exception {
        method.setAccessible(true);
        try {
            method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    /** Every component of every record that a command is made of, and every element of its lists. */
    static Stream<Partial> everyMissingPartIsNamed() {
        return Stream.of(
                        Command.Perform.class,
                        Command.Edit.class,
                        Command.AddComment.class,
                        Command.LogWork.class,
                        Command.Attach.class,
                        Command.AddParticipant.class,
                        Command.RemoveParticipant.class,
                        Command.FireTimer.class,
                        Command.LinkedMoved.class,
                        NewTicket.class,
                        NewComment.class,
                        Attachment.class,
                        LinkType.class,
                        Resolution.class,
                        FieldEdit.class,
                        ReportRequest.class,
                        RecomputeRequest.class,
                        SurveyAnswer.class,
                        SurveyPolicy.class,
                        TicketSearch.class,
                        ImportedTicket.class,
                        ImportedTicket.Step.class)
                .flatMap(type -> IntStream.range(0, type.getRecordComponents().length)
                        .boxed()
                        .flatMap(i -> partial(type, i)));
    }

    private static Stream<Partial> partial(Class<?> type, int i) {
        RecordComponent part = type.getRecordComponents()[i];
        Stream<Partial> whole =
                part.getType().isPrimitive() || part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        ? Stream.of()
                        : Stream.of(new Partial(type, i, false));
        return part.getType() == List.class ? Stream.concat(whole, Stream.of(new Partial(type, i, true))) : whole;
    }

    private record Partial(Class<?> type, int part, boolean element) {
        @Override
        public String toString() {
            return type.getSimpleName()
                    + (element ? " with nothing among " : " without ")
                    + type.getRecordComponents()[part].getName();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyMissingPartIsNamed(Partial partial) throws Exception {
        RecordComponent[] parts = partial.type.getRecordComponents();
        Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            arguments[i] =
                    i != partial.part ? sample(types[i], i) : partial.element ? Collections.singletonList(null) : null;
        }
        Constructor<?> constructor = partial.type.getDeclaredConstructor(types);
        invalid(() -> {
            try {
                constructor.newInstance(arguments);
            } catch (InvocationTargetException e) {
                throw (Exception) e.getCause();
            }
        });
    }

    @Test
    void nothingAmongSeveralIsNamed() {
        FieldEdit<?> none = null;
        invalid(() -> Perform.action("start", none));
        invalid(() -> Perform.action("start", (FieldEdit<?>[]) null));
        invalid(() -> Command.Edit.of(none));
        invalid(() -> Command.Edit.of((FieldEdit<?>[]) null));
        invalid(() -> kim().tickets().edit(mail.id(), none));
        invalid(() -> NewTicket.of(Participants.NONE, none));
        invalid(() -> NewTicket.of(Participants.NONE, (FieldEdit<?>[]) null));
        invalid(() -> NewIncident.titled("x").with(none));
        invalid(() -> NewIncident.titled("x").with((FieldEdit<?>[]) null));
        invalid(() -> NewIncident.titled("x").requester((Person) null));
        invalid(() -> NewIncident.titled("x").participant(null, Person.of("x")));
        invalid(() -> NewIncident.titled("x").impact(null));
        invalid(() -> NewIncident.titled("x").urgency(null));
    }

    private @Nullable Object sample(Class<?> type, int place) {
        Map<Class<?>, Object> samples = new LinkedHashMap<>();
        samples.put(TicketId.class, place == 0 ? mail.id() : other.id());
        samples.put(String.class, "incident");
        samples.put(NewTicket.class, NewIncident.titled("x").ticket());
        samples.put(Command.class, new Command.AddComment(says("x")));
        samples.put(Perform.class, action("start"));
        samples.put(FieldEdit[].class, new FieldEdit<?>[] {TicketFields.TITLE.to("x")});
        samples.put(NewComment.class, says("x"));
        samples.put(Team.class, Team.of("mail"));
        samples.put(Person.class, Person.of("kim"));
        samples.put(Duration.class, Duration.ofMinutes(1));
        samples.put(Attachment.class, new Attachment("r", "n", "m", 1, "0".repeat(64)));
        samples.put(InputStream.class, new ByteArrayInputStream(new byte[1]));
        samples.put(Role.class, Role.WATCHER);
        samples.put(LinkType.class, LinkType.RELATES_TO);
        samples.put(TicketSearch.class, TicketSearch.all());
        samples.put(NewIncident.class, NewIncident.titled("x"));
        samples.put(HoldReason.class, HoldReason.CHANGE);
        samples.put(Resolution.class, Resolution.fixed("x"));
        samples.put(CancelReason.class, CancelReason.INVALID);
        samples.put(ReportRequest.class, ReportRequest.between(Instant.EPOCH, clock.instant()));
        samples.put(RecomputeRequest.class, RecomputeRequest.of(Condition.ALWAYS, "x"));
        samples.put(SurveyAnswer.class, SurveyAnswer.scored(3));
        samples.put(long.class, 0L);
        samples.put(boolean.class, false);
        samples.put(int.class, 10);
        samples.put(Instant.class, clock.instant());
        samples.put(Actor.class, Actor.person("kim"));
        samples.put(State.class, mail.state());
        samples.put(FieldValues.class, mail.fields());
        samples.put(Participants.class, Participants.NONE);
        samples.put(Visibility.class, Visibility.PUBLIC);
        samples.put(ResolutionCode.class, ResolutionCode.FIXED);
        samples.put(Condition.class, Condition.ALWAYS);
        samples.put(Sort.class, Sort.ascending(TicketFields.TITLE));
        samples.put(List.class, List.of());
        samples.put(CalendarKey.class, CalendarKey.of("office"));
        samples.put(AnswerScale.class, AnswerScale.ONE_TO_FIVE);
        samples.put(Category.class, Category.RESOLVED);
        samples.put(BusinessCalendar.class, BusinessCalendar.alwaysOpen());
        return samples.get(type);
    }

    @Test
    void textThatNoStoreCanKeepIsRefused() {
        for (String bad : List.of(NUL, HALF)) {
            invalid(() -> kim().tickets().comment(mail.id(), says(bad)));
            invalid(() -> kim().tickets().perform(mail.id(), action("start").with(says(bad))));
            invalid(() -> kim().tickets().logWork(mail.id(), Duration.ofMinutes(1), bad));
            invalid(() -> kim().tickets().erase(mail.id(), bad));
            invalid(() -> kim().tickets().findByNumber(bad));
            invalid(() -> kim().tickets().attach(mail.id(), new Attachment(bad, "n", "m", 1, "0".repeat(64))));
            invalid(() -> kim().tickets().addParticipant(mail.id(), Role.WATCHER, Person.of(bad)));
            invalid(() -> kim().incidents().report(NewIncident.titled("x").requester(bad)));
            invalid(() -> kim().withCommandId(bad));
            invalid(() -> kim().withCorrelation(bad));
            invalid(() -> desk.as(Actor.person(bad)));
            invalid(() -> kim().operations().revive(bad));
            invalid(() -> imported(bad, "k", Instant.EPOCH));
        }
    }

    @Test
    void whatIsBlankOrTooLongIsRefused() {
        for (String bad : List.of("", "  ", "x".repeat(501))) {
            invalid(() -> kim().tickets().erase(mail.id(), bad));
            invalid(() -> kim().withCommandId(bad));
            invalid(() -> kim().withCorrelation(bad));
            invalid(() -> kim().tickets().findByNumber(bad));
            invalid(() -> kim().tickets().openAttachment(mail.id(), bad));
            invalid(() -> kim().operations().revive(bad));
            invalid(() -> kim().audit().anchor(bad));
            invalid(() -> kim().audit().check(bad));
            invalid(() -> kim().tickets().attach(mail.id(), bad, "text/plain", new ByteArrayInputStream(new byte[1])));
            invalid(() -> imported(bad, "k", Instant.EPOCH));
            invalid(() -> imported("s", bad, Instant.EPOCH));
            invalid(() -> kim().tickets().open(bad, NewIncident.titled("x").ticket()));
            invalid(() ->
                    kim().tickets().open("incident", NewTicket.of(Participants.NONE, TicketFields.TITLE.to(bad))));
        }
        invalid(() -> kim().tickets().open("incident", NewTicket.of(Participants.NONE)));
        invalid(() -> kim().tickets().edit(mail.id()));
        invalid(() -> kim().tickets().edit(mail.id(), TicketFields.TITLE.to("x"), null));
    }

    @Test
    void unknownFieldsTypesAndValuesAreNamed() {
        assertThat(invalid(() ->
                        kim().tickets().edit(mail.id(), Field.text("colour").to("red"))))
                .isEqualTo("colour");
        assertThat(invalid(() ->
                        kim().tickets().edit(mail.id(), Field.integer("title").to(1L))))
                .isEqualTo("title");
        assertThat(invalid(() -> kim().tickets().edit(mail.id(), TicketFields.IMPACT.to(9L))))
                .isEqualTo("impact");
        assertThat(invalid(() -> kim().tickets()
                        .perform(
                                mail.id(),
                                Perform.action("hold", Field.text("hold-reason").to("BOREDOM")))))
                .isEqualTo("hold-reason");
        assertThat(invalid(() -> kim().tickets().edit(mail.id(), TicketFields.NUMBER.to("INC-1"))))
                .isEqualTo("number");
        assertThat(invalid(() ->
                        kim().tickets().open("novel", NewIncident.titled("x").ticket())))
                .isEqualTo("type");
        assertThat(refused(() -> kim().tickets().perform(mail.id(), action("dance"))))
                .contains("action.unknown");
        assertThat(refused(() -> kim().tickets().perform(mail.id(), action("close"))))
                .contains("action.not.in.state");
    }

    @Test
    void unknownPeopleAreNamedWhereverTheyStand() {
        Person nobody = Person.of("nobody");
        assertThat(refused(() -> kim().tickets().assign(mail.id(), Team.of("no-team"), nobody)))
                .contains("team.unknown")
                .contains("person.unknown");
        assertThat(refused(() -> kim().tickets().addParticipant(mail.id(), Role.WATCHER, nobody)))
                .contains("person.unknown");
        assertThat(refused(
                        () -> kim().incidents().report(NewIncident.titled("x").requester("nobody"))))
                .contains("person.unknown");
        assertThat(refused(() ->
                        kim().tickets().perform(mail.id(), Perform.action("start", TicketFields.ASSIGNEE.to(nobody)))))
                .contains("person.unknown");
    }

    @Test
    void limitsAndCursorsAreChecked() {
        for (int limit : new int[] {0, -1, 1_001, Integer.MAX_VALUE}) {
            invalid(() -> TicketSearch.all().limit(limit));
            invalid(() -> kim().tickets().links(mail.id(), null, null, limit));
            invalid(() -> kim().tickets().history(mail.id(), 0, limit));
            invalid(() -> kim().operations().deadWork(null, limit));
        }
        invalid(() -> kim().tickets().history(mail.id(), -1, 10));
        invalid(() -> desk.dueWork().runDue(clock.instant(), 0));
        invalid(() -> desk.dueWork().runDue(null, 1));
        invalid(() -> desk.dueWork().runDue(Instant.MAX, 1));
        invalid(() -> desk.dueWork().start(null));
        invalid(() -> desk.dueWork().start(Duration.ZERO));
        invalid(() -> desk.dueWork().start(Duration.ofSeconds(Long.MAX_VALUE)));
        for (String cursor : List.of("", "x", "AAAA", "W10", "é")) {
            invalid(() -> kim().tickets().search(TicketSearch.all().after(cursor)));
            invalid(() -> kim().tickets().links(mail.id(), null, cursor, 10));
            invalid(() -> kim().operations().deadWork(cursor, 10));
        }
    }

    @Test
    void whatCannotBeSearchedIsNamed() {
        invalid(() -> kim().tickets()
                .search(TicketSearch.where(
                        Condition.where(Incident.RESOLUTION_NOTES).is("x"))));
        invalid(() -> kim().tickets()
                .search(TicketSearch.where(
                        Condition.where(Field.text("priority")).is("x"))));
        invalid(() -> kim().tickets().search(TicketSearch.all().sortedBy(Sort.ascending(Field.text("colour")))));
        invalid(() -> TicketSearch.where(null));
        invalid(() -> TicketSearch.all().sortedBy(null));
    }

    @Test
    void aTicketIsNotLinkedToItselfNorAboveItself() {
        invalid(() -> kim().tickets().link(mail.id(), LinkType.RELATES_TO, mail.id()));
        invalid(() -> kim().tickets().unlink(mail.id(), LinkType.RELATES_TO, mail.id()));
        invalid(() -> kim().tickets().merge(mail.id(), mail.id()));
        invalid(() -> kim().incidents().holdFor(mail.id(), HoldReason.CHANGE, mail.id()));
        invalid(() -> kim().incidents().holdFor(mail.id(), HoldReason.VENDOR, other.id()));
        invalid(() -> kim().tickets().link(mail.id(), new LinkType("parent-of", "minds"), other.id()));
        invalid(() -> kim().tickets().link(mail.id(), new LinkType("minds", "child-of"), other.id()));
    }

    @Test
    void anImportIsCheckedBeforeAnythingIsKept() {
        invalid(() -> imported("s", "k", Instant.MAX));
        invalid(() -> imported("s", "k", clock.instant().plusSeconds(1)));
        invalid(() -> imported("s", "k", null));
        invalid(() -> new ImportedTicket.Step(Instant.MIN, Actor.person("x"), null, List.of(), null));
        invalid(() -> new ImportedTicket.Step(Instant.EPOCH, null, null, List.of(), null));
        invalid(() -> new ImportedTicket.Step(Instant.EPOCH, Actor.person("x"), null, null, null));
        invalid(() -> new ImportedTicket.Step(
                Instant.EPOCH, Actor.person("x"), null, new ArrayList<>(Arrays.asList((FieldEdit<?>) null)), null));
    }

    @Test
    void theBuilderNamesWhatDoesNotFit() {
        invalid(() -> ServiceDesk.builder().storage(null));
        invalid(() -> ServiceDesk.builder().attachments(null));
        invalid(() -> ServiceDesk.builder().commandMemory(Duration.ZERO));
        invalid(() -> ServiceDesk.builder().commandMemory(null));
        invalid(() -> ServiceDesk.builder().types(Incident.TYPE, Incident.TYPE).build());
        invalid(() -> ServiceDesk.builder().types((TicketType) null));
        invalid(() -> ServiceDesk.builder().agreements((Agreement) null));
        invalid(() -> desk.tenant((String) null));
        invalid(() -> desk.as(null));
    }

    private void imported(String source, String key, @Nullable Instant openedAt) {
        kim().imports()
                .take(new ImportedTicket(
                        source,
                        key,
                        null,
                        "incident",
                        openedAt,
                        Actor.person("x"),
                        null,
                        List.of(TicketFields.TITLE.to("x")),
                        Participants.NONE,
                        List.of()));
    }

    private interface Attempt {
        void make() throws Exception;
    }

    private static String invalid(Attempt attempt) {
        InvalidInput[] found = new InvalidInput[1];
        assertThatThrownBy(attempt::make).isInstanceOfSatisfying(InvalidInput.class, bad -> found[0] = bad);
        assertThat(found[0].field()).isNotBlank();
        return found[0].field();
    }

    private static String refused(Attempt attempt) {
        String[] found = new String[1];
        assertThatThrownBy(attempt::make)
                .isInstanceOfSatisfying(CommandRefused.class, refused -> found[0] = refused.getMessage());
        return found[0];
    }
}
