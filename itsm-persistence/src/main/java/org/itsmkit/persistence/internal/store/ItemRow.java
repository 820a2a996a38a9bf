package org.itsmkit.persistence.internal.store;

import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.ElementDocument;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.IndexedValues;
import org.itsmkit.persistence.internal.values.LabelsText;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.storage.ItemWrite;
import org.jspecify.annotations.Nullable;

/**
 * What an item's row is to hold, made before anything is written: whatever a database cannot hold is refused here.
 *
 * @param write the write it is made of
 * @param beside labels and indexed values, as they stand in the row too
 * @param redundancy see {@link ElementDocument}
 * @param attributes see {@link ElementDocument}
 */
record ItemRow(ItemWrite write, SideChanges.Beside beside, String redundancy, String attributes)
        implements GraphElements.Row {

    static ItemRow of(ItemWrite write) {
        ConfigurationItem now = write.now();
        Micros.of("valid from", write.validFrom());
        SideChanges.Beside beside =
                new SideChanges.Beside(LabelsText.write(write.labels()), IndexedValues.write(write.indexed()));
        if (now == null) {
            return new ItemRow(write, beside, "", "");
        }
        Texts.check("name", now.name());
        Person owner = now.owner();
        if (owner != null) {
            Texts.check("owner", owner.id());
        }
        Team group = now.supportGroup();
        if (group != null) {
            Texts.check("support group", group.id());
        }
        return new ItemRow(
                write,
                beside,
                Texts.check("redundancy", ElementDocument.writeRedundancy(now.redundancy())),
                Texts.check("attributes", ElementDocument.writeAttributes(now.attributes())));
    }

    @Override
    public UUID id() {
        return write.item().value();
    }

    @Override
    public void bind(Binder to, long version) {
        ConfigurationItem now = write.now();
        to.number(version).flag(now != null).number(Micros.of("valid from", write.validFrom()));
        bind(to, now);
        to.text(redundancy)
                .text(attributes)
                .flag(beside.labels().isEmpty())
                .text(beside.labels())
                .text(beside.indexed());
    }

    private static void bind(Binder to, @Nullable ConfigurationItem now) {
        if (now == null) {
            for (int column = 0; column < 10; column++) {
                to.text(null);
            }
            return;
        }
        Person owner = now.owner();
        Team group = now.supportGroup();
        CiId original = now.duplicateOf();
        to.text(now.ciClass())
                .text(now.name())
                .text(now.stage().key())
                .text(now.stage().category().name())
                .text(now.status().name())
                .text(now.health().name())
                .text(now.criticality().name())
                .text(owner == null ? null : owner.id())
                .text(group == null ? null : group.id())
                .text(original == null ? null : original.toString());
    }
}
