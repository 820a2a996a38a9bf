package org.itsmkit.domain.cmdb.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;

/** A course answers as a timeline does, and what it differs by is what has to be recorded. */
class CourseProperties {

    private static final CiId ID = CiId.of("00000000-0000-7000-8000-000000000001");
    private static final State STAGE = State.of("LIVE", Category.ACTIVE);
    private static final int INSTANTS = 6;

    @Property(tries = 300)
    void aCourseIsTheTimelineAtEveryInstant(@ForAll long seed) {
        List<Fact> facts = facts(new Random(seed));
        for (long version = 0; version <= facts.size(); version++) {
            for (int valid = 0; valid <= INSTANTS; valid++) {
                AsOf view = new AsOf(at(valid), version);
                assertThat(course(facts, view).at(at(valid)))
                        .isEqualTo(Timeline.at(view, facts).map(Fact::value));
            }
        }
    }

    @Property(tries = 300)
    void whatItDiffersByMakesTheOneTheOther(@ForAll long seed) {
        Random random = new Random(seed);
        List<Fact> facts = facts(random);
        Course<ConfigurationItem> before = course(facts, AsOf.valid(at(INSTANTS)));
        Course<ConfigurationItem> after = changed(before, random);

        List<Fact> recorded = new ArrayList<>(facts);
        int ordinal = 0;
        for (Course.Turn<ConfigurationItem> turn : after.differencesFrom(before)) {
            recorded.add(new Fact(
                    ID,
                    turn.validFrom(),
                    turn.standing(),
                    turn.value(),
                    new FactPosition(facts.size() + 1L, ordinal++),
                    at(INSTANTS)));
        }

        for (int valid = 0; valid <= INSTANTS; valid++) {
            assertThat(Timeline.at(AsOf.valid(at(valid)), recorded).map(Fact::value))
                    .as("at %s", valid)
                    .isEqualTo(after.at(at(valid)));
            assertThat(Timeline.at(new AsOf(at(valid), facts.size()), recorded).map(Fact::value))
                    .as("as it was believed at %s", valid)
                    .isEqualTo(before.at(at(valid)));
        }
        assertThat(after.differencesFrom(after)).isEmpty();
    }

    @Property(tries = 300)
    void aChangeReachesNothingOutsideItsInterval(@ForAll long seed) {
        Random random = new Random(seed);
        Course<ConfigurationItem> before = course(facts(random), AsOf.valid(at(INSTANTS)));
        int from = random.nextInt(INSTANTS);
        int until = from + 1 + random.nextInt(INSTANTS - from);
        Optional<ConfigurationItem> then = before.at(at(from));
        Course<ConfigurationItem> after = then.isEmpty()
                ? before.begun(at(from), at(until), item("begun"))
                : random.nextBoolean()
                        ? before.ended(at(from), at(until))
                        : before.changed(at(from), at(until), then.get().named("corrected"));

        for (int valid = 0; valid <= INSTANTS; valid++) {
            if (valid < from || valid >= until) {
                assertThat(after.at(at(valid)))
                        .as("at %s of %s to %s", valid, from, until)
                        .isEqualTo(before.at(at(valid)));
            }
        }
    }

    @Property(tries = 300)
    void whatChangesForGoodYieldsToWhatIsKnownToHaveChangedLater(@ForAll long seed) {
        Random random = new Random(seed);
        Course<ConfigurationItem> before = course(facts(random), AsOf.valid(at(INSTANTS)));
        int from = random.nextInt(INSTANTS);
        Optional<ConfigurationItem> then = before.at(at(from));
        if (then.isEmpty()) {
            return;
        }
        Course<ConfigurationItem> after =
                before.changed(at(from), null, then.get().named("late"));

        boolean carried = true;
        for (int valid = from; valid <= INSTANTS; valid++) {
            Optional<ConfigurationItem> was = before.at(at(valid));
            carried = carried
                    && was.isPresent()
                    && was.get().name().equals(then.get().name());
            if (carried) {
                assertThat(after.at(at(valid))).contains(was.get().named("late"));
            } else {
                assertThat(after.at(at(valid))).isEqualTo(was);
            }
        }
    }

    private static Course<ConfigurationItem> changed(Course<ConfigurationItem> course, Random random) {
        int start = random.nextInt(INSTANTS);
        Instant from = at(start);
        Instant until = random.nextBoolean() ? null : at(start + 1 + random.nextInt(INSTANTS - start));
        return switch (random.nextInt(3)) {
            case 0 -> course.ended(from, until);
            case 1 -> course.turnsAt(from) ? course.without(from) : course;
            default ->
                course.at(from).isPresent()
                        ? course.changed(from, until, item("changed"))
                        : course.begun(from, until, item("begun"));
        };
    }

    private static Course<ConfigurationItem> course(List<Fact> facts, AsOf view) {
        return Course.of(facts.iterator(), view, ConfigurationItem.class, Merging.ITEMS);
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            Standing standing = Standing.values()[Math.max(0, random.nextInt(5) - 2)];
            facts.add(new Fact(
                    ID,
                    at(random.nextInt(INSTANTS)),
                    standing,
                    standing == Standing.PRESENT
                            ? item("n" + random.nextInt(2)).status(OperationalStatus.values()[random.nextInt(2)])
                            : null,
                    new FactPosition(i + 1L, 0),
                    at(INSTANTS)));
        }
        return facts;
    }

    private static ConfigurationItem item(String name) {
        return ConfigurationItem.of(ID, "server", name, STAGE);
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
