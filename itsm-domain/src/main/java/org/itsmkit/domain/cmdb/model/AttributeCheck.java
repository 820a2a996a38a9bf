package org.itsmkit.domain.cmdb.model;

import java.util.Map;
import java.util.stream.Collectors;
import org.itsmkit.domain.cmdb.model.Violation.Kind;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;

/** Whether values are such as a schema accepts. */
final class AttributeCheck {

    private final Violations found;
    private final String owner;
    private final FieldSchema schema;

    /** @param owner whose schema it is, as people read it */
    AttributeCheck(Violations found, String owner, FieldSchema schema) {
        this.found = found;
        this.owner = owner;
        this.schema = schema;
    }

    void check(FieldValues values) {
        values.asMap()
                .forEach((name, value) ->
                        schema.find(name).ifPresentOrElse(field -> check(field, value), () -> unknown(name)));
    }

    private void check(Field<?> field, FieldValue<?> value) {
        if (value.type() != field.type()) {
            invalid(field, field.type().form() + ", of type " + field.type());
            return;
        }
        try {
            field.accept(value.value());
        } catch (InvalidInput e) {
            invalid(field, e.expected());
        }
    }

    private void invalid(Field<?> field, String expected) {
        found.add(
                Kind.ATTRIBUTE_INVALID,
                "\"" + field.label() + "\" of " + owner + ": expected " + expected + ".",
                Map.of("attribute", field.name(), "expected", expected));
    }

    private void unknown(String name) {
        String known = schema.fields().stream().map(Field::name).collect(Collectors.joining(", "));
        found.add(
                Kind.ATTRIBUTE_UNKNOWN,
                "\"" + name + "\" is no attribute of " + owner + ". Attributes: " + (known.isEmpty() ? "none" : known)
                        + ".",
                Map.of("attribute", name));
    }
}
