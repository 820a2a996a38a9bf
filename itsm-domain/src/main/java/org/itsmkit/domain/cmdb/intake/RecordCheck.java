package org.itsmkit.domain.cmdb.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.cmdb.ItemFields;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What is wrong with a record, whatever is there already. */
record RecordCheck(IntakeModel model, Instant at) {

    List<IntakeProblem> problems(IncomingItem item) {
        List<IntakeProblem> problems = new ArrayList<>();
        if (item.seenAt().isAfter(at)) {
            problems.add(new IntakeProblem(
                    "seen at",
                    "at most " + at + ", when it is taken in",
                    item.seenAt().toString()));
        }
        if (model.schemas().apply(item.ciClass()).isEmpty()) {
            problems.add(new IntakeProblem("class", "a class that is known", item.ciClass()));
            return problems;
        }
        item.attributes().forEach((name, value) -> {
            IntakeProblem problem = problem(item.ciClass(), name, value);
            if (problem != null) {
                problems.add(problem);
            }
        });
        return problems;
    }

    private @Nullable IntakeProblem problem(String ciClass, String name, Optional<FieldValue<?>> value) {
        Optional<Field<?>> field = model.field(ciClass, name);
        if (field.isEmpty()) {
            return new IntakeProblem(name, "an attribute of class " + ciClass, name);
        }
        boolean mustHave = List.of(ItemFields.NAME, ItemFields.STATUS, ItemFields.CRITICALITY)
                .contains(field.get());
        if (value.isEmpty()) {
            return mustHave ? new IntakeProblem(name, "a value, or nothing told of it", "none") : null;
        }
        return problem(field.get(), value.get());
    }

    private static @Nullable IntakeProblem problem(Field<?> field, FieldValue<?> value) {
        if (field.equals(ItemFields.NAME) && value.written().isBlank()) {
            return new IntakeProblem(field.name(), "characters that are not all blank", value.written());
        }
        if (value.type() != field.type()) {
            return new IntakeProblem(field.name(), field.type().form(), value.type() + " " + value.written());
        }
        try {
            field.accept(value.value());
            return null;
        } catch (InvalidInput refused) {
            return new IntakeProblem(field.name(), refused.expected(), value.written());
        }
    }

    /** What is wrong with a relation, whatever its ends mean. */
    List<IntakeProblem> problems(IncomingRelation relation) {
        return model.relationTypes()
                .apply(relation.type())
                .map(type -> {
                    List<IntakeProblem> problems = new ArrayList<>();
                    Map<String, FieldValue<?>> told = relation.attributes().asMap();
                    told.forEach((name, value) -> {
                        Optional<Field<?>> field = type.attributes().find(name);
                        IntakeProblem problem = field.isEmpty()
                                ? new IntakeProblem(name, "an attribute of relation type " + type.key(), name)
                                : problem(field.get(), value);
                        if (problem != null) {
                            problems.add(problem);
                        }
                    });
                    return problems;
                })
                .orElse(List.of(
                        new IntakeProblem("relation type", "a type of relation that is known", relation.type())));
    }
}
