package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.jspecify.annotations.Nullable;

/** Works what a record tells into an item: its values, and what is known of who said what. Used by one thread, for one record. */
final class ItemReconciler {

    private final Map<SourceKey, Sighting> sightings = new TreeMap<>();
    private final List<AttributeDecision> decisions = new ArrayList<>();
    private FieldValues values;

    private ItemReconciler(IncomingItem record, KnownItem item) {
        values = item.values();
        item.sightings().forEach(sighting -> sightings.put(sighting.key(), sighting));
        Sighting before = sightings.get(record.key());
        Instant seenAt =
                before == null || before.seenAt().isBefore(record.seenAt()) ? record.seenAt() : before.seenAt();
        Map<String, Attested> told = before == null ? Map.of() : before.attributes();
        sightings.put(
                record.key(), new Sighting(record.key().source(), record.key().nativeKey(), item.id(), seenAt, told));
    }

    /** What comes of a record: the item afterwards, and why. */
    record Worked(KnownItem item, List<AttributeDecision> decisions) {}

    /** A record that makes the item, which has no values yet: all of them count. */
    static Worked insert(IncomingItem record, KnownItem item) {
        ItemReconciler work = new ItemReconciler(record, item);
        record.attributes().forEach((name, said) -> {
            Statement word = Statement.of(record.key(), said.orElse(null), record.seenAt());
            Ruling ruling = said.isPresent() ? Ruling.NEW_ITEM : Ruling.STILL_NONE;
            work.settle(name, word, new Verdict(ruling, "the item is new", said.isPresent() ? word : null));
        });
        return work.done(item, record.ciClass());
    }

    /** A record about an item that is there, and is of {@code ciClass} afterwards. */
    static Worked update(IncomingItem record, KnownItem item, String ciClass, Reconciliation reconciliation) {
        ItemReconciler work = new ItemReconciler(record, item);
        record.attributes().forEach((name, said) -> {
            Statement word = Statement.of(record.key(), said.orElse(null), record.seenAt());
            List<Statement> told = Statement.about(name, work.sightings.values());
            Verdict verdict = reconciliation.judge(ciClass, name, work.value(name), told, word);
            if (verdict.ruling() == Ruling.ALREADY_TOLD) {
                FieldValue<?> now = work.value(name);
                work.decisions.add(
                        new AttributeDecision(name, now, word.value(), now, verdict.ruling(), verdict.because()));
            } else {
                work.settle(name, word, verdict);
            }
        });
        return work.done(item, ciClass);
    }

    private @Nullable FieldValue<?> value(String name) {
        return values.asMap().get(name);
    }

    private void settle(String name, Statement word, Verdict verdict) {
        FieldValue<?> before = value(name);
        Statement writer = verdict.writer();
        boolean isWritten = verdict.ruling().isAccepted() || verdict.ruling() == Ruling.NOT_PICKED;
        FieldValue<?> after = isWritten && writer != null ? writer.value() : before;
        if (!Objects.equals(before, after)) {
            values = values.after(List.of(new FieldChange(name, before, after, false)));
        }
        attest(name, word, writer == null ? null : writer.by());
        decisions.add(new AttributeDecision(name, before, word.value(), after, verdict.ruling(), verdict.because()));
    }

    /** Keeps the source's word, and who the writer is now. */
    private void attest(String name, Statement word, @Nullable SourceKey writer) {
        sightings.replaceAll((key, sighting) -> {
            Attested said = key.equals(word.by())
                    ? new Attested(word.value(), word.at(), key.equals(writer))
                    : sighting.attributes().get(name);
            if (said == null || said.isWriter() == key.equals(writer) && !key.equals(word.by())) {
                return sighting;
            }
            Map<String, Attested> all = new TreeMap<>(sighting.attributes());
            all.put(name, new Attested(said.value(), said.at(), key.equals(writer)));
            return sighting.telling(all);
        });
    }

    private Worked done(KnownItem item, String ciClass) {
        return new Worked(item.with(ciClass, values, sightings.values()), decisions);
    }

    /** The changes of values from one to the other, in the order of names. */
    static List<FieldChange> changes(FieldValues before, FieldValues after, String ciClass, IntakeModel model) {
        Map<String, Optional<FieldValue<?>>> names = new TreeMap<>();
        before.asMap().forEach((name, value) -> names.put(name, Optional.empty()));
        after.asMap().forEach((name, value) -> names.put(name, Optional.of(value)));
        List<FieldChange> changes = new ArrayList<>();
        names.forEach((name, now) -> {
            FieldValue<?> was = before.asMap().get(name);
            if (!Objects.equals(was, now.orElse(null))) {
                changes.add(new FieldChange(name, was, now.orElse(null), model.isPersonal(ciClass, name)));
            }
        });
        return changes;
    }
}
