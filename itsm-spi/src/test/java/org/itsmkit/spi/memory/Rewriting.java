package org.itsmkit.spi.memory;

import java.util.List;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;

/** A store that takes a condition for another; this one takes it for what it is. */
class Rewriting extends ForwardingStorage implements Condition.Fold<Condition> {

    @Override
    public Page<TicketRow> search(TicketQuery query) {
        return super.search(rewritten(query));
    }

    @Override
    public long count(TicketQuery query) {
        return super.count(rewritten(query));
    }

    private TicketQuery rewritten(TicketQuery query) {
        return new TicketQuery(
                query.tenant(),
                query.readers(),
                query.where().fold(this),
                query.affecting(),
                query.awaiting(),
                query.sort(),
                query.cursor(),
                query.limit());
    }

    @Override
    public Condition all(List<Condition> parts) {
        return new Condition.All(parts.stream().map(part -> part.fold(this)).toList());
    }

    @Override
    public Condition any(List<Condition> parts) {
        return new Condition.Any(parts.stream().map(part -> part.fold(this)).toList());
    }

    @Override
    public Condition not(Condition part) {
        return new Condition.Not(part.fold(this));
    }

    @Override
    public Condition isSet(Field<?> field) {
        return new Condition.IsSet(field);
    }

    @Override
    public <T> Condition compare(Compare<T> comparison) {
        return comparison;
    }

    @Override
    public <T> Condition oneOf(OneOf<T> choice) {
        return choice;
    }
}
