package org.itsmkit.persistence.internal.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.persistence.internal.search.Order.Behind;
import org.itsmkit.persistence.internal.values.Cursors;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Pages and counts of the rows of one table.
 *
 * @param <R> what a row is read as
 */
final class HeadSearch<R> {

    private final Asker asker;
    private final Heads heads;
    private final Test always;
    private final Function<RowReader, R> reading;
    private final Function<R, UUID> id;

    /**
     * @param always what each row passes, whatever is asked
     * @param reading reads what is {@link Heads#shown() shown}
     */
    HeadSearch(Asker asker, Heads heads, Test always, Function<RowReader, R> reading, Function<R, UUID> id) {
        this.asker = asker;
        this.heads = heads;
        this.always = always;
        this.reading = reading;
        this.id = id;
    }

    /**
     * Whose rows, seen by whom, and which ones.
     *
     * @param holding the keys of rows of indexed values that they have too
     */
    record Asking(TenantId tenant, Readers readers, Condition where, List<String> holding) {
        Asking {
            holding = List.copyOf(holding);
        }
    }

    /** @param sortedBy what it is sorted by */
    private record Found<R>(R row, @Nullable Object sortedBy) {}

    Page<R> page(Asking asking, Sort by, @Nullable String cursor, int most) {
        Draft draft = new Draft();
        int tenant = draft.bind(asking.tenant.value());
        SortedBy sort = SortedBy.of(by, heads, draft);
        Test where = where(asking, draft);
        Behind behind = cursor == null ? null : sort.behind(cursor, draft);
        int limit = most + 1;
        Question page = new Question.PageOf(heads, tenant, where, sort.order(), behind, limit);
        List<Found<R>> found =
                asker.list(page, draft.values(), limit, row -> new Found<>(reading.apply(row), sort.read(row)));
        return Cursors.page(found, most, last -> sort.cursor(last.sortedBy, id.apply(last.row)))
                .map(Found::row);
    }

    long count(Asking asking) {
        Draft draft = new Draft();
        int tenant = draft.bind(asking.tenant.value());
        Question count = new Question.CountOf(heads, tenant, where(asking, draft));
        return asker.list(count, draft.values(), 1, RowReader::number).get(0);
    }

    private Test where(Asking asking, Draft draft) {
        List<Test> held = asking.holding.stream()
                .<Test>map(key -> new Test.Field(draft.bind(key), null))
                .toList();
        return new Test.All(List.of(
                ConditionTests.compile(asking.where, heads, draft),
                held.isEmpty() ? new Test.Fixed(true) : new Test.All(held),
                Visibility.of(asking.readers, heads, draft),
                always));
    }
}
