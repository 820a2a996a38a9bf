package org.itsmkit.service;

import org.itsmkit.domain.Keys;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A search for configuration items as they are now. Immutable.
 *
 * <pre>{@code
 * ItemSearch ours = ItemSearch.ofKind(StandardModel.HOST)                 // servers and virtual machines too
 *         .and(where(ItemFields.SUPPORT_GROUP).is(team).and(where(ENVIRONMENT).is("PRODUCTION")))
 *         .limit(50);
 * }</pre>
 *
 * <p>It asks by {@link ItemFields#SEARCHABLE} and by attributes that classes of the model index: any other name, or another type
 * of value under such a name, is refused as {@link InvalidInput}. Who may not read a field may not ask by it.
 *
 * @param where which ones
 * @param kind the key of a class, of which and of whose subclasses they are; null for those of every class
 * @param sort in what order; by name unless said
 * @param cursor where the page begins: the cursor of the page before, or null for the first
 * @param limit how many at most, 1 to {@link Page#MOST}; 50 unless said
 */
public record ItemSearch(
        Condition where,
        @Nullable String kind,
        Sort sort,
        @Nullable String cursor,
        int limit) {

    public ItemSearch {
        InvalidInput.present("search.where", where);
        if (kind != null) {
            Keys.check("search.kind", kind);
        }
        InvalidInput.present("search.sort", sort);
        InvalidInput.present("search.sort.field", sort.field());
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "1 to " + Page.MOST, limit);
        }
    }

    public static ItemSearch where(Condition condition) {
        return new ItemSearch(condition, null, Sort.ascending(ItemFields.NAME), null, 50);
    }

    public static ItemSearch all() {
        return where(Condition.ALWAYS);
    }

    /** Items of this class and of every kind of it. */
    public static ItemSearch ofKind(String ciClass) {
        return new ItemSearch(Condition.ALWAYS, ciClass, Sort.ascending(ItemFields.NAME), null, 50);
    }

    /** Of those, the ones of which this is true. */
    public ItemSearch and(Condition condition) {
        return new ItemSearch(where.and(condition), kind, sort, cursor, limit);
    }

    public ItemSearch sortedBy(Sort order) {
        return new ItemSearch(where, kind, order, cursor, limit);
    }

    public ItemSearch limit(int most) {
        return new ItemSearch(where, kind, sort, cursor, most);
    }

    /** The page behind this cursor. */
    public ItemSearch after(@Nullable String pageCursor) {
        return new ItemSearch(where, kind, sort, pageCursor, limit);
    }
}
