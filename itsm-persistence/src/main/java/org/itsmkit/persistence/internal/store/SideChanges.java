package org.itsmkit.persistence.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.persistence.internal.values.IndexedValues;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.LinkChange;

/** What a write set changes beside the head rows: only what differs from what was there. */
final class SideChanges {

    final List<UUID> fieldsCleared = new ArrayList<>();
    final List<Of<String>> fieldsRemoved = new ArrayList<>();
    final List<Of<IndexedValues.Row>> fieldsPut = new ArrayList<>();
    final List<UUID> labelsCleared = new ArrayList<>();
    final List<Of<Label>> labelsAdded = new ArrayList<>();
    final List<Of<LinkChange>> linksRemoved = new ArrayList<>();
    final List<Of<LinkChange>> linksAdded = new ArrayList<>();

    /** @param row what changes of this ticket */
    record Of<R>(UUID ticket, R row) {}

    record Label(boolean denied, String text) {}

    /** Nothing was there. */
    void added(HeadRow row) {
        putFields(row.id(), Map.of(), IndexedValues.read(row.indexed()));
        addLabels(row);
    }

    /** It is known what was there. */
    void changed(HeadRow row, Known.Guess before) {
        if (!before.indexed().equals(row.indexed())) {
            Map<String, FieldValue<?>> was = IndexedValues.read(before.indexed());
            Map<String, FieldValue<?>> is = IndexedValues.read(row.indexed());
            IndexedValues.removed(was, is).forEach(key -> fieldsRemoved.add(new Of<>(row.id(), key)));
            putFields(row.id(), was, is);
        }
        if (!before.labels().equals(row.labels())) {
            if (!before.labels().isEmpty()) {
                labelsCleared.add(row.id());
            }
            addLabels(row);
        }
    }

    /** Anything may have been there. */
    void replaced(HeadRow row) {
        fieldsCleared.add(row.id());
        labelsCleared.add(row.id());
        added(row);
    }

    void links(UUID ticket, List<LinkChange> links) {
        links.forEach(link -> (link.added() ? linksAdded : linksRemoved).add(new Of<>(ticket, link)));
    }

    private void putFields(UUID ticket, Map<String, FieldValue<?>> was, Map<String, FieldValue<?>> is) {
        IndexedValues.added(was, is).forEach(value -> fieldsPut.add(new Of<>(ticket, value)));
    }

    private void addLabels(HeadRow row) {
        if (!row.labels().isEmpty()) {
            Labels labels = row.stored().labels();
            labels.readers().forEach(label -> labelsAdded.add(new Of<>(row.id(), new Label(false, label))));
            labels.denied().forEach(label -> labelsAdded.add(new Of<>(row.id(), new Label(true, label))));
        }
    }
}
