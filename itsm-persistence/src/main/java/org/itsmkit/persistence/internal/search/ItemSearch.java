package org.itsmkit.persistence.internal.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.persistence.internal.values.Checks;
import org.itsmkit.persistence.internal.values.Column;
import org.itsmkit.persistence.internal.values.Cursors;
import org.itsmkit.persistence.internal.values.GraphValues;
import org.itsmkit.persistence.internal.values.ItemColumn;
import org.itsmkit.persistence.internal.values.RelationColumn;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.StoredRelation;
import org.jspecify.annotations.Nullable;

/** Items and relations that are there now, as far as they may be seen. */
public final class ItemSearch {

    private static final Test ITEM_IS_THERE = new Test.Flag(ItemColumn.IS_PRESENT, true);
    private static final Test RELATION_IS_THERE = new Test.Flag(RelationColumn.IS_PRESENT, true);
    private static final int CURSOR_PARTS = 2;

    private final Asker asker;
    private final HeadSearch<StoredItem> items;

    public ItemSearch(Asker asker) {
        this.asker = asker;
        items = new HeadSearch<>(
                asker,
                Heads.ITEM,
                ITEM_IS_THERE,
                GraphValues::item,
                stored -> stored.item().id().value());
    }

    public Page<StoredItem> search(ItemQuery query) {
        return items.page(asking(query), query.sort(), query.cursor(), query.limit());
    }

    public long count(ItemQuery query) {
        return items.count(asking(query));
    }

    private static HeadSearch.Asking asking(ItemQuery query) {
        return new HeadSearch.Asking(query.tenant(), query.readers(), query.where(), List.of());
    }

    /** Those of these ids, in the order of ids. */
    public List<StoredItem> find(TenantId tenant, Collection<CiId> ids, Readers readers) {
        Checks.atMost(Page.MOST, "items", ids.size());
        if (ids.isEmpty()) {
            return List.of();
        }
        Draft draft = new Draft();
        int whose = draft.bind(tenant.value());
        List<UUID> wanted = ids.stream().sorted().distinct().map(CiId::value).toList();
        Test where = new Test.All(List.of(
                new Test.In(ItemColumn.ID, draft.bindAll(wanted)),
                ITEM_IS_THERE,
                Visibility.of(readers, Heads.ITEM, draft)));
        return asker.list(new Question.RowsOf(Heads.ITEM, whose, where), draft.values(), Page.MOST, GraphValues::item);
    }

    public Optional<StoredRelation> relation(TenantId tenant, RelationId id, Readers readers) {
        return relations(tenant, RelationColumn.ID, id.value(), null, readers, 1).stream()
                .findFirst();
    }

    /** Those of these ids, in the order of ids. */
    public List<StoredRelation> relations(TenantId tenant, Collection<RelationId> ids, Readers readers) {
        if (ids.size() > Page.MOST) {
            throw new InvalidInput("relations", "at most " + Page.MOST, ids.size());
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Draft draft = new Draft();
        int whose = draft.bind(tenant.value());
        List<UUID> wanted =
                ids.stream().sorted().distinct().map(RelationId::value).toList();
        Test where = new Test.All(List.of(
                new Test.In(RelationColumn.ID, draft.bindAll(wanted)), RELATION_IS_THERE, bothEnds(readers, draft)));
        return asker.list(
                new Question.RowsOf(Heads.RELATION, whose, where), draft.values(), Page.MOST, GraphValues::relation);
    }

    /** Those at whose source, and those at whose target the item is: one statement each, and one list. */
    public Page<StoredRelation> relations(
            TenantId tenant, CiId item, @Nullable String cursor, int limit, Readers readers) {
        Checks.limit(limit);
        RelationId after = cursor == null ? null : RelationId.of(behind(cursor));
        Comparator<StoredRelation> byId =
                Comparator.comparing(stored -> stored.relation().id());
        List<StoredRelation> found = Stream.of(RelationColumn.SOURCE_ID, RelationColumn.TARGET_ID)
                .flatMap(end -> relations(tenant, end, item.value(), after, readers, limit + 1).stream())
                .sorted(byId)
                .distinct()
                .limit(limit + 1L)
                .toList();
        return Cursors.page(
                found,
                limit,
                last -> Cursors.write("relations", last.relation().id().toString()));
    }

    private static String behind(String cursor) {
        var parts = Cursors.read(cursor, CURSOR_PARTS);
        if (!parts.text(0).equals("relations")) {
            throw Cursors.invalid(cursor);
        }
        return parts.text(1);
    }

    private List<StoredRelation> relations(
            TenantId tenant, Column by, UUID value, @Nullable RelationId after, Readers readers, int limit) {
        Draft draft = new Draft();
        int whose = draft.bind(tenant.value());
        Test is = new Test.Compare(by, Operator.EQUAL, draft.bind(value));
        Test behind = after == null
                ? new Test.Fixed(true)
                : new Test.Compare(RelationColumn.ID, Operator.GREATER, draft.bind(after.value()));
        Test where = new Test.All(List.of(is, behind, RELATION_IS_THERE, bothEnds(readers, draft)));
        return asker.list(
                new Question.RowsOf(Heads.RELATION, whose, where), draft.values(), limit, GraphValues::relation);
    }

    private static Test bothEnds(Readers readers, Draft draft) {
        Test seen = Visibility.of(readers, Heads.ITEM, draft);
        return readers.unrestricted()
                ? seen
                : new Test.All(List.of(
                        new Test.Item(RelationColumn.SOURCE_ID, seen), new Test.Item(RelationColumn.TARGET_ID, seen)));
    }
}
