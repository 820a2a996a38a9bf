package org.itsmkit.domain.cmdb.importer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.intake.IncomingItem;
import org.itsmkit.domain.cmdb.intake.IncomingRelation;
import org.itsmkit.domain.cmdb.intake.IntakeModel;
import org.itsmkit.domain.cmdb.intake.SourceKey;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Makes items of the parts of records. */
record RecordMapper(ImportMapping mapping, IntakeModel model, Instant seenAt) {

    /** @param parts by name what is written there, null for nothing; may throw {@link InvalidInput} */
    ImportedRecord map(long line, Function<String, @Nullable String> parts) {
        Reading reading = new Reading(line, parts);
        SourceKey key = reading.key(mapping.key());
        String ciClass = reading.ciClass();
        List<IncomingRelation> relations = new ArrayList<>();
        for (RelationMapping relation : mapping.relations()) {
            if (reading.text(relation.from()) != null) {
                SourceKey other = reading.key(relation.from());
                if (key != null && other != null) {
                    relations.add(
                            relation.isSource()
                                    ? IncomingRelation.of(relation.type(), key, other)
                                    : IncomingRelation.of(relation.type(), other, key));
                }
            }
        }
        Map<String, Optional<FieldValue<?>>> values = ciClass == null ? Map.of() : reading.values(ciClass);
        return key == null || ciClass == null || !reading.problems.isEmpty()
                ? ImportedRecord.bad(line, reading.problems)
                : new ImportedRecord(line, new IncomingItem(key, null, ciClass, seenAt, values), relations, List.of());
    }

    /** The reading of one record, with what is wrong in it. */
    private final class Reading {
        private final long line;
        private final Function<String, @Nullable String> parts;
        private final List<ImportProblem> problems = new ArrayList<>();

        Reading(long line, Function<String, @Nullable String> parts) {
            this.line = line;
            this.parts = parts;
        }

        /** What is written in a part; null when nothing is. */
        @Nullable
        String text(String part) {
            try {
                String text = parts.apply(part);
                return text == null || text.isBlank() ? null : text;
            } catch (InvalidInput refused) {
                problems.add(ImportProblem.of(line, refused));
                return null;
            }
        }

        @Nullable
        SourceKey key(String part) {
            String text = text(part);
            if (text == null) {
                wrong(part, "a key", "nothing");
                return null;
            }
            try {
                return new SourceKey(mapping.source(), FieldType.TEXT.read(text.strip()));
            } catch (InvalidInput refused) {
                wrong(part, refused.expected(), text);
                return null;
            }
        }

        @Nullable
        String ciClass() {
            String part = mapping.classFrom();
            String told = part == null ? null : text(part);
            String ciClass = told == null ? mapping.ciClass() : told.strip();
            if (ciClass == null || model.told(ciClass).isEmpty()) {
                wrong(part == null ? "class" : part, "a class that is known", ciClass == null ? "nothing" : ciClass);
                return null;
            }
            return ciClass;
        }

        Map<String, Optional<FieldValue<?>>> values(String ciClass) {
            Map<String, Optional<FieldValue<?>>> values = new TreeMap<>();
            for (AttributeMapping attribute : mapping.attributes()) {
                String text = text(attribute.from());
                Optional<Field<?>> field = model.field(ciClass, attribute.attribute());
                if (field.isEmpty()) {
                    if (text != null) {
                        wrong(attribute.from(), "nothing, since " + ciClass + " has no " + attribute.attribute(), text);
                    }
                } else if (text != null) {
                    FieldValue<?> value = value(field.get(), attribute, text);
                    if (value != null) {
                        values.put(attribute.attribute(), Optional.of(value));
                    }
                } else if (mapping.emptyIsNone()) {
                    values.put(attribute.attribute(), Optional.empty());
                }
            }
            return values;
        }

        private <T> @Nullable FieldValue<T> value(Field<T> field, AttributeMapping attribute, String text) {
            String trimmed = field.type() == FieldType.TEXT ? text : text.strip();
            String meant = attribute.meaning().getOrDefault(trimmed, trimmed);
            try {
                return new FieldValue<>(field.type(), field.accept(field.type().read(meant)));
            } catch (InvalidInput refused) {
                wrong(attribute.from(), refused.expected(), text);
                return null;
            }
        }

        private void wrong(String part, String expected, String found) {
            problems.add(new ImportProblem(line, part, expected, found));
        }
    }
}
