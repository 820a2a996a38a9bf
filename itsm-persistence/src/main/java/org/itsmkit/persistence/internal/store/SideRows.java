package org.itsmkit.persistence.internal.store;

import java.util.List;
import java.util.UUID;
import org.itsmkit.domain.TenantId;
import org.itsmkit.spi.storage.LinkChange;

/** Writes the rows that stand beside a head, a ticket or an item: values of indexed fields, labels, links. A batch for each kind of change. */
public final class SideRows {

    private final Words words;
    private final Runner runner;

    /**
     * All by tenant and head, which come first.
     *
     * @param putField field, written, sort key; replaces what is there
     * @param removeField by field
     * @param clearFields all of them
     * @param addLabel denied, label
     * @param clearLabels all of them
     * @param putLink type, other, inverse type; replaces what is there
     * @param removeLink by type and other
     */
    public record Words(
            String putField,
            String removeField,
            String clearFields,
            String addLabel,
            String clearLabels,
            String putLink,
            String removeLink) {

        /** For heads that have no links. */
        public Words(
                String putField, String removeField, String clearFields, String addLabel, String clearLabels) {
            this(putField, removeField, clearFields, addLabel, clearLabels, "", "");
        }
    }

    SideRows(Words words, Runner runner) {
        this.words = words;
        this.runner = runner;
    }

    void write(TenantId tenant, SideChanges changes) {
        String key = tenant.value();
        runner.batch(
                words.clearFields,
                changes.fieldsCleared,
                (to, head) -> to.text(key).uuid(head));
        runner.batch(
                words.removeField,
                changes.fieldsRemoved,
                (to, field) -> to.text(key).uuid(field.head()).text(field.row()));
        runner.batch(
                words.putField,
                changes.fieldsPut,
                (to, field) -> to.text(key)
                        .uuid(field.head())
                        .text(field.row().key())
                        .text(field.row().written())
                        .bytes(field.row().sortKey()));
        runner.batch(
                words.clearLabels,
                changes.labelsCleared,
                (to, head) -> to.text(key).uuid(head));
        runner.batch(
                words.addLabel,
                changes.labelsAdded,
                (to, label) -> to.text(key)
                        .uuid(label.head())
                        .flag(label.row().denied())
                        .text(label.row().text()));
        link(words.removeLink, key, changes.linksRemoved, false);
        link(words.putLink, key, changes.linksAdded, true);
    }

    private void link(String sql, String tenant, List<SideChanges.Of<LinkChange>> links, boolean added) {
        runner.batch(sql, links, (to, link) -> {
            UUID other = link.row().other().value();
            to.text(tenant).uuid(link.head()).text(link.row().type().key()).uuid(other);
            if (added) {
                to.text(link.row().type().inverseKey());
            }
        });
    }
}
