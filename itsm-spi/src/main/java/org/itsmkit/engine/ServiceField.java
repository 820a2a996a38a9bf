package org.itsmkit.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;

/**
 * Where tickets keep the service that they are about.
 *
 * @param field the field
 * @param value what it holds for a service; empty when no ticket can name it
 */
public record ServiceField<T>(Field<T> field, Function<ConfigurationItem, Optional<T>> value) {

    /** What is known of work on this service, besides what is known anyhow. */
    FieldValues workOn(ConfigurationItem service, FieldValues known) {
        Optional<FieldEdit<T>> edit = value.apply(service).map(field::to);
        return edit.map(named -> known.with(List.of(named))).orElse(known);
    }
}
