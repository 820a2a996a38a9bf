package org.itsmkit.sla.supplier;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.itsmkit.sla.supplier.ServiceChain.Fold;
import org.itsmkit.sla.supplier.ServiceChain.Step;

/** Serial budgets added up, of parallel ones the longest: for chains in which all count on one calendar. */
final class NominalSum implements Fold<Duration> {

    @Override
    public Duration step(Step step) {
        return step.budget();
    }

    @Override
    public Duration serial(List<ServiceChain> members) {
        return members.stream().map(member -> member.fold(this)).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Duration parallel(List<ServiceChain> members) {
        return members.stream()
                .map(member -> member.fold(this))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
