package org.itsmkit.domain.cmdb;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.jspecify.annotations.Nullable;

/** The fields by which items of every class can be searched and sorted, beside the indexed attributes of their class. */
public final class ItemFields {

    /** The key of its class; a question for a class does not find its subclasses, unless it names them. */
    public static final Field<String> CLASS = Field.choice("class");

    public static final Field<String> NAME = Field.text("name").maxLength(200);
    /** The key of its stage. */
    public static final Field<String> STAGE = Field.choice("stage");

    public static final Field<String> STATUS = Field.choice("status", OperationalStatus.class);
    public static final Field<String> HEALTH = Field.choice("health", Severity.class);
    public static final Field<String> CRITICALITY = Field.choice("criticality", Criticality.class);
    public static final Field<Person> OWNER = Field.person("owner");
    public static final Field<Team> SUPPORT_GROUP = Field.team("support-group");

    /** The id, as text, of the item that it was marked a duplicate of. */
    public static final Field<String> DUPLICATE_OF = Field.text("duplicate-of").maxLength(36);

    /** Those that people, and sources, may tell. */
    public static final List<Field<?>> HELD = List.of(NAME, STATUS, CRITICALITY, OWNER, SUPPORT_GROUP);

    /**
     * Those that nobody edits: its class, its stage, which its life cycle moves, its health, which monitoring tells, and what it
     * was marked a duplicate of, which intake finds.
     */
    public static final List<Field<?>> DERIVED = List.of(CLASS, STAGE, HEALTH, DUPLICATE_OF);

    public static final List<Field<?>> SEARCHABLE =
            List.of(CLASS, NAME, STAGE, STATUS, HEALTH, CRITICALITY, OWNER, SUPPORT_GROUP, DUPLICATE_OF);

    private static final Set<String> NAMES =
            SEARCHABLE.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());

    private ItemFields() {}

    /** Whether this is the name of one of {@link #SEARCHABLE}, which no attribute may have. */
    public static boolean isOfEveryItem(String name) {
        return NAMES.contains(name);
    }

    /** What an item has in one of {@link #SEARCHABLE}; null when that is none, or of another type, or it is no such field. */
    public static <T> @Nullable T value(ConfigurationItem item, Field<T> field) {
        Object value = switch (field.name()) {
            case "class" -> item.ciClass();
            case "name" -> item.name();
            case "stage" -> item.stage().key();
            case "status" -> item.status().name();
            case "health" -> item.health().name();
            case "criticality" -> item.criticality().name();
            case "owner" -> item.owner();
            case "support-group" -> item.supportGroup();
            case "duplicate-of" ->
                item.duplicateOf() == null ? null : item.duplicateOf().toString();
            default -> null;
        };
        Class<T> type = field.type().javaType();
        return type.isInstance(value) ? type.cast(value) : null;
    }
}
