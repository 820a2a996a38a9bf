package org.itsmkit.examples.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.incident.Incident;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.examples.replay.CaseOrder.Placed;
import org.itsmkit.examples.replay.LogFields.Reading;
import org.itsmkit.examples.replay.LogFields.Unreadable;
import org.itsmkit.examples.replay.LogStates.Meaning;
import org.itsmkit.examples.replay.log.Column;
import org.itsmkit.examples.replay.log.LogCase;
import org.itsmkit.examples.replay.log.LogRow;
import org.itsmkit.examples.replay.log.Problem;
import org.itsmkit.examples.replay.log.Problem.Kind;
import org.itsmkit.examples.replay.log.Problems;
import org.itsmkit.service.ImportedTicket;
import org.itsmkit.service.ImportedTicket.Step;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ticket with its history of a case.
 *
 * <p>The opening is at the case's time of opening, or with its first row if that is earlier, in the state where the workflow
 * begins, with what the first row says of its fields: the log has no row for the opening itself. Then each row is a step: what it changes against the row before. What
 * cannot be read is told by line and noted on the step, so that the journal has it.
 */
final class CaseMapping {

    /** The name of the other system in the journal. */
    static final String SOURCE = "incident log";

    private static final Actor UNKNOWN = Actor.automation("unknown");
    private static final Map<Column, Reading<?>> READINGS = LogFields.all();

    private final LogCase logCase;
    private final List<Placed> rows;
    private final Instant now;
    private final Problems problems;
    private boolean hasEnded;

    private CaseMapping(LogCase logCase, List<Placed> rows, Instant now, Problems problems) {
        this.logCase = logCase;
        this.rows = rows;
        this.now = now;
        this.problems = problems;
    }

    /** The ticket; empty when no row of the case can be used. Rows later than {@code now} cannot. */
    static Optional<ImportedTicket> ticket(LogCase logCase, Instant now, Problems problems) {
        List<Placed> rows = CaseOrder.of(logCase, now, problems);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new CaseMapping(logCase, rows, now, problems).ticket());
    }

    private ImportedTicket ticket() {
        LogRow first = rows.get(0).row();
        List<Deviated> oddities = new ArrayList<>(0);
        List<FieldEdit<?>> opening = new ArrayList<>(READINGS.size() + 1);
        opening.add(TicketFields.TITLE.to(title(first)));
        READINGS.forEach((column, reading) -> {
            if (first.has(column)) {
                edit(first, column, reading, oddities).ifPresent(opening::add);
            }
        });
        Instant openedAt = openedAt(first, opening);
        List<Step> steps = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            steps.add(step(i, openedAt, i == 0 ? oddities : new ArrayList<>(0)));
        }
        Instant firstAt = rows.get(0).at();
        return new ImportedTicket(
                SOURCE,
                logCase.key(),
                logCase.key(),
                LogFields.TYPE.key(),
                firstAt.isBefore(openedAt) ? firstAt : openedAt,
                actor(first.raw(Column.OPENED_BY)),
                null,
                opening,
                participants(opening),
                steps);
    }

    private Step step(int index, Instant openedAt, List<Deviated> deviations) {
        Placed placed = rows.get(index);
        LogRow row = placed.row();
        LogRow before = index == 0 ? null : rows.get(index - 1).row();
        String state = row.raw(Column.INCIDENT_STATE);
        Meaning meaning = LogStates.of(state);
        List<FieldEdit<?>> edits = new ArrayList<>(4);
        if (before == null || !before.raw(Column.INCIDENT_STATE).equals(state)) {
            tellState(state, meaning, edits, deviations);
        }
        if (before != null) {
            READINGS.forEach((column, reading) -> {
                if (!row.raw(column).equals(before.raw(column))) {
                    edit(row, column, reading, deviations).ifPresent(edits::add);
                }
            });
        }
        if (placed.isLate()) {
            deviations.add(
                    new Deviated(CaseNotes.TIME_ORDER, "Line " + row.line() + " stands in the log behind later ones."));
        }
        tellOddities(index, openedAt, deviations);
        String key = meaning == null ? null : meaning.state().key();
        return new Step(placed.at(), actor(row.raw(Column.SYS_UPDATED_BY)), key, edits, null, deviations);
    }

    private void tellState(
            String state, @Nullable Meaning meaning, List<FieldEdit<?>> edits, List<Deviated> deviations) {
        if (LogRow.isPresent(state)) {
            edits.add(LogFields.STATE.to(meaning == null ? shown(state) : state));
        }
        if (meaning == null) {
            deviations.add(new Deviated(CaseNotes.UNKNOWN_STATE, "The log says \"" + shown(state) + "\"."));
        } else if (meaning.waitsFor() != null) {
            edits.add(Incident.HOLD_REASON.to(meaning.waitsFor().name()));
        } else {
            edits.add(Incident.HOLD_REASON.cleared());
        }
    }

    private void tellOddities(int index, Instant openedAt, List<Deviated> deviations) {
        Placed placed = rows.get(index);
        LogRow row = placed.row();
        String state = row.raw(Column.INCIDENT_STATE);
        if (LogStates.of(state) == null) {
            problems.add(Kind.UNKNOWN_STATE, row.line(), Column.INCIDENT_STATE.header(), state, LogStates.known());
        }
        if (index == 0 && !state.equals(LogStates.NEW)) {
            problems.add(Kind.FIRST_STATE, row.line(), Column.INCIDENT_STATE.header(), state, LogStates.NEW);
            deviations.add(new Deviated(
                    CaseNotes.FIRST_STATE, "The log begins in " + shown(state) + "; New before is assumed."));
        }
        if (placed.at().isBefore(openedAt)) {
            String found = row.raw(Column.SYS_UPDATED_AT);
            String expected = "a time not before its opening at " + row.raw(Column.OPENED_AT);
            problems.add(Kind.BEFORE_OPENED, row.line(), Column.SYS_UPDATED_AT.header(), found, expected);
            deviations.add(
                    new Deviated(CaseNotes.BEFORE_OPENED, "The log says that it was opened only at " + openedAt + "."));
        }
        if (hasEnded) {
            problems.add(
                    Kind.AFTER_CLOSED, row.line(), Column.INCIDENT_STATE.header(), state, "no row behind a Closed one");
        }
        hasEnded = state.equals(LogStates.CLOSED);
        boolean isLast = index == rows.size() - 1;
        boolean isOver = hasEnded || state.equals(LogStates.RESOLVED);
        if (isLast && isOver && !row.has(Column.RESOLVED_AT)) {
            String found = row.raw(Column.RESOLVED_AT);
            problems.add(Kind.NO_RESOLVED_AT, row.line(), Column.RESOLVED_AT.header(), found, LogTime.FORM);
            deviations.add(new Deviated(
                    CaseNotes.NO_RESOLVED_AT, "It is " + state + ", and the log does not say since when."));
        }
    }

    private Optional<FieldEdit<?>> edit(LogRow row, Column column, Reading<?> reading, List<Deviated> deviations) {
        String value = row.raw(column);
        if (value.indexOf('\uFFFD') >= 0) {
            problems.add(Kind.NOT_UTF8, row.line(), column.header(), value, "text in UTF-8");
        }
        try {
            return Optional.of(reading.edit(value));
        } catch (Unreadable e) {
            problems.add(Kind.VALUE, row.line(), column.header(), value, e.expected());
            String detail = column.header() + ": expected " + e.expected() + ", found \"" + shown(value) + "\".";
            deviations.add(new Deviated(CaseNotes.UNREADABLE, detail));
            return Optional.of(reading.field().cleared());
        }
    }

    /** When the case was opened; its first row when the log does not say. */
    private Instant openedAt(LogRow first, List<FieldEdit<?>> opening) {
        for (FieldEdit<?> edit : opening) {
            if (edit.field().equals(LogFields.OPENED_AT)
                    && edit.value() instanceof Instant instant
                    && !instant.isAfter(now)) {
                return instant;
            }
        }
        problems.add(
                Kind.NOT_OPENED, first.line(), Column.OPENED_AT.header(), first.raw(Column.OPENED_AT), LogTime.FORM);
        return rows.get(0).at();
    }

    private static Participants participants(List<FieldEdit<?>> opening) {
        for (FieldEdit<?> edit : opening) {
            if (edit.field().equals(LogFields.CALLER) && edit.value() instanceof Person caller) {
                return Participants.requestedBy(caller);
            }
        }
        return Participants.NONE;
    }

    private String title(LogRow first) {
        String symptom = first.has(Column.U_SYMPTOM) ? first.raw(Column.U_SYMPTOM) : "Incident " + logCase.number();
        return shown(symptom);
    }

    private static Actor actor(String name) {
        return LogRow.isPresent(name) && name.length() <= 128 ? Actor.person(name) : UNKNOWN;
    }

    /** Abbreviated, and without what no store keeps: U+0000 and halves of surrogate pairs. */
    private static String shown(String text) {
        return Problem.abbreviated(text)
                .codePoints()
                .map(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
