package org.itsmkit.domain.approval;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.Delay;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.approval.ApprovalEvent.Requested;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How requests for approval and what happens to them are written as JSON, the same in journals and in head documents. Canonical:
 * equal values have equal texts. Reading throws {@link InvalidInput} for anything that was not written here.
 */
public final class ApprovalJson {

    private ApprovalJson() {}

    /** Writes a request as it stands, as an object. */
    public static void write(JsonWriter json, Approval approval) {
        json.beginObject().member("outcome", approval.outcome().name());
        new EventMembers(json.name("request").beginObject())
                .requested(approval.request())
                .end();
        stages(json.name("stages"), approval.stages());
        json.end();
    }

    public static Approval readApproval(JsonObject object) {
        return new Approval(
                requested(object.object("request")),
                stages(object.list("stages")),
                constant(ApprovalOutcome.class, object.text("outcome")));
    }

    /** Writes the members of an event into an object that is open. */
    public static void writeMembers(JsonWriter json, ApprovalEvent event) {
        event.fold(new EventMembers(json));
    }

    /** Reads the members of an event from an object that may hold others too. */
    public static ApprovalEvent readEvent(JsonObject object) {
        String what = object.text("what");
        return switch (what) {
            case "requested" -> requested(object);
            case "voted" ->
                new ApprovalEvent.Voted(
                        object.text("stage"),
                        Person.of(object.text("approver")),
                        Person.of(object.text("by")),
                        constant(VoteChoice.class, object.text("choice")),
                        object.text("digest"));
            case "delegated" ->
                new ApprovalEvent.Delegated(
                        object.text("stage"), Person.of(object.text("approver")), standIn(object.list("standIn")));
            case "replaced" ->
                new ApprovalEvent.Replaced(
                        object.text("stage"),
                        person(object.textOrNull("leaver")),
                        person(object.textOrNull("successor")));
            case "reminded" ->
                new ApprovalEvent.Reminded(
                        object.text("stage"),
                        object.list("outstanding").texts().stream()
                                .map(Person::of)
                                .toList());
            case "escalated" ->
                new ApprovalEvent.Escalated(
                        object.text("stage"), int32(object.number("approvers")), int32(object.number("needed")));
            case "expired" -> new ApprovalEvent.Expired(object.text("stage"));
            case "withdrawn" -> new ApprovalEvent.Withdrawn();
            case "voided" -> new ApprovalEvent.Voided(object.list("fields").texts());
            default -> throw new InvalidInput("what happened to an approval", "a known event", what);
        };
    }

    private static Requested requested(JsonObject object) {
        String expiry = object.textOrNull("expiry");
        JsonList by = object.list("askedBy");
        return new Requested(
                object.text("policy-key"),
                object.text("label"),
                constant(StageOrder.class, object.text("order")),
                stages(object.list("asked")),
                object.text("digest"),
                object.list("material").texts(),
                object.list("separated").texts(),
                object.flag("distinct"),
                object.list("reminders").texts().stream().map(Delay::parse).toList(),
                expiry == null ? null : Delay.parse(expiry),
                new Actor(constant(Actor.Kind.class, by.text(0)), by.text(1), person(by.textOrNull(2))));
    }

    private static void stages(JsonWriter json, List<StageState> stages) {
        json.beginList();
        stages.forEach(stage -> stage(json, stage));
        json.end();
    }

    private static void stage(JsonWriter json, StageState stage) {
        json.beginObject().member("key", stage.key()).member("label", stage.label());
        json.member("needed", stage.needed()).member("veto", stage.veto());
        json.name("seats").beginList();
        stage.seats().forEach(seat -> seat(json, seat));
        json.end().member("vacant", stage.vacant()).name("leftOut").beginList();
        stage.leftOut()
                .forEach(out -> json.beginList()
                        .value(out.person().id())
                        .value(out.why())
                        .end());
        json.end();
        json.member("openedAt", stage.openedAt() == null ? null : InstantText.of(stage.openedAt()));
        json.member("reminded", stage.reminded()).end();
    }

    private static void seat(JsonWriter json, Seat seat) {
        Vote cast = seat.cast();
        json.beginObject().member("approver", seat.approver().id());
        json.name("standIns").beginList();
        seat.standIns().forEach(standIn -> standIn(json, standIn));
        json.end();
        if (cast != null) {
            json.name("vote")
                    .beginList()
                    .value(cast.by().id())
                    .value(cast.choice().name());
            json.value(InstantText.of(cast.at())).end();
        }
        json.end();
    }

    private static void standIn(JsonWriter json, StandIn standIn) {
        json.beginList().value(standIn.person().id());
        json.value(InstantText.of(standIn.from()))
                .value(InstantText.of(standIn.until()))
                .end();
    }

    private static List<StageState> stages(JsonList list) {
        List<StageState> stages = new ArrayList<>(list.size());
        for (JsonObject stage : list.objects()) {
            String openedAt = stage.textOrNull("openedAt");
            stages.add(new StageState(
                    stage.text("key"),
                    stage.text("label"),
                    int32(stage.number("needed")),
                    stage.flag("veto"),
                    stage.list("seats").objects().stream()
                            .map(ApprovalJson::seat)
                            .toList(),
                    int32(stage.number("vacant")),
                    leftOut(stage.list("leftOut")),
                    openedAt == null ? null : InstantText.read("openedAt", openedAt),
                    int32(stage.number("reminded"))));
        }
        return stages;
    }

    private static Seat seat(JsonObject object) {
        JsonList standIns = object.list("standIns");
        List<StandIn> found = new ArrayList<>(standIns.size());
        for (int i = 0; i < standIns.size(); i++) {
            found.add(standIn(standIns.list(i)));
        }
        JsonList vote = object.listOrNull("vote");
        return new Seat(
                Person.of(object.text("approver")),
                found,
                vote == null
                        ? null
                        : new Vote(
                                Person.of(vote.text(0)),
                                constant(VoteChoice.class, vote.text(1)),
                                InstantText.read("vote", vote.text(2))));
    }

    private static StandIn standIn(JsonList list) {
        return new StandIn(
                Person.of(list.text(0)),
                InstantText.read("begin of a delegation", list.text(1)),
                InstantText.read("end of a delegation", list.text(2)));
    }

    private static List<LeftOut> leftOut(JsonList list) {
        List<LeftOut> found = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            found.add(new LeftOut(Person.of(list.list(i).text(0)), list.list(i).text(1)));
        }
        return found;
    }

    private static @Nullable Person person(@Nullable String id) {
        return id == null ? null : Person.of(id);
    }

    private static int int32(long number) {
        if (number != (int) number) {
            throw new InvalidInput("number of an approval", "a whole number of 32 bits", number);
        }
        return (int) number;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new InvalidInput(type.getSimpleName(), "one of " + List.of(type.getEnumConstants()), name);
    }

    private record EventMembers(JsonWriter json) implements ApprovalEvent.Fold<JsonWriter> {

        @Override
        public JsonWriter requested(Requested event) {
            Delay expiry = event.expiry();
            json.member("what", "requested")
                    .member("policy-key", event.policy())
                    .member("label", event.label());
            json.member("order", event.order().name());
            stages(json.name("asked"), event.stages());
            json.member("digest", event.digest());
            texts("material", event.material());
            texts("separated", event.separated());
            json.member("distinct", event.distinctAcrossStages());
            texts("reminders", event.reminders().stream().map(Delay::toString).toList());
            json.member("expiry", expiry == null ? null : expiry.toString());
            Person onBehalfOf = event.askedBy().onBehalfOf();
            json.name("askedBy")
                    .beginList()
                    .value(event.askedBy().kind().name())
                    .value(event.askedBy().id());
            return json.value(onBehalfOf == null ? null : onBehalfOf.id()).end();
        }

        @Override
        public JsonWriter voted(ApprovalEvent.Voted event) {
            begin("voted", event.stage()).member("approver", event.approver().id());
            json.member("by", event.by().id()).member("choice", event.choice().name());
            return json.member("digest", event.digest());
        }

        @Override
        public JsonWriter delegated(ApprovalEvent.Delegated event) {
            begin("delegated", event.stage())
                    .member("approver", event.approver().id());
            standIn(json.name("standIn"), event.standIn());
            return json;
        }

        @Override
        public JsonWriter replaced(ApprovalEvent.Replaced event) {
            begin("replaced", event.stage()).member("leaver", id(event.leaver()));
            return json.member("successor", id(event.successor()));
        }

        @Override
        public JsonWriter reminded(ApprovalEvent.Reminded event) {
            begin("reminded", event.stage());
            return texts(
                    "outstanding", event.outstanding().stream().map(Person::id).toList());
        }

        @Override
        public JsonWriter escalated(ApprovalEvent.Escalated event) {
            return begin("escalated", event.stage())
                    .member("approvers", event.approvers())
                    .member("needed", event.needed());
        }

        @Override
        public JsonWriter expired(ApprovalEvent.Expired event) {
            return begin("expired", event.stage());
        }

        @Override
        public JsonWriter withdrawn(ApprovalEvent.Withdrawn event) {
            return json.member("what", "withdrawn");
        }

        @Override
        public JsonWriter voided(ApprovalEvent.Voided event) {
            json.member("what", "voided");
            return texts("fields", event.fields());
        }

        private JsonWriter begin(String what, String stage) {
            return json.member("what", what).member("stage", stage);
        }

        private JsonWriter texts(String name, List<String> texts) {
            json.name(name).beginList();
            texts.forEach(json::value);
            return json.end();
        }

        private static @Nullable String id(@Nullable Person person) {
            return person == null ? null : person.id();
        }
    }
}
