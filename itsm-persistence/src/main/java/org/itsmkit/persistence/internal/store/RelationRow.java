package org.itsmkit.persistence.internal.store;

import java.util.UUID;
import org.itsmkit.domain.cmdb.ElementDocument;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.spi.storage.RelationWrite;

/**
 * What a relation's row is to hold, made before anything is written: whatever a database cannot hold is refused here.
 *
 * @param write the write it is made of
 * @param attributes see {@link ElementDocument}
 */
record RelationRow(RelationWrite write, String attributes) implements GraphElements.Row {

    static RelationRow of(RelationWrite write) {
        Relation now = write.now();
        Micros.of("valid from", write.validFrom());
        return new RelationRow(
                write,
                now == null ? "" : Texts.check("attributes", ElementDocument.writeAttributes(now.attributes())));
    }

    @Override
    public UUID id() {
        return write.relation().value();
    }

    @Override
    public void bind(Binder to, long version) {
        Relation now = write.now();
        to.number(version).flag(now != null).number(Micros.of("valid from", write.validFrom()));
        to.text(now == null ? null : now.type())
                .uuid(now == null ? null : now.source().value())
                .uuid(now == null ? null : now.target().value())
                .text(now == null ? null : now.group())
                .flag(now != null && now.isEnabled())
                .text(now == null ? null : now.calendar())
                .text(attributes);
    }
}
