package org.itsmkit.spi.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.tck.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A contract is only as good as what it catches: every broken implementation, by every rule that is broken.
 *
 * @param <T> what makes one, as the contract wants it
 */
public abstract class BrokenTest<T> {

    private final Class<?> contract;
    private final List<Rule> rules;

    /**
     * @param contract the contract, which takes its implementation from {@link BrokenRun}
     * @param letters what the numbers of its rules begin with
     */
    protected BrokenTest(Class<?> contract, String letters) {
        this.contract = contract;
        this.rules = Rule.of(letters);
    }

    /** Everything that is broken on purpose. */
    protected abstract Stream<Broken<T>> all();

    /** What the broken ones are made from, and what it breaks itself: else they were caught for nothing. */
    protected abstract Broken<T> base();

    @Test
    final void theyAreMadeFromWhatIsRight() {
        Broken<T> base = base();
        assertThat(BrokenRun.caught(contract, base, Set.copyOf(rules)))
                .containsExactlyInAnyOrderElementsOf(base.rules());
    }

    @TestFactory
    final Stream<DynamicTest> everyBrokenOneIsCaught() {
        return all().map(broken -> DynamicTest.dynamicTest(
                broken.how(),
                () -> assertThat(BrokenRun.caught(contract, broken, broken.rules()))
                        .as("rules that catch the one where %s", broken.how())
                        .containsExactlyInAnyOrderElementsOf(broken.rules())));
    }

    @Test
    final void everyRuleCatchesABrokenOne() {
        Set<Rule> proven = all().flatMap(broken -> broken.rules().stream()).collect(Collectors.toSet());
        assertThat(proven).containsExactlyInAnyOrderElementsOf(rules);
    }
}
