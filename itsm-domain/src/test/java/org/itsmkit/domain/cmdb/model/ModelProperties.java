package org.itsmkit.domain.cmdb.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.model.RelationRule.End;
import org.itsmkit.domain.field.Field;

/** Laws of classes, of rules and of retiring, on random models. */
class ModelProperties {

    /** A forest of so many classes, each under an earlier one or a root, with an attribute of its own. */
    private static List<ClassDefinition> forest(int size, Random random) {
        List<ClassDefinition> classes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ClassDefinition one = CiClass.named("c" + i)
                    .in(Layer.PLATFORM)
                    .livingBy(StandardLife.ITEM)
                    .attributes(Field.text("a" + i))
                    .required(Field.text("a" + i));
            int parent = random.nextInt(i + 1) - 1;
            classes.add(parent < 0 ? one : one.under("c" + parent));
        }
        java.util.Collections.shuffle(classes, random);
        return classes;
    }

    private static ConfigurationModel model(int size, Random random) {
        return ConfigurationModel.EMPTY
                .with(forest(size, random).toArray(ClassDefinition[]::new))
                .with(RelationType.of("t", "t", "t", ImpactTravel.NONE));
    }

    /** Random rules of which none contradicts another. */
    private static ConfigurationModel ruled(int size, Random random, End... ends) {
        ConfigurationModel model = model(size, random);
        for (int i = 0; i < size; i++) {
            RelationRule rule = new RelationRule(
                    "c" + random.nextInt(size),
                    "t",
                    ends[random.nextInt(ends.length)],
                    "c" + random.nextInt(size),
                    0,
                    random.nextInt(3) == 0 ? 0 : RelationRule.UNLIMITED);
            try {
                model = model.with(rule);
            } catch (ModelUnsound e) {
                assertThat(e.problems()).allMatch(problem -> problem.kind() == ModelProblem.Kind.CONTRADICTION);
            }
        }
        return model;
    }

    @Property(tries = 100)
    void aSubclassHasAllOfItsSuperclassInTheSameOrderAndThenItsOwn(
            @ForAll @IntRange(min = 1, max = 25) int size, @ForAll Random random) {
        ConfigurationModel model = model(size, random);
        assertThat(model.classes()).hasSize(size);
        for (CiClass one : model.classes()) {
            String above = one.superclass().orElse(null);
            List<Field<?>> inherited = above == null
                    ? List.of()
                    : model.require(above).attributes().fields();
            assertThat(one.attributes().fields().subList(0, inherited.size())).isEqualTo(inherited);
            assertThat(one.attributes().fields()).hasSize(inherited.size() + 1);
            assertThat(one.required()).hasSameSizeAs(one.lineage());
        }
    }

    @Property(tries = 100)
    void beingAKindOfIsWhatTheSuperclassesSay(@ForAll @IntRange(min = 1, max = 20) int size, @ForAll Random random) {
        ConfigurationModel model = model(size, random);
        for (CiClass one : model.classes()) {
            Set<String> above = new HashSet<>();
            for (String next = one.key(); next != null; ) {
                above.add(next);
                next = model.require(next).superclass().orElse(null);
            }
            for (CiClass other : model.classes()) {
                assertThat(model.isA(one.key(), other.key())).isEqualTo(above.contains(other.key()));
                assertThat(model.subclassesOf(other.key()).contains(one.key()))
                        .isEqualTo(above.contains(other.key()) && !one.equals(other));
            }
        }
    }

    @Property(tries = 100)
    void everyClassStandsBehindItsSuperclass(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        ConfigurationModel model = model(size, random);
        List<String> order = model.classes().stream().map(CiClass::key).toList();
        for (CiClass one : model.classes()) {
            int own = order.indexOf(one.key());
            assertThat(one.superclass().map(order::indexOf).orElse(-1)).isLessThan(own);
        }
    }

    /** Where a class lists what it may have, no kind of it may have more, as far as rules of its own end say. */
    @Property(tries = 40)
    void aSubclassNarrowsWhatItsSuperclassMayHave(
            @ForAll @IntRange(min = 2, max = 12) int size, @ForAll Random random) {
        ConfigurationModel model = ruled(size, random, End.SOURCE);
        for (CiClass parent : model.classes()) {
            boolean speaks =
                    model.rulesOf(parent.key()).stream().anyMatch(rule -> rule.end() == End.SOURCE && rule.allows());
            for (String child : model.subclassesOf(parent.key())) {
                for (CiClass target : model.classes()) {
                    if (speaks && may(model, child, target.key())) {
                        assertThat(may(model, parent.key(), target.key()))
                                .as(child + " may what " + parent + " may not: " + target + " " + model.rules())
                                .isTrue();
                    }
                }
            }
        }
    }

    /** The definition of the rules, word by word, against the model's answer. */
    @Property(tries = 40)
    void aRelationIsAllowedExactlyWhenTheRulesSaySo(
            @ForAll @IntRange(min = 1, max = 10) int size, @ForAll Random random) {
        ConfigurationModel model = ruled(size, random, End.values());
        for (CiClass source : model.classes()) {
            for (CiClass target : model.classes()) {
                boolean free = model.rules().isEmpty();
                boolean forbidden =
                        forbids(model, source, End.SOURCE, target) || forbids(model, target, End.TARGET, source);
                boolean listed = lists(model, source, End.SOURCE, target) || lists(model, target, End.TARGET, source);
                assertThat(may(model, source.key(), target.key())).isEqualTo(free || !forbidden && listed);
            }
        }
    }

    @Property(tries = 200)
    void retiringAMemberIsNeverWorseThanItsFailureAndCountsAreExact(
            @ForAll @IntRange(min = 1, max = 12) int members,
            @ForAll @IntRange(min = 0, max = 15) int asked,
            @ForAll @IntRange(min = 0, max = 100) int share,
            @ForAll Random random) {
        for (Redundancy rule :
                List.of(Redundancy.ALL, Redundancy.atLeast(asked), Redundancy.percent(String.valueOf(share)))) {
            int failed = random.nextInt(members);
            GroupStanding before = new GroupStanding(rule, members, failed);
            GroupStanding after = before.without(false);
            GroupStanding failing = new GroupStanding(rule, members, failed + 1);
            assertThat(before.isBroken() || !after.isBroken() || failing.isBroken())
                    .isTrue();
            assertThat(before.isBroken()).isEqualTo(members - failed < before.needed());
            assertThat(after.needed()).isLessThanOrEqualTo(before.needed());
            if (!before.isBroken()) {
                assertThat(new GroupStanding(rule, members, failed + before.spare()).isBroken())
                        .isFalse();
                assertThat(failed + before.spare() == members
                                || new GroupStanding(rule, members, failed + before.spare() + 1).isBroken())
                        .isTrue();
            }
        }
    }

    private static boolean may(ConfigurationModel model, String source, String target) {
        return model.check(Sample.relation(1, 1, "t", 2), source, target).isEmpty();
    }

    private static boolean forbids(ConfigurationModel model, CiClass one, End end, CiClass other) {
        return one.lineage().stream().anyMatch(level -> {
            List<RelationRule> said = said(model, level, end);
            boolean against = said.stream().anyMatch(rule -> rule.most() == 0 && model.isA(other.key(), rule.other()));
            boolean lists = said.stream().anyMatch(rule -> rule.most() > 0);
            boolean in = said.stream().anyMatch(rule -> rule.most() > 0 && model.isA(other.key(), rule.other()));
            return against || lists && !in;
        });
    }

    private static boolean lists(ConfigurationModel model, CiClass one, End end, CiClass other) {
        return one.lineage().stream()
                .flatMap(level -> said(model, level, end).stream())
                .anyMatch(rule -> rule.most() > 0 && model.isA(other.key(), rule.other()));
    }

    private static List<RelationRule> said(ConfigurationModel model, String level, End end) {
        return model.rules().stream()
                .filter(rule -> rule.ciClass().equals(level) && rule.end() == end)
                .toList();
    }
}
