package org.itsmkit.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.approval.ApprovalEvent;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.approval.VoteChoice;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.UnreadableEntry.Reason;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Visibility;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalCodecTest {

    private static final CiId MAIL = CiId.of("0190a2b0-0000-7000-8000-00000000000a");
    private static final CiId DISK = CiId.of("0190a2b0-0000-7000-8000-00000000000b");

    /** The bytes that are stored and hashed: this may never change. */
    @Test
    void an_opening_is_written_as_documented() {
        JournalEntry entry = new JournalEntry(
                Sample.ACME,
                Sample.TICKET,
                1,
                Sample.NOON,
                Sample.NOON.plusNanos(1_234_567),
                Actor.automation("mail").onBehalfOf(Sample.ANN),
                Cause.imported("old desk"),
                "request 7",
                "c-1",
                List.of(Sample.opened()));

        EncodedEntry written = JournalCodec.encode(entry, Sample.salts());

        assertThat(written.text())
                .isEqualTo(
                        "{\"v\":1,\"tenant\":\"acme\",\"ticket\":\"0190a2b0-0000-7000-8000-000000000001\",\"sequence\":1,"
                                + "\"occurredAt\":\"2026-01-31T12:00:00Z\",\"recordedAt\":\"2026-01-31T12:00:00.001234Z\","
                                + "\"actor\":[\"AUTOMATION\",\"mail\",\"ann\"],\"cause\":[\"IMPORT\",\"old desk\"],"
                                + "\"correlation\":\"request 7\",\"command\":\"c-1\",\"events\":[{\"kind\":\"opened\","
                                + "\"number\":\"INC-000001\",\"type\":[\"incident\",1],\"state\":[\"new\",\"NEW\"],\"fields\":{"
                                + "\"impact\":[\"integer\",\"2\"],\"title\":[\"text\",{\"sealed\":"
                                + "\"9d7824545d292bb6b4651241d0d7ee203e6a627f0525b4771897300a9e751204\"}]},"
                                + "\"personal\":[\"title\"],\"participants\":{\"requester\":[\"ann\"]}}]}");
        assertThat(written.disclosures()).isEqualTo("[[\"73d51abbd89cb8196f0efb6892f94d68\",\"Printer on fire\"]]");
    }

    /** The bytes that are stored and hashed: these may never change. */
    @Test
    void every_other_kind_of_event_is_written_as_documented() {
        Map<TicketEvent, String> written = Map.ofEntries(
                Map.entry(
                        new TicketEvent.ActionPerformed("start", Sample.NEW, Sample.WORKING),
                        "{'kind':'action','action':'start','from':['new','NEW'],'to':['working','ACTIVE']}"),
                Map.entry(
                        new TicketEvent.FieldsChanged(List.of(
                                new FieldChange("a", null, Sample.text("x"), false),
                                new FieldChange("b", Sample.text("y"), null, true))),
                        "{'kind':'fields','changes':[{'field':'a','personal':false,'before':null,'after':['text','x']},"
                                + "{'field':'b','personal':true,'before':['text',{'sealed':'#'}],'after':null}]}"),
                Map.entry(
                        new TicketEvent.Commented("hello", Visibility.INTERNAL),
                        "{'kind':'comment','text':{'sealed':'#'},'visibility':'INTERNAL'}"),
                Map.entry(
                        new TicketEvent.WorkLogged(Duration.ofMinutes(90), "swore"),
                        "{'kind':'work','spent':'PT1H30M','note':{'sealed':'#'}}"),
                Map.entry(
                        new TicketEvent.Attached(new Attachment("s/1", "a.txt", "text/plain", 5, "0".repeat(64))),
                        "{'kind':'attachment','reference':'s/1','name':{'sealed':'#'},'mediaType':'text/plain','bytes':5,"
                                + "'sha256':'" + "0".repeat(64) + "'}"),
                Map.entry(
                        new TicketEvent.ParticipantAdded("watcher", Sample.ANN),
                        "{'kind':'participant-added','role':'watcher','person':'ann'}"),
                Map.entry(
                        new TicketEvent.ParticipantRemoved("watcher", Sample.ANN),
                        "{'kind':'participant-removed','role':'watcher','person':'ann'}"),
                Map.entry(
                        new TicketEvent.ItemsChanged(List.of(
                                new ItemChange(MAIL, null, ItemRole.AFFECTED),
                                new ItemChange(DISK, ItemRole.AFFECTED, ItemRole.NOT_IMPACTED))),
                        "{'kind':'items-changed','changes':[['" + MAIL + "',null,'AFFECTED'],['" + DISK
                                + "','AFFECTED','NOT_IMPACTED']]}"),
                Map.entry(
                        new TicketEvent.Linked(LinkType.PARENT_OF, Sample.OTHER),
                        "{'kind':'linked','link':['parent-of','child-of'],'other':'" + Sample.OTHER + "'}"),
                Map.entry(
                        new TicketEvent.Unlinked(LinkType.CHILD_OF, Sample.OTHER),
                        "{'kind':'unlinked','link':['child-of','parent-of'],'other':'" + Sample.OTHER + "'}"),
                Map.entry(
                        new TicketEvent.LinkedMoved(LinkType.PARENT_OF, Sample.OTHER, Sample.NEW),
                        "{'kind':'linked-moved','link':['parent-of','child-of'],'other':'" + Sample.OTHER
                                + "','state':['new','NEW']}"),
                Map.entry(
                        new TicketEvent.TimerFired("remind", 2, Sample.NOON),
                        "{'kind':'timer','timer':'remind','count':2,'due':'2026-01-31T12:00:00Z'}"),
                Map.entry(
                        new TicketEvent.ThresholdReached("standard", 2, "resolution", 1, "75%", Sample.NOON),
                        "{'kind':'threshold','agreement':'standard','version':2,'target':'resolution','cycle':1,"
                                + "'threshold':'75%','at':'2026-01-31T12:00:00Z'}"),
                Map.entry(
                        new TicketEvent.LevelsRecomputed("a holiday was missing"),
                        "{'kind':'levels-recomputed','reason':'a holiday was missing'}"),
                Map.entry(
                        new TicketEvent.Approving(
                                "cab",
                                new ApprovalEvent.Voted(
                                        "board", Sample.ANN, Sample.ANN, VoteChoice.APPROVE, "d".repeat(64))),
                        "{'kind':'approval','policy':'cab','what':'voted','stage':'board','approver':'ann','by':'ann',"
                                + "'choice':'APPROVE','digest':'" + "d".repeat(64) + "'}"),
                Map.entry(
                        new TicketEvent.ApprovalEnded("cab", ApprovalOutcome.EXPIRED),
                        "{'kind':'approval-ended','policy':'cab','outcome':'EXPIRED'}"),
                Map.entry(
                        new TicketEvent.Absorbed(Sample.OTHER, 7, "f".repeat(64)),
                        "{'kind':'absorbed','duplicate':'" + Sample.OTHER + "','entries':7,'head':'" + "f".repeat(64)
                                + "'}"),
                Map.entry(
                        new TicketEvent.MergedInto(Sample.OTHER),
                        "{'kind':'merged-into','survivor':'" + Sample.OTHER + "'}"),
                Map.entry(
                        new TicketEvent.Erased(List.of(1L, 3L), "request 5"),
                        "{'kind':'erased','sequences':[1,3],'reason':'request 5'}"),
                Map.entry(
                        new TicketEvent.Deviated("skipped", "no approval"),
                        "{'kind':'deviation','code':'skipped','detail':'no approval'}"));

        assertThat(written).hasSize(RandomEntries.KINDS);
        written.forEach((event, expected) ->
                assertThat(events(Sample.entry(2, event))).isEqualTo('[' + expected.replace('\'', '"') + "]}"));
    }

    /** The text from the list of events on, with {@code #} for commitments. */
    private static String events(JournalEntry entry) {
        String text = JournalCodec.encode(entry, Sample.salts()).text();
        return text.substring(text.indexOf("[{")).replaceAll("\"sealed\":\"[0-9a-f]{64}\"", "\"sealed\":\"#\"");
    }

    @Test
    void the_same_value_has_another_commitment_each_time() {
        SaltSource salts = Sample.salts();
        JournalEntry entry = Sample.entry(2, new TicketEvent.Commented("yes", Visibility.PUBLIC));

        assertThat(JournalCodec.encode(entry, salts)).isNotEqualTo(JournalCodec.encode(entry, salts));
    }

    @Test
    void erased_text_reads_as_a_placeholder_and_any_other_erased_value_as_absent() {
        FieldValue<?> person = new FieldValue<>(FieldType.PERSON, Sample.ANN);
        TicketEvent.Opened opened = new TicketEvent.Opened(
                "HR-1",
                Sample.opened().type(),
                Sample.NEW,
                FieldValues.of(Map.of("subject", person, "story", Sample.text("long"), "open", Sample.text("kept"))),
                List.of("story", "subject"),
                Participants.NONE);
        JournalEntry entry = Sample.entry(
                1,
                opened,
                new TicketEvent.Commented("she said", Visibility.PUBLIC),
                new TicketEvent.WorkLogged(Duration.ofMinutes(5), "talked"),
                new TicketEvent.Attached(new Attachment("s/1", "ann.pdf", "application/pdf", 5, "0".repeat(64))),
                new TicketEvent.FieldsChanged(List.of(
                        new FieldChange("story", Sample.text("long"), Sample.text("longer"), true),
                        new FieldChange("subject", person, null, true))));

        String text = JournalCodec.encode(entry, Sample.salts()).text();
        List<TicketEvent> read = JournalCodec.decode(text, "[null,null,null,null,null,null,null,null]")
                .events();

        FieldValue<?> erased = Sample.text("[erased]");
        assertThat(read.get(0))
                .isEqualTo(new TicketEvent.Opened(
                        "HR-1",
                        opened.type(),
                        Sample.NEW,
                        FieldValues.of(Map.of("story", erased, "open", Sample.text("kept"))),
                        List.of("story", "subject"),
                        Participants.NONE));
        assertThat(read.get(1)).isEqualTo(new TicketEvent.Commented("[erased]", Visibility.PUBLIC));
        assertThat(read.get(2)).isEqualTo(new TicketEvent.WorkLogged(Duration.ofMinutes(5), "[erased]"));
        assertThat(read.get(3))
                .isEqualTo(new TicketEvent.Attached(
                        new Attachment("s/1", "[erased]", "application/pdf", 5, "0".repeat(64))));
        assertThat(read.get(4))
                .isEqualTo(new TicketEvent.FieldsChanged(List.of(
                        new FieldChange("story", erased, erased, true), new FieldChange("subject", null, null, true))));
        assertThat(History.open(Sample.ACME, Sample.TICKET, read, Sample.NOON)
                        .fields()
                        .asMap())
                .containsOnlyKeys("story", "open");
    }

    @Test
    void what_a_later_version_wrote_is_told_apart_from_damage() {
        EncodedEntry written = JournalCodec.encode(Sample.entry(1, Sample.opened()), Sample.salts());

        assertThatThrownBy(
                        () -> JournalCodec.decode(written.text().replace("\"v\":1", "\"v\":2"), written.disclosures()))
                .isInstanceOfSatisfying(
                        UnreadableEntry.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_VERSION))
                .hasMessage("Format version 2 is not known to this version of the library");
        assertThatThrownBy(() -> JournalCodec.decode(written.text().replace("opened", "split"), written.disclosures()))
                .isInstanceOfSatisfying(
                        UnreadableEntry.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_VERSION))
                .hasMessageContaining("\"split\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"v\":\"1\"}", "{\"v\":1}", "{\"v\":1,\"tenant\":\"a b\"}"})
    void damaged_text_is_a_typed_error(String text) {
        assertThatThrownBy(() -> JournalCodec.decode(text, "[]"))
                .isInstanceOfSatisfying(
                        UnreadableEntry.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void damaged_members_are_typed_errors() {
        EncodedEntry written = JournalCodec.encode(Sample.entry(1, Sample.opened()), Sample.salts());
        Map<String, String> damages = Map.of(
                "\"NEW\"", "\"NEWISH\"",
                "2026-01-31T12", "2026-02-31T12",
                "[\"incident\",1]", "[\"incident\",4294967297]",
                "\"sequence\":1", "\"sequence\":0",
                "\"sealed\"", "\"opened\"",
                "[\"integer\",\"2\"]", "[\"integer\",\"two\"]",
                "0190a2b0-", "0190a2bx-",
                "\"COMMAND\"", "\"command\"");

        damages.forEach((right, wrong) -> assertThatThrownBy(
                        () -> JournalCodec.decode(written.text().replace(right, wrong), written.disclosures()))
                .as(wrong)
                .isInstanceOfSatisfying(
                        UnreadableEntry.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "[1]",
                "[[\"00\",\"x\"]]",
                "[[\"0123456789ABCDEF0123456789ABCDEF\",\"x\"]]",
                "[[]]"
            })
    void damaged_disclosures_are_a_typed_error(String disclosures) {
        EncodedEntry written = JournalCodec.encode(Sample.entry(1, Sample.opened()), Sample.salts());

        assertThatThrownBy(() -> JournalCodec.decode(written.text(), disclosures))
                .isInstanceOf(UnreadableEntry.class)
                .hasMessageStartingWith("The stored entry is damaged");
    }

    @Test
    void text_that_has_no_utf8_form_is_refused_by_name() {
        assertThatThrownBy(() -> JournalCodec.encode(
                        Sample.entry(2, new TicketEvent.WorkLogged(Duration.ofMinutes(1), "\uD83D")), Sample.salts()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("note: expected well-formed Unicode");
        assertThatThrownBy(() -> JournalCodec.encode(
                        Sample.entry(2, new TicketEvent.ParticipantAdded("watcher", Person.of("\uDE00"))),
                        Sample.salts()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void instants_and_durations_are_kept_to_the_microsecond() {
        Instant exact = Sample.NOON.plusNanos(1_999);

        assertThat(new TicketEvent.TimerFired("t", 1, exact).due()).isEqualTo(Sample.NOON.plusNanos(1_000));
        assertThat(new TicketEvent.WorkLogged(Duration.ofNanos(1_999), "").spent())
                .isEqualTo(Duration.ofNanos(1_000));
    }
}
