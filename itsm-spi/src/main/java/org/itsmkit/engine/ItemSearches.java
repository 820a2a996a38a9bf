package org.itsmkit.engine;

import static org.itsmkit.domain.condition.Condition.where;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.service.CurrentItem;
import org.itsmkit.service.ItemSearch;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredItem;
import org.jspecify.annotations.Nullable;

/** Searches for items for one actor: only among what the actor may see, and only by what the actor may read. */
final class ItemSearches {

    private static final Condition MARKED = where(ItemFields.DUPLICATE_OF).isSet();
    private static final Sort BY_CLASS = Sort.ascending(ItemFields.CLASS);

    private final Engine engine;
    private final Asking asking;
    private final ConfigurationModel model;
    private final ItemAccess access;

    ItemSearches(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
        this.model = engine.with().model();
        this.access = new ItemAccess(engine, asking);
    }

    Page<CurrentItem> page(ItemSearch search) {
        return engine.storage().configuration().search(query(search)).map(this::shown);
    }

    long count(ItemSearch search) {
        return engine.storage().configuration().count(query(search));
    }

    /** What the actor may read of an item. */
    CurrentItem shown(StoredItem stored) {
        return new CurrentItem(access.shown(stored.item()), stored.validFrom(), stored.version());
    }

    /** The items that are marked as duplicates of items that the actor may see, too. */
    Page<CurrentItem> duplicates(@Nullable String cursor, int limit) {
        Searches.limit(limit);
        List<CurrentItem> found = new ArrayList<>();
        String next = cursor;
        do {
            // As many as are still wanted, so that the page ends where the store's cursor is.
            Page<StoredItem> page = engine.storage()
                    .configuration()
                    .search(new ItemQuery(
                            asking.tenant(), access.readers(), MARKED, BY_CLASS, next, limit - found.size()));
            page.items().stream()
                    .map(this::shown)
                    .filter(current -> current.item().duplicateOf() != null)
                    .forEach(found::add);
            next = page.cursor();
        } while (next != null && found.size() < limit);
        return new Page<>(found, next);
    }

    private ItemQuery query(ItemSearch search) {
        Set<Field<?>> asked = new LinkedHashSet<>(search.where().fields());
        asked.add(search.sort().field());
        List<Field<?>> known =
                asked.stream().flatMap(field -> searchable(field).stream()).toList();
        List<Reason> reasons = access.unreadable(known, null);
        if (!reasons.isEmpty()) {
            throw new CommandRefused("search", reasons);
        }
        return new ItemQuery(
                asking.tenant(), access.readers(), condition(search), search.sort(), search.cursor(), search.limit());
    }

    private Condition condition(ItemSearch search) {
        String kind = search.kind();
        if (kind == null) {
            return search.where();
        }
        List<String> classes = new ArrayList<>(List.of(kind));
        classes.addAll(model.subclassesOf(kind));
        return where(ItemFields.CLASS).in(classes).and(search.where());
    }

    /** The field as every item has it, or as each of the classes has it that index one of this name and type. */
    private List<Field<?>> searchable(Field<?> field) {
        if (field.name().equals(ItemFields.DUPLICATE_OF.name())) {
            // The id of an item that may be hidden.
            throw new InvalidInput("search", "fields that may be asked by", field.name());
        }
        List<Field<?>> known = model.classes().stream()
                .flatMap(ciClass -> ciClass.searchable().find(field.name()).stream())
                .distinct()
                .toList();
        if (known.isEmpty()) {
            throw new InvalidInput(
                    "search", "fields that every item has, and attributes that classes index", field.name());
        }
        List<Field<?>> alike =
                known.stream().filter(one -> one.type().equals(field.type())).toList();
        if (alike.isEmpty()) {
            throw new InvalidInput(
                    "search", field.name() + " as " + known.get(0).type(), field.type());
        }
        return alike;
    }
}
