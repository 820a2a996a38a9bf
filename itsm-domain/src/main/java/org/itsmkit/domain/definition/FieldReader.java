package org.itsmkit.domain.definition;

import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.internal.Part;
import org.jspecify.annotations.Nullable;

/** Reads a type's own field. */
final class FieldReader {

    private FieldReader() {}

    /** A field of which nothing else is said. */
    static Field<?> usual(String name, FieldType<?> type, boolean indexed) {
        Field<?> field = type == FieldType.CHOICE ? Field.choice(name) : Field.of(name, type);
        return indexed ? field.indexed() : field;
    }

    static @Nullable Field<?> read(Part part) {
        String name = part.read("name", text -> Keys.check("name", text));
        FieldType<?> type = part.read("type", FieldType::named);
        String label = part.readIfAny("label", text -> text);
        boolean indexed = part.flag("indexed");
        boolean personal = part.flag("personal");
        List<String> choices = part.list("choices", text -> Keys.check("choice", text));
        List<String> withheld = part.list("withheld", text -> Keys.check("choice", text));
        Field<?> usual = name == null || type == null ? null : usual(name, type, indexed);
        int maxLength = part.number("max-length", usual == null ? 1 : usual.maxLength());
        part.end();
        return usual == null ? null : part.make(() -> field(usual, label, personal, choices, withheld, maxLength));
    }

    private static <T> Field<T> field(
            Field<T> usual,
            @Nullable String label,
            boolean personal,
            List<String> choices,
            List<String> withheld,
            int maxLength) {
        return new Field<>(
                usual.name(),
                usual.type(),
                label == null ? usual.label() : label,
                usual.isIndexed(),
                personal,
                choices,
                withheld,
                maxLength);
    }
}
