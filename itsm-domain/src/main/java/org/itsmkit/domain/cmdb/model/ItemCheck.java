package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.model.RelationRule.End;
import org.itsmkit.domain.cmdb.model.Violation.Kind;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a model finds wrong with items and relations. */
final class ItemCheck {

    private final ConfigurationModel model;
    private final RelationRules rules;

    ItemCheck(ConfigurationModel model, RelationRules rules) {
        this.model = model;
        this.rules = rules;
    }

    List<Violation> of(ConfigurationItem item) {
        Violations found = new Violations(item.id());
        CiClass ciClass = model.find(item.ciClass()).orElse(null);
        if (ciClass == null) {
            unknownClass(found, item.ciClass());
            return found.all();
        }
        if (ciClass.isAbstract()) {
            found.add(
                    Kind.CLASS_ABSTRACT,
                    "No item is of class \"" + ciClass.label() + "\" itself, but of one of its subclasses.",
                    Map.of("class", ciClass.key()));
        }
        checkStage(found, ciClass, item.stage());
        new AttributeCheck(found, ciClass.label(), ciClass.attributes()).check(item.attributes());
        if (CiClass.isLive(item.stage())) {
            checkRequired(found, ciClass, item);
        }
        return found.all();
    }

    List<Violation> of(Relation relation, String sourceClass, String targetClass) {
        Violations found = new Violations(relation.id());
        RelationType type = model.findRelationType(relation.type()).orElse(null);
        if (type == null) {
            found.add(
                    Kind.RELATION_TYPE_UNKNOWN,
                    "\"" + relation.type() + "\" is no type of relation. Types: " + model.relationTypeKeys() + ".",
                    Map.of("type", relation.type()));
            return found.all();
        }
        new AttributeCheck(found, type.label(), type.attributes()).check(relation.attributes());
        CiClass source = model.find(sourceClass).orElse(null);
        CiClass target = model.find(targetClass).orElse(null);
        if (source == null || target == null) {
            unknownClass(found, source == null ? sourceClass : targetClass);
            return found.all();
        }
        String against = rules.against(type.key(), source, target);
        if (against != null) {
            found.add(
                    Kind.RELATION_NOT_ALLOWED,
                    "\"" + source.label() + "\" may not have \"" + type.label() + "\" to \"" + target.label() + "\": "
                            + against + ".",
                    Map.of("type", type.key(), "source", source.key(), "target", target.key()));
        }
        return found.all();
    }

    List<Violation> of(
            ConfigurationItem item, Collection<Relation> relations, Function<CiId, @Nullable String> classOf) {
        List<Violation> all = new ArrayList<>(of(item));
        Violations counted = new Violations(item.id());
        for (Relation relation : relations) {
            CiId other = other(item.id(), relation);
            String otherClass = other.equals(item.id()) ? item.ciClass() : classOf.apply(other);
            if (otherClass == null) {
                unknownEnd(counted, relation, other);
            } else {
                boolean isSource = relation.source().equals(item.id());
                all.addAll(
                        of(relation, isSource ? item.ciClass() : otherClass, isSource ? otherClass : item.ciClass()));
            }
        }
        model.find(item.ciClass()).ifPresent(ciClass -> {
            for (RelationRule rule : rules.of(ciClass)) {
                count(counted, rule, item, relations, classOf);
            }
        });
        all.addAll(counted.all());
        return List.copyOf(all);
    }

    private void count(
            Violations found,
            RelationRule rule,
            ConfigurationItem item,
            Collection<Relation> relations,
            Function<CiId, @Nullable String> classOf) {
        int there = 0;
        for (Relation relation : relations) {
            CiId self = rule.end() == End.SOURCE ? relation.source() : relation.target();
            CiId other = rule.end() == End.SOURCE ? relation.target() : relation.source();
            if (relation.type().equals(rule.type()) && self.equals(item.id())) {
                String otherClass = other.equals(item.id()) ? item.ciClass() : classOf.apply(other);
                there += otherClass != null && model.isA(otherClass, rule.other()) ? 1 : 0;
            }
        }
        if (there < rule.least() && CiClass.isLive(item.stage())) {
            miscounted(found, Kind.RELATION_MISSING, rule, there);
        } else if (there > rule.most() && rule.allows()) {
            miscounted(found, Kind.RELATION_TOO_MANY, rule, there);
        }
    }

    private static void miscounted(Violations found, Kind kind, RelationRule rule, int there) {
        found.add(
                kind,
                "The rule is \"" + rule + "\"; there " + (there == 1 ? "is 1." : "are " + there + "."),
                Map.of("type", rule.type(), "other", rule.other(), "count", String.valueOf(there)));
    }

    private static CiId other(CiId item, Relation relation) {
        if (relation.source().equals(item)) {
            return relation.target();
        }
        if (relation.target().equals(item)) {
            return relation.source();
        }
        throw new InvalidInput("relations", "relations of item " + item, relation.id());
    }

    private static void checkStage(Violations found, CiClass ciClass, State stage) {
        if (ciClass.lifeCycle().state(stage.key()).filter(stage::equals).isEmpty()) {
            found.add(
                    Kind.STAGE_UNKNOWN,
                    "\"" + stage + "\" (" + stage.category() + ") is no stage of \"" + ciClass.label() + "\". Stages: "
                            + ciClass.lifeCycle().states() + ".",
                    Map.of("stage", stage.key(), "class", ciClass.key()));
        }
    }

    private static void checkRequired(Violations found, CiClass ciClass, ConfigurationItem item) {
        ItemSubject subject = new ItemSubject(item);
        for (String name : ciClass.required()) {
            Field<?> field = ciClass.editable().require(name);
            if (subject.value(field) == null) {
                found.add(
                        Kind.ATTRIBUTE_MISSING,
                        "\"" + field.label() + "\" of \"" + ciClass.label() + "\" is required.",
                        Map.of("attribute", name));
            }
        }
    }

    private void unknownClass(Violations found, String key) {
        found.add(Kind.CLASS_UNKNOWN, "\"" + key + "\" is no class of the model.", Map.of("class", key));
    }

    private static void unknownEnd(Violations found, Relation relation, CiId other) {
        found.add(
                Kind.RELATION_END_UNKNOWN,
                "Nothing is known of " + other + ", the other end of a relation of type " + relation.type() + ".",
                Map.of("relation", relation.id().toString(), "item", other.toString()));
    }
}
