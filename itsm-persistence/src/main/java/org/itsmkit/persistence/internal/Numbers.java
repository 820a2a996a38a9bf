package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.Statements.any;
import static org.itsmkit.persistence.internal.Statements.is;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_SEQUENCE;

import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.internal.schema.tables.ItsmSequence;
import org.itsmkit.sla.InvalidInput;
import org.jooq.impl.DSL;

/** Sequences of numbers that are given once; to be used in a transaction of its own. */
final class Numbers {

    private static final ItsmSequence S = ITSM_SEQUENCE;
    private static final int MOST_CHARACTERS = 200;

    private final Jdbc jdbc;
    private final String advance;
    private final String read;
    private final InsertIfFree begin;

    Numbers(Statements statements, Jdbc jdbc) {
        this.jdbc = jdbc;
        advance = statements.text(DSL.update(S)
                .set(S.NEXT_NUMBER, S.NEXT_NUMBER.plus(any(S.NEXT_NUMBER)))
                .where(is(S.TENANT_ID), is(S.NAME)));
        read = statements.text(DSL.select(S.NEXT_NUMBER).from(S).where(is(S.TENANT_ID), is(S.NAME)));
        begin = new InsertIfFree(statements, jdbc, S, List.of(S.TENANT_ID, S.NAME, S.NEXT_NUMBER));
    }

    /** The first of {@code count} numbers. The row stays locked until the transaction ends. */
    long reserve(TenantId tenant, String sequence, int count) {
        Texts.check("sequence", sequence, MOST_CHARACTERS);
        if (count < 1) {
            throw new InvalidInput("count", "1 or more", count);
        }
        while (!advance(tenant, sequence, count)) {
            boolean begun =
                    begin.run(to -> to.text(tenant.value()).text(sequence).number(1L + count));
            if (begun) {
                return 1;
            }
        }
        return jdbc.first(read, to -> to.text(tenant.value()).text(sequence), row -> row.getLong(1))
                        .orElseThrow()
                - count;
    }

    private boolean advance(TenantId tenant, String sequence, int count) {
        return jdbc.update(advance, to -> to.number(count).text(tenant.value()).text(sequence)) == 1;
    }
}
