package org.itsmkit.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.Holds;
import org.itsmkit.tck.Rule;
import org.itsmkit.tck.StorageContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract is only as good as what it catches: every broken store, by every rule that is broken. */
class BrokenStoresTest {

    private static final LauncherConfig QUIET = LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    @TestFactory
    Stream<DynamicTest> everyBrokenStoreIsCaught() {
        return Broken.all()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.how(),
                        () -> assertThat(caughtBy(broken))
                                .as("rules that catch a store of which %s", broken.how())
                                .containsExactlyInAnyOrderElementsOf(broken.rules())));
    }

    @Test
    void everyRuleCatchesABrokenStore() {
        Set<Rule> proven =
                Broken.all().flatMap(broken -> broken.rules().stream()).collect(Collectors.toSet());
        assertThat(proven).containsExactlyInAnyOrder(Rule.values());
    }

    /** The rules among those expected that a run of their tests finds broken. */
    private static Set<Rule> caughtBy(Broken broken) {
        LauncherDiscoveryRequest tests = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Contract.class))
                .filters(EngineFilter.includeEngines("junit-jupiter"), of(broken.rules()))
                .build();
        Catches catches = new Catches();
        Contract.broken = broken;
        try {
            LauncherFactory.create(QUIET).execute(tests, catches);
        } finally {
            Contract.broken = null;
        }
        assertThat(catches.unnamed).as("rules that a failure does not name").isEmpty();
        return catches.rules;
    }

    private static PostDiscoveryFilter of(Set<Rule> rules) {
        return test -> FilterResult.includedIf(!test.isTest() || rules.contains(rule(test)));
    }

    private static Rule rule(TestDescriptor test) {
        return test.getSource().map(source -> rule((MethodSource) source)).orElseThrow();
    }

    private static Rule rule(MethodSource source) {
        return AnnotationSupport.findAnnotation(source.getJavaMethod(), Holds.class)
                .map(Holds::value)
                .orElseThrow();
    }

    /** Hears which tests fail, and whether each failure names its rule. */
    private static final class Catches implements TestExecutionListener {
        final Set<Rule> rules = new HashSet<>();
        final Set<Rule> unnamed = new HashSet<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (!test.isTest() || result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                return;
            }
            Rule rule =
                    test.getSource().map(source -> rule((MethodSource) source)).orElseThrow();
            String message = result.getThrowable().map(Throwable::getMessage).orElse("");
            boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
            if (failed || rule.level() == Rule.Level.SHOULD) {
                boolean namesTheRule = message.startsWith(rule.heading()) && message.contains(rule.intent());
                (namesTheRule ? rules : unnamed).add(rule);
            }
        }
    }

    /** Run only from here. */
    @EnabledIf("isChosen")
    static final class Contract extends StorageContract {

        static @Nullable Broken broken;

        static boolean isChosen() {
            return broken != null;
        }

        @Override
        protected Storage open() {
            return broken.store().get();
        }

        @Override
        protected boolean joinsTransactions() {
            return broken.rules().stream().anyMatch(rule -> rule.number().startsWith("T-"));
        }

        @Override
        protected int rounds() {
            return 60;
        }
    }
}
