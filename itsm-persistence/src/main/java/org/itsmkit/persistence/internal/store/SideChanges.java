package org.itsmkit.persistence.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.persistence.internal.values.IndexedValues;
import org.itsmkit.persistence.internal.values.LabelsText;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.storage.LinkChange;

/** What a write changes beside the rows of heads, tickets or items: only what differs from what was there. */
final class SideChanges {

    final List<UUID> fieldsCleared = new ArrayList<>();
    final List<Of<String>> fieldsRemoved = new ArrayList<>();
    final List<Of<IndexedValues.Row>> fieldsPut = new ArrayList<>();
    final List<UUID> labelsCleared = new ArrayList<>();
    final List<Of<Label>> labelsAdded = new ArrayList<>();
    final List<Of<LinkChange>> linksRemoved = new ArrayList<>();
    final List<Of<LinkChange>> linksAdded = new ArrayList<>();

    /** @param row what changes of this head */
    record Of<R>(UUID head, R row) {}

    /**
     * What stands beside a head, or is to.
     *
     * @param labels see {@link LabelsText}
     * @param indexed see {@link IndexedValues}
     */
    record Beside(String labels, String indexed) {}

    record Label(boolean denied, String text) {}

    /** Nothing was there. */
    void added(UUID head, Beside is) {
        putFields(head, Map.of(), IndexedValues.read(is.indexed));
        addLabels(head, is);
    }

    /** It is known what was there. */
    void changed(UUID head, Beside before, Beside is) {
        if (!before.indexed.equals(is.indexed)) {
            Map<String, FieldValue<?>> wereHeld = IndexedValues.read(before.indexed);
            Map<String, FieldValue<?>> areHeld = IndexedValues.read(is.indexed);
            IndexedValues.removed(wereHeld, areHeld).forEach(key -> fieldsRemoved.add(new Of<>(head, key)));
            putFields(head, wereHeld, areHeld);
        }
        if (!before.labels.equals(is.labels)) {
            if (!before.labels.isEmpty()) {
                labelsCleared.add(head);
            }
            addLabels(head, is);
        }
    }

    /** Anything may have been there. */
    void replaced(UUID head, Beside is) {
        fieldsCleared.add(head);
        labelsCleared.add(head);
        added(head, is);
    }

    void links(UUID ticket, List<LinkChange> links) {
        links.forEach(link -> (link.added() ? linksAdded : linksRemoved).add(new Of<>(ticket, link)));
    }

    private void putFields(UUID head, Map<String, FieldValue<?>> was, Map<String, FieldValue<?>> is) {
        IndexedValues.added(was, is).forEach(value -> fieldsPut.add(new Of<>(head, value)));
    }

    private void addLabels(UUID head, Beside is) {
        if (!is.labels.isEmpty()) {
            Labels labels = LabelsText.read(is.labels);
            labels.readers().forEach(label -> labelsAdded.add(new Of<>(head, new Label(false, label))));
            labels.denied().forEach(label -> labelsAdded.add(new Of<>(head, new Label(true, label))));
        }
    }
}
