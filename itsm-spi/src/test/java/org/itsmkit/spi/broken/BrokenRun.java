package org.itsmkit.spi.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashSet;
import java.util.Set;
import org.itsmkit.tck.Holds;
import org.itsmkit.tck.Rule;
import org.jspecify.annotations.Nullable;
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

/** Runs a contract against an implementation that is broken, and hears which rules catch it. One at a time. */
public final class BrokenRun {

    private static final LauncherConfig QUIET = LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    /** What the contract is run against: JUnit makes the instances of a contract, so it cannot be handed in. */
    private static @Nullable Broken<?> chosen;

    private BrokenRun() {}

    /** Whether a contract is run from here: otherwise one that takes its implementation from here is not run at all. */
    public static boolean isChosen() {
        return chosen != null;
    }

    /** What the contract is run against. */
    @SuppressWarnings("unchecked")
    public static <T> Broken<T> chosen() {
        return (Broken<T>) chosen;
    }

    /** The rules among those asked for that a run of their tests finds broken. */
    static Set<Rule> caught(Class<?> contract, Broken<?> broken, Set<Rule> asked) {
        LauncherDiscoveryRequest tests = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(EngineFilter.includeEngines("junit-jupiter"), of(asked))
                .build();
        Catches catches = new Catches();
        chosen = broken;
        try {
            LauncherFactory.create(QUIET).execute(tests, catches);
        } finally {
            chosen = null;
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
}
