package org.itsmkit.sla.supplier;

import java.util.Collection;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.supplier.ServiceChain.Step;

/** What chains that hold chains have in common. Recursion is as deep as a chain, whose levels are limited. */
final class Chains {

    private Chains() {}

    static List<ServiceChain> checked(Collection<ServiceChain> members) {
        List<ServiceChain> copy = InvalidInput.each("members", members);
        long size = 1;
        for (ServiceChain member : copy) {
            size += member.size();
        }
        if (size > ServiceChain.MOST_STEPS) {
            throw new InvalidInput("chain", "at most " + ServiceChain.MOST_STEPS + " steps and branchings", size);
        }
        if (levels(copy) > ServiceChain.MOST_LEVELS) {
            throw new InvalidInput("chain", "at most " + ServiceChain.MOST_LEVELS + " levels", levels(copy));
        }
        return copy;
    }

    static int size(List<ServiceChain> members) {
        return 1 + members.stream().mapToInt(ServiceChain::size).sum();
    }

    static int levels(List<ServiceChain> members) {
        return 1 + members.stream().mapToInt(ServiceChain::levels).max().orElse(0);
    }

    static List<Step> steps(List<ServiceChain> members) {
        return members.stream().flatMap(member -> member.steps().stream()).toList();
    }
}
